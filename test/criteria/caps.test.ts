/** Caps in criteria files: their keys, what they need of a group, measures by name; and what a pool must have for them. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { decodeCriteria } from '../../src/criteria/decode.ts';
import { measures } from '../../src/criteria/measures.ts';
import { fieldsNeeded } from '../../src/engine/index.ts';
import { command, type PrintedProblem } from '../commands/command.ts';

const HEAD = 'schema: arrima-sim/criteria/v1\nid: x\n';
const RANKED = 'rank: [{field: score, order: descending}]';

/** A file with caps of the round, on the fourth line, and caps of its one group, on the sixth. */
function file({ caps = '', group = '', select = 'all', rank = RANKED, date = '2024-10-17', program = 'PRTQ' } = {}): string {
  const own = group === '' ? '' : `, caps: ${group}`;
  return `${HEAD}round: {date: ${date}}\n${caps === '' ? '' : `caps: ${caps}`}\nprogram: ${program}\ngroups: [{id: g, ${rank}${rank === '' ? '' : ', '}select: ${select}${own}}]\n`;
}

function problems(text: string): string[] {
  const decoded = decodeCriteria(text, { name: 'x.yaml' });
  return 'groups' in decoded ? [] : decoded.map(({ code, line, column }) => `${code}:${line}:${column}`);
}

const CAP = '{id: c, by: country, at_most: 3}';

describe('sound caps', () => {
  it.each([
    ['of the round', file({ caps: `[${CAP}]` })],
    ['of a group', file({ group: `[${CAP}]` })],
    ['three', file({ caps: '[{id: a, by: country, at_most: 0}, {id: b, by: age, share: 1}, {id: c, by: licence, share: 0.05}]' })],
    ['on an enumeration and a code', file({ group: '[{id: a, by: residence, share: 0.5}, {id: b, by: noc_2021, at_most: 2}]' })],
    ['with label, source and assumption', file({ caps: '[{id: c, label: {fr: a, en: b}, assumption: true, by: country, share: 0.25}]' })],
    ['with a minimum score', file({ caps: `[${CAP}]`, select: '{minimum_score: 500}' })],
    ['a measure on its first day', file({ caps: '[{measure: country-cap-2024}]', date: '2024-10-09' })],
    ['a measure on its last day', file({ caps: '[{measure: country-cap-2024}]', date: '2025-10-09' })],
    ['a measure as an assumption', file({ caps: '[{measure: country-cap-2024, assumption: true}]', date: '2024-09-19' })],
    ['a measure beside a cap', file({ caps: `[{measure: country-cap-2024}, ${CAP}]` })],
    ['nothing', file({ caps: '~' })],
  ])('%s', (_, text) => expect(problems(text)).toEqual([]));

  it('are read as they stand', () => {
    const decoded = decodeCriteria(file({ caps: '[{measure: country-cap-2024}]', group: '[{id: c, by: age, at_most: 0}]' }), { name: 'x' });
    if (!('groups' in decoded)) throw new Error('refused');
    expect(decoded.caps).toMatchObject([{ id: 'country-cap-2024', by: 'citizenship', share: 0.25, atMost: null, assumption: false }]);
    expect(decoded.groups[0]?.caps).toMatchObject([{ id: 'c', label: { fr: 'c', en: 'c' }, by: 'age', share: null, atMost: 0 }]);
    expect([...fieldsNeeded(decoded)]).toEqual(expect.arrayContaining(['citizenship', 'age']));
    expect(decoded.sources.map(({ id }) => id)).toEqual(['cic-news-2024-10-11']);
  });
});

describe('caps that are refused', () => {
  const long = `[${['a', 'b', 'c', 'd'].map((id) => `{id: ${id}, by: country, at_most: 1}`).join(', ')}]`;
  it.each([
    ['no list', file({ caps: CAP }), ['C201:4:7']],
    ['an empty list', file({ caps: '[]' }), ['C209:4:7']],
    ['four', file({ caps: long }), ['C218:4:7']],
    ['no id', file({ caps: '[{by: country, at_most: 1}]' }), ['C203:4:8']],
    ['a reserved id', file({ caps: '[{id: cap, by: country, at_most: 1}]' }), ['C207:4:13']],
    ['an id twice', file({ caps: `[${CAP}]`, group: `[${CAP}]` }), ['C208:6:86']],
    ['no field', file({ caps: '[{id: c, at_most: 1}]' }), ['C203:4:8']],
    ['an unknown field', file({ caps: '[{id: c, by: contry, at_most: 1}]' }), ['C302:4:20']],
    ['a number', file({ caps: '[{id: c, by: score, at_most: 1}]' }), ['C319:4:20']],
    ['a date', file({ caps: '[{id: c, by: birth_date, at_most: 1}]' }), ['C319:4:20']],
    ['a moment', file({ caps: '[{id: c, by: submitted_at, at_most: 1}]' }), ['C319:4:20']],
    ['periods', file({ caps: '[{id: c, by: work_permits, at_most: 1}]' }), ['C319:4:20']],
    ['no bound', file({ caps: '[{id: c, by: country}]' }), ['C320:4:8']],
    ['two bounds', file({ caps: '[{id: c, by: country, at_most: 1, share: 0.5}]' }), ['C320:4:8']],
    ['a number below zero', file({ caps: '[{id: c, by: country, at_most: -1}]' }), ['C213:4:38']],
    ['a share of nothing', file({ caps: '[{id: c, by: country, share: 0}]' }), ['C213:4:36']],
    ['a share above one', file({ caps: '[{id: c, by: country, share: 25}]' }), ['C213:4:36']],
    ['no rank', file({ caps: `[${CAP}]`, rank: '' }), ['C311:6:10']],
    ['no rank, only that of a minimum score', file({ group: `[${CAP}]`, rank: '', select: '{minimum_score: 5}' }), ['C311:6:10']],
    ['an empty rank', file({ group: `[${CAP}]`, rank: 'rank: []' }), ['C311:6:18']],
    ['all who are tied', file({ group: `[${CAP}]`, select: '{top: 3, ties: include}' }), ['C318:6:84']],
    ['all who are tied, and a cap of the round', file({ caps: `[${CAP}]`, select: '{top: 3, ties: include}' }), ['C318:6:84']],
    ['an unknown measure', file({ caps: '[{measure: country-cap}]' }), ['C321:4:18']],
    ['a measure in a group', file({ group: '[{measure: country-cap-2024}]' }), ['C323:6:81']],
    ['a measure before its first day', file({ caps: '[{measure: country-cap-2024}]', date: '2024-10-08' }), ['C322:4:18']],
    ['a measure after its last day', file({ caps: '[{measure: country-cap-2024}]', date: '2025-10-10' }), ['C322:4:18']],
    ['a measure of another programme', file({ caps: '[{measure: country-cap-2024}]', program: 'PSTQ' }), ['C322:4:18']],
    ['a measure with a share of its own', file({ caps: '[{measure: country-cap-2024, share: 0.5}]' }), ['C202:4:36']],
  ])('%s', (_, text, found) => expect(problems(text)).toEqual(found));
});

it('the ceiling of 2024 is dated, sourced and for the PRTQ', () => {
  expect(
    [...measures()].map(([name, { program, effective, until, confidence, cap }]) => [
      name,
      program,
      effective,
      until,
      confidence,
      cap.share,
    ]),
  ).toEqual([['country-cap-2024', 'PRTQ', '2024-10-09', '2025-10-09', 'read', 0.25]]);
});

describe('a pool for caps', () => {
  const folder = mkdtempSync(join(tmpdir(), 'arrima-sim-caps-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const at = (name: string): string => join(folder, name);
  const pool = (rows: string): string => {
    writeFileSync(at('pool.csv'), `candidate_id,score,country,licence\n${rows}`);
    return at('pool.csv');
  };
  const criteria = (text: string): string => {
    writeFileSync(at('criteria.yaml'), text);
    return at('criteria.yaml');
  };
  const blank = 'A,9,,true\nB,8,,true\nC,7,,true\nD,6,,true\nE,5,Maroc,true\n';

  it.each([
    ['round', []],
    ['validate', []],
    ['explain', ['A']],
  ])('%s refuses people put in order without the value that a cap asks for', async (name, ids) => {
    const ran = await command([
      name,
      ...ids,
      '-c',
      criteria(file({ caps: `[${CAP}]` })),
      '-p',
      pool(blank),
      '--format',
      'json',
      '--lang',
      'en',
    ]);
    expect(ran.exit).toBe(4);
    const {
      problems: [found],
    } = JSON.parse(ran.stdout) as { problems: PrintedProblem[] };
    expect(found).toMatchObject({ code: 'P606', field: 'country' });
    expect(found?.message).toContain('“A”, “B”, “C”…');
  });

  it('whoever no group puts in order may lack it', async () => {
    const text = file({ group: `[${CAP}]`, select: '{minimum_score: 5.5}' }).replace(
      'select:',
      'criteria: [{id: l, test: {field: licence, is: true}}], select:',
    );
    const argv = (rows: string): string[] => ['round', '-c', criteria(text), '-p', pool(rows), '-q'];
    expect(await command(argv('A,9,Maroc,true\nB,5,,true\nC,8,,false\n'))).toMatchObject({ exit: 0 });
    expect(await command(argv('A,9,Maroc,true\nB,6,,true\nC,8,,false\n'))).toMatchObject({ exit: 4 });
  });

  it('values that look like one are warned of', async () => {
    const rows =
      "A,9,Côte d’Ivoire,true\nB,8,Cote d'Ivoire,true\nC,7,CÔTE-D’IVOIRE,true\nD,6,Cameroun,true\nE,5,Camerun,true\nF,4,Iran,true\nG,3,Iraq,true\n";
    await command(['round', '-c', criteria(file({ caps: `[${CAP}]` })), '-p', pool(rows), '--statistics', at('s.json'), '-q', '--force']);
    const { default: statistics } = (await import(at('s.json'), { with: { type: 'json' } })) as { default: { warnings: unknown } };
    expect(statistics.warnings).toEqual([
      { code: 'value_variants', cap: 'c', values: ['Cameroun', 'Camerun'] },
      { code: 'value_variants', cap: 'c', values: ["Cote d'Ivoire", 'CÔTE-D’IVOIRE', 'Côte d’Ivoire'] },
    ]);
  });

  it('explain names the cap, and where the person waits', async () => {
    const text = file({ caps: '[{id: c, label: {fr: Un par pays, en: One of a country}, by: country, at_most: 1}]' });
    const argv = ['explain', 'B', '-c', criteria(text), '-p', pool('A,9,Maroc,true\nB,8,Maroc,true\nC,7,Togo,true\n'), '--lang', 'en'];
    expect((await command(argv)).stdout).toContain('eligible, but passed over by a cap: One of a country');
    const json = JSON.parse((await command([...argv, '--format', 'json'])).stdout) as { candidates: unknown[] };
    expect(json.candidates[0]).toMatchObject({
      why_not: ['g:cap'],
      waiting: { group: 'g', rank: 2 },
      groups: [{ result: 'cap', cap: 'c' }],
    });
  });

  it('examples run without caps', async () => {
    const text = `${file({ caps: '[{id: c, by: country, at_most: 0}]' })}examples: [{name: one, given: {score: 5}, expect: {outcome: invited}}]\n`;
    expect(await command(['validate', '-c', criteria(text), '-q'])).toMatchObject({ exit: 0 });
  });

  it('says caps in plain words in both languages', async () => {
    const text = file({
      caps: '[{measure: country-cap-2024, assumption: true}]',
      date: '2024-09-19',
      group: '[{id: d, label: {fr: Deux par âge, en: Two of an age}, by: age, at_most: 2}]',
    });
    for (const [lang, words] of [
      [
        'fr',
        ['au plus 25\u00a0% des personnes invitées', 'au plus 2 des personnes invitées', 'que cet exercice l’ait appliqué est supposé'],
      ],
      ['en', ['at most 25% of those invited', 'at most 2 of those invited', 'that this round applied it is assumed']],
    ] as const) {
      const { stdout } = await command(['validate', '-c', criteria(text), '--explain-criteria', '--lang', lang]);
      for (const part of words) expect(stdout.replaceAll(/\s+/g, ' ')).toContain(part.replaceAll(/\s+/g, ' '));
    }
  });
});
