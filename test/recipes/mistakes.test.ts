/** Mistakes in recipes: each with its code, line and column, and what is offered instead. */

import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/problems/problem.ts';
import { decodeRecipe } from '../../src/recipes/decode.ts';

const START = 'schema: arrima-sim/recipe/v1\nid: small\nrows: 10\ncolumns:\n  candidate_id: {sequence: P-1}\n';

/** A recipe whose line 6 begins with the text given. */
const column = (text: string): string => `${START}  ${text}\n`;
const rest = (text: string): string => `${START}  age: {range: [18, 70]}\n${text}\n`;

function problemsOf(text: string): readonly Problem[] {
  const found = decodeRecipe(text, 'recipe.yaml');
  return 'groups' in found ? [] : found;
}

describe('each mistake has its line and column', () => {
  it.each<[string, string, string[]]>([
    ['nothing at all', '', ['C531:1:1']],
    ['a pool', 'candidate_id,age\nA,20\n', ['C532:1:1']],
    ['another schema', START.replace('recipe/v1', 'recipe/v2'), ['C211:1:9']],
    ['no schema', START.replace(/^.*\n/, ''), ['C203:1:1']],
    ['an unknown key', `${START}gruops: []\n`, ['C202:6:1']],
    ['a repeated key', `${START}rows: 20\n`, ['C204:6:1']],
    ['a repeated column', column('age: {range: [1, 2]}\n  age: {range: [1, 2]}'), ['C204:7:3']],
    ['no rows', START.replace('rows: 10\n', ''), ['C203:1:1']],
    ['rows of none', START.replace('10', '0'), ['C213:3:7']],
    ['rows without end', START.replace('10', '1000000001'), ['C548:3:7']],
    ['an unknown zone', `${START}timezone: America/Torotno\n`, ['C901:6:11']],
    ['no columns', START.replace(/columns:[\s\S]*/, ''), ['C203:1:1']],
    ['columns of nothing', START.replace(/columns:[\s\S]*/, 'columns:\n'), ['C205:4:1']],
    ['an unknown column', column('agge: {range: [1, 2]}'), ['C302:6:3']],
    ['a French header as a column', column('pays: Chine'), ['C302:6:3']],
    ['synthetic', column('synthetic: "true"'), ['C536:6:3']],
    ['no ids', START.replace('candidate_id: {sequence: P-1}', 'age: "20"'), ['C537:5:3']],
    [
      'ids that are not first',
      `${START.replace('  candidate_id: {sequence: P-1}\n', '')}  age: "20"\n  candidate_id: {sequence: P-1}\n`,
      ['C537:5:3'],
    ],
    ['ids by chance', START.replace('{sequence: P-1}', '{weights: {A: 1}}'), ['C537:5:3']],
    ['ids of a group', rest('groups: [{id: a, count: 1, columns: {candidate_id: {sequence: Q-1}}}]'), ['C537:7:38']],
    ['ids without digits', START.replace('P-1', 'P'), ['C546:5:28']],
    ['ids that a spreadsheet runs', START.replace('P-1', '=P-1'), ['C546:5:28']],
    ['ids that a spreadsheet has marked as text', START.replace('P-1', `"'1"`), ['C546:5:28']],
    ['ids that a spreadsheet has made of long numbers', START.replace('P-1', '"2E+26"'), ['C546:5:28']],
    ['ids that are errors of a spreadsheet', START.replace('P-1', '"Err:502"'), ['C546:5:28']],
    ['ids that become too long', START.replace('P-1', `${'x'.repeat(250)}9`), ['C546:5:28']],
    ['ids that will not fit', START.replace('P-1', 'P1234567890123456'), ['C546:5:28']],
    ['an unknown grid', column('score: {grid: pstq-2025}'), ['C514:6:17']],
    ['a grid of maxima', column('score: {grid: prtq-2021-07-14}'), ['C515:6:17']],
    ['a grid about columns that are not drawn', column('score: {grid: pstq-2025-07-02}'), ['C538:6:17']],
    ['a grid for a text', column('region: {grid: pstq-2025-07-02}'), ['C534:6:12']],
    ['unknown conditions as a test', rest('tests: {a: {conditions: pstq}}'), ['C214:7:25']],
    ['conditions with a mistake beside them', rest('tests: {a: {conditions: oral-french-7, field: age}}'), ['C538:7:12', 'C202:7:40']],
    ['conditions about columns that are not drawn', rest('tests: {a: {conditions: oral-french-7}}'), ['C538:7:12']],
    [
      'two columns under one header',
      column('age: "1"\nfields: {old: {type: text, column: AGE}}').replace('age: "1"', 'age: "1"\n  old: x'),
      ['C545:7:3'],
    ],
    ['another column as synthetic', column('old: x\nfields: {old: {type: text, column: Synthetic}}'), ['C545:6:3']],
    ['a text that a spreadsheet runs', column('country: "=cmd|x"'), ['C583:6:12']],
    ['one among weights', column('country: {weights: {Maroc: 1, "@SUM(1)": 1}}'), ['C583:6:33']],
    ['one of a mix', column('country: {mix: [{weight: 1, text: "+1+1"}]}'), ['C583:6:37']],
    ['a header that a spreadsheet runs', column('old: x\nfields: {old: {type: text, column: "=x"}}'), ['C583:6:3']],
    ['a blank header', column('old: x\nfields: {old: {type: text, column: " "}}'), ['C549:6:3']],
    ['a header of two lines', column('old: x\nfields: {old: {type: text, column: "a\\nb"}}'), ['C549:6:3']],
    ['no form', column('age: {ragne: [1, 2]}'), ['C533:6:8']],
    ['two forms', column('age: {range: [1, 2], text: "3"}'), ['C533:6:8']],
    ['a list for a draw', column('age: [1, 2]'), ['C533:6:8']],
    ['a key of another form', column('age: {range: [1, 2], blank: 3}'), ['C202:6:24']],
    ['a form without value', column('age: {range: }'), ['C205:6:9']],
    ['a form of another type', column('age: {days: [2019-01-01, 2019-01-02]}'), ['C534:6:9']],
    ['days for periods', column('quebec_stays: {days: [2019-01-01, 2019-01-02]}'), ['C534:6:18']],
    ['a text of another type', column('age: old'), ['C301:6:8']],
    ['a text past the bounds of the column', column('french_speaking: "13"'), ['C301:6:20']],
    ['a range past the bounds of the column', column('french_speaking: {range: [0, 13]}'), ['C301:6:28']],
    ['a decimal for an integer', column('age: {range: [1, 2], step: 0.5}'), ['C301:6:16']],
    ['a range upside down', column('age: {range: [2, 1]}'), ['C541:6:16']],
    ['a range of one', column('age: {range: [2]}'), ['C541:6:16']],
    ['a range of no numbers', column('age: {range: [a, 2]}'), ['C301:6:17']],
    ['a range of too many', column('score: {range: [0, 1000000], step: 0.0001}'), ['C542:6:18']],
    ['a step of zero', column('age: {range: [1, 2], step: 0}'), ['C547:6:30']],
    ['days upside down', column('birth_date: {days: [2019-01-02, 2019-01-01]}'), ['C541:6:22']],
    ['a day that does not exist', column('birth_date: {days: [2019-02-29, 2019-03-01]}'), ['C301:6:23']],
    ['moments upside down', column('submitted_at: {instants: [2019-01-02T00:00:01, 2019-01-02T00:00:00]}'), ['C541:6:28']],
    ['a moment that clocks skip', column('submitted_at: {instants: [2019-03-10T02:30, 2019-03-11]}'), ['C301:6:29']],
    ['moments of centuries', column('submitted_at: {instants: [1900-01-01, 2199-12-31]}'), ['C542:6:28']],
    [
      'a period that may end before it begins',
      column('quebec_stays: {periods: [{from: [2019-01-01, 2019-02-01], to: [2019-01-31, 2019-03-01]}]}'),
      ['C541:6:65'],
    ],
    ['a period without beginning', column('quebec_stays: {periods: [{to: 2019-01-01}]}'), ['C203:6:28']],
    ['no period', column('quebec_stays: {periods: []}'), ['C209:6:27']],
    ['a weight of nothing', column('job_offer: {weights: {none: }}'), ['C213:6:25']],
    ['a weight below zero', column('job_offer: {weights: {none: -1}}'), ['C213:6:31']],
    ['weights that allow nothing', column('job_offer: {weights: {none: 0}}'), ['C544:6:24']],
    ['weights past all numbers', column('job_offer: {weights: {none: 4294967297}}'), ['C544:6:24']],
    ['a misspelt value', column('job_offer: {weights: {nnoe: 1}}'), ['C301:6:25']],
    ['a mix without weights', column('age: {mix: [{range: [1, 2]}]}'), ['C203:6:15']],
    ['a mix of nothing', column('age: {mix: []}'), ['C544:6:14']],
    ['by a column that is not there', column('age: {by: job_offer, cases: {none: "1"}, otherwise: "2"}'), ['C538:6:13']],
    [
      'by a value that the other never has',
      column('job_offer: none\n  age: {by: job_offer, cases: {nnoe: "1"}, otherwise: "2"}'),
      ['C301:7:32'],
    ],
    ['by without otherwise', column('job_offer: none\n  age: {by: job_offer, cases: {none: "1"}}'), ['C203:7:13']],
    [
      'when about a column that is not there',
      column('age: {when: [{test: {field: score, at_least: 2}, draw: "1"}], otherwise: "2"}'),
      ['C538:6:23'],
    ],
    ['when without a draw', column('score: "5"\n  age: {when: [{test: {field: score, at_least: 2}}], otherwise: "2"}'), ['C203:7:16']],
    [
      'columns in a circle',
      column(
        'age: {by: score, cases: {}, otherwise: "1"}\n  score: {when: [{test: {field: age, at_least: 2}, draw: "1"}], otherwise: "2"}',
      ),
      ['C539:4:1'],
    ],
    [
      'a group that closes a circle',
      column(
        'age: {by: score, cases: {}, otherwise: "1"}\n  score: "3"\ngroups:\n  - id: a\n    count: 1\n    columns: {score: {by: age, cases: {}, otherwise: "1"}}',
      ),
      ['C539:11:5'],
    ],
    ['a group without count', rest('groups: [{id: a}]'), ['C203:7:10']],
    ['a group of none', rest('groups: [{id: a, count: 0}]'), ['C213:7:25']],
    ['two groups of one id', rest('groups: [{id: a, count: 1}, {id: a, count: 1}]'), ['C208:7:34']],
    ['a key of rounds in a group', rest('groups: [{id: a, count: 1, criteria: []}]'), ['C202:7:28']],
    ['more people than rows', rest('groups: [{id: a, count: 6}, {id: b, count: 5}]'), ['C535:3:7']],
    ['a test that is wrong', rest('groups: [{id: a, count: 1, meets: [{field: age, at_leats: 3}]}]'), ['C303:7:49']],
    ['a test about no column', rest('groups: [{id: a, count: 1, meets: [{field: score, at_least: 3}]}]'), ['C538:7:36']],
    [
      'a test that nobody named',
      rest('tests: {grown: {field: age, at_least: 18}}\ngroups: [{id: a, count: 1, meets: [gronw]}]'),
      ['C543:8:36'],
    ],
    ['tests that are no list', rest('groups: [{id: a, count: 1, meets: {field: age, is: 3}}]'), ['C201:7:35']],
    ['a column that the recipe does not have', rest('groups: [{id: a, count: 1, columns: {score: "3"}}]'), ['C538:7:38']],
    ['a background with an id', rest('background: {id: a}'), ['C202:7:14']],
  ])('%s', (_, text, locations) => {
    expect(problemsOf(text).map(({ code, line, column }) => `${code}:${line}:${column}`)).toEqual(locations);
  });
});

describe('near words', () => {
  it.each<[string, string, object]>([
    [`${START}gruops: []\n`, 'C202:6:1', { key: 'gruops', near: 'groups' }],
    [column('agge: "1"'), 'C302:6:3', { name: 'agge', near: 'age' }],
    [column('age: {ragne: [1, 2]}'), 'C533:6:8', { near: 'range' }],
    [
      column('job_offer: {weights: {nnoe: 1}}'),
      'C301:6:25',
      { refused: { reason: 'not_listed', meant: null, words: expect.arrayContaining(['none']) } },
    ],
    [rest('groups: [{id: a, count: 1, columns: {agge: "3"}}]'), 'C538:7:38', { name: 'agge', near: 'age' }],
    [rest('tests: {grown: {field: age, at_least: 18}}\nbackground: {misses: [gronw]}'), 'C543:8:23', { name: 'gronw', near: 'grown' }],
  ])('%s', (text, expected, args) => {
    const [first] = problemsOf(text);
    expect(`${first?.code}:${first?.line}:${first?.column}`).toBe(expected);
    expect(first?.args).toMatchObject(args);
  });

  it('all problems are counted', () => {
    const text = column('agge: "1"\n  score: {range: [2, 1]}\ngroups: [{id: a, count: 20}]');
    expect(problemsOf(text).map(({ code }) => code)).toEqual(['C535', 'C302', 'C541']);
  });
});
