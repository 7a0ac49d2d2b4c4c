/** The people of recipes: draws at their bounds, the same chance for the same key, groups whatever the rows. */

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../../src/problems/problem.ts';
import { Chance, MOST_NUMBERS, textHash } from '../../src/recipes/chance.ts';
import { header, MOST_TRIES } from '../../src/recipes/people.ts';
import { shuffled } from '../../src/recipes/shuffle.ts';
import { peopleOf, poolOf, recipeOf, shippedRecipe } from './recipes.ts';

/** A recipe with these columns beside the ids, as YAML lines. */
function withColumns(columns: string, rest = ''): string {
  return `
schema: arrima-sim/recipe/v1
id: small
rows: 3000
columns:
  candidate_id: {sequence: P-1}
${columns}
${rest}`;
}

/** Every text that a column has, in order of first use; `column` counts after id and synthetic. */
function textsOf(columns: string, column = 0, rest = ''): string[] {
  return peopleOf(recipeOf(withColumns(columns, rest))).map(({ cells }) => cells[column + 2] ?? '?');
}

const distinct = (texts: readonly string[]): string[] => [...new Set(texts)].sort();

describe('draws reach their bounds and nothing past them', () => {
  it.each<[string, string, string[]]>([
    ['a text', '  job_offer: none', ['none']],
    ['nothing', '  job_offer:', ['']],
    ['weights', '  job_offer: {weights: {none: 3, inside_cmm: 1, outside_cmm: 0}}', ['inside_cmm', 'none']],
    ['weights and blank', '  job_offer: {weights: {none: 1}, blank: 1}', ['', 'none']],
    ['a range', '  age: {range: [19, 22]}', ['19', '20', '21', '22']],
    ['one number', '  age: {range: [19, 19]}', ['19']],
    ['a step', '  score: {range: [1, 2], step: 0.25}', ['1', '1.25', '1.5', '1.75', '2']],
    ['a step that does not meet the end', '  age: {range: [1, 10], step: 4}', ['1', '5', '9']],
    ['below zero', '  score: {range: [-0.5, 0.5], step: 0.5}', ['-0.5', '0', '0.5']],
    ['days', '  birth_date: {days: [2000-02-28, 2000-03-01]}', ['2000-02-28', '2000-02-29', '2000-03-01']],
    [
      'moments',
      '  submitted_at: {instants: [2019-12-16T23:59:58, 2019-12-17T00:00:00]}',
      ['2019-12-16T23:59:58', '2019-12-16T23:59:59', '2019-12-17T00:00:00'],
    ],
    [
      'moments written in UTC',
      '  submitted_at: {instants: [2019-12-17T04:59:59Z, 2019-12-17T05:00:00Z]}',
      ['2019-12-16T23:59:59', '2019-12-17T00:00:00'],
    ],
    [
      'the hour skipped in March',
      '  submitted_at: {instants: [2019-03-10T01:59:58, 2019-03-10T03:00:01]}',
      ['2019-03-10T01:59:58', '2019-03-10T01:59:59', '2019-03-10T03:00:00', '2019-03-10T03:00:01'],
    ],
    [
      'a period',
      '  quebec_stays: {periods: [{from: [2018-12-31, 2019-01-01], to: 2019-01-01}]}',
      ['2018-12-31/2019-01-01', '2019-01-01/2019-01-01'],
    ],
    [
      'two periods',
      '  quebec_stays: {periods: [{from: 2018-01-01, to: 2018-02-01}, {from: 2019-01-01}]}',
      ['2018-01-01/2018-02-01|2019-01-01/'],
    ],
    ['a mix', '  age: {mix: [{weight: 1, range: [1, 2]}, {weight: 1, text: "9"}], blank: 1}', ['', '1', '2', '9']],
  ])('%s', (_, columns, texts) => {
    expect(distinct(textsOf(columns))).toEqual(texts);
  });

  it('a whole day has all its seconds', () => {
    const times = textsOf('  submitted_at: {instants: [2019-06-16, 2019-06-16]}').sort();
    expect([times[0]?.slice(0, 13), times.at(-1)?.slice(0, 13)]).toEqual(['2019-06-16T00', '2019-06-16T23']);
  });

  it('running numbers', () => {
    const texts = textsOf('  noc_2016: {sequence: "0008"}');
    expect([texts[0], texts[1], texts[2], texts[2999]]).toEqual(['0008', '0009', '0010', '3007']);
  });

  it('by another column, whatever the order of both', () => {
    const people = peopleOf(
      recipeOf(
        withColumns(
          '  age: {by: job_offer, cases: {none: "20", inside_cmm: "30"}, otherwise: "40"}\n  job_offer: {weights: {none: 1, inside_cmm: 1, outside_cmm: 1}, blank: 1}',
        ),
      ),
    );
    expect(distinct(people.map(({ cells }) => cells.slice(2).join(' ')))).toEqual(['20 none', '30 inside_cmm', '40 ', '40 outside_cmm']);
  });

  it('by the first test that is true; a blank makes none true', () => {
    const columns = `  age: {weights: {"17": 1, "18": 1, "65": 1}, blank: 1}
  region:
    when:
      - {test: {field: age, at_least: 65}, draw: old}
      - {test: {field: age, at_least: 18}, draw: grown}
    otherwise: young or unknown`;
    expect(distinct(peopleOf(recipeOf(withColumns(columns))).map(({ cells }) => cells.slice(2).join(' ')))).toEqual([
      ' young or unknown',
      '17 young or unknown',
      '18 grown',
      '65 old',
    ]);
  });

  it('weights are kept', () => {
    const none = textsOf('  job_offer: {weights: {none: 3, inside_cmm: 1}}').filter((text) => text === 'none').length;
    expect(Math.abs(none - 2250)).toBeLessThan(120);
  });
});

describe('chance', () => {
  it.each([1, 2, 3, 255, 65_537, 1_000_000, MOST_NUMBERS])('numbers below %d', (count) => {
    const chance = new Chance('s');
    for (let row = 0; row < 2000; row++) {
      chance.begin(textHash('column'), row, 1);
      const number = chance.below(count);
      expect(Number.isInteger(number) && number >= 0 && number < count).toBe(true);
    }
  });

  it('equals hash × count / 2^32 worked in whole numbers of any length', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(), fc.integer({ min: 1, max: MOST_NUMBERS }), (seed, row, count) => {
        const [whole, part] = [new Chance(seed), new Chance(seed)];
        whole.begin(1, row, 1);
        part.begin(1, row, 1);
        expect(BigInt(part.below(count))).toBe((BigInt(whole.below(MOST_NUMBERS)) * BigInt(count)) >> 32n);
      }),
    );
  });

  it.each([1, 2, 3, 4, 5, 17, 1000, 4096])('%d rows are shuffled one to one', (size) => {
    const positionOf = shuffled(size, textHash('seed'));
    expect(Array.from({ length: size }, (_, row) => positionOf(row)).sort((a, b) => a - b)).toEqual(
      Array.from({ length: size }, (_, i) => i),
    );
  });

  it('the order of the rows betrays no group', () => {
    const groups = peopleOf(shippedRecipe('prtq-2020-01-16')).map(({ group }) => group);
    const rows = groups.flatMap((group, row) => (group === 'no-bill9-file' ? [row] : []));
    const apart = rows.slice(1).map((row, i) => row - (rows[i] ?? 0));
    expect(Math.max(...apart)).toBeLessThan(130);
    expect(rows.filter((row) => row < 2000).length).toBeGreaterThan(120);
    expect(rows.filter((row) => row < 2000).length).toBeLessThan(190);
  });
});

describe('the same recipe, rows and seed', () => {
  // These hashes were written down once: any other machine or version of Node must give the same bytes.
  it.each([
    ['prtq-2020-01-16', 4000, '8cfa709f3d436b304fd09768728310bde866c1fb38cea774384c1b8ed86e19d1'],
    ['prtq-2019-2020', 20_000, '4d15848d4c929a412cd0bd3eb706317f9b916855fc29e78f150715ce949654ad'],
    ['benchmark', 5000, 'c4608afcfb8cc3d4c95a5ee224fa5fcbf8dca8fa0fcb53c0429ada5be9474dad'],
  ])('%s: the same bytes', (name, rows, sha256) => {
    const recipe = shippedRecipe(name);
    const text = poolOf(recipe, peopleOf(recipe, { rows }));
    expect(poolOf(recipe, peopleOf(recipe, { rows }))).toBe(text);
    expect(createHash('sha256').update(text).digest('hex')).toBe(sha256);
  });

  it('another seed is another pool', () => {
    const recipe = shippedRecipe('prtq-2020-01-16');
    const [one, two] = ['1', '2'].map((seed) => new Set(peopleOf(recipe, { seed }).map(({ cells }) => cells.slice(1).join())));
    expect([...(one ?? [])].filter((cells) => two?.has(cells)).length).toBeLessThan(10);
  });

  it('the benchmark is what it says: 20 columns', () => {
    expect(header(shippedRecipe('benchmark'))).toHaveLength(20);
  });
});

describe('laws', () => {
  const GROUPS = `
groups:
  - {id: old, count: 40, meets: [{field: age, at_least: 60}], misses: [{field: job_offer, is: none}]}
  - {id: blank, count: 7, unknown: [{field: age, at_least: 60}], columns: {region: Laval}}
background: {misses: [{field: age, at_least: 60}]}`;
  const COLUMNS = `  age: {range: [18, 70]}
  job_offer: {weights: {none: 1, inside_cmm: 1}}
  region: {weights: {Estrie: 1, Mauricie: 1}}`;
  const withBlanks = COLUMNS.replace('age: {range: [18, 70]}', 'age: {mix: [{weight: 9, range: [18, 70]}], blank: 1}');

  it('adding a column leaves the others as they were', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 8 }),
        fc.constantFrom('  persons: {range: [1, 6]}', '  score: {range: [1, 900]}'),
        (seed, more) => {
          const before = peopleOf(recipeOf(withColumns(withBlanks, GROUPS)), { seed, rows: 200 });
          const after = peopleOf(recipeOf(withColumns(`${more}\n${withBlanks}`, GROUPS)), { seed, rows: 200 });
          expect(after.map(({ cells: [id, synthetic, , ...rest] }) => [id, synthetic, ...rest])).toEqual(before.map(({ cells }) => cells));
        },
      ),
      { numRuns: 20 },
    );
  });

  it('groups keep their counts whatever the rows, and what they meet', () => {
    const recipe = recipeOf(withColumns(withBlanks, GROUPS));
    fc.assert(
      fc.property(fc.integer({ min: 47, max: 1500 }), fc.string(), (rows, seed) => {
        const people = peopleOf(recipe, { rows, seed });
        const of = (group: string | null) => people.filter((person) => person.group === group).map(({ cells }) => cells);
        expect([people.length, of('old').length, of('blank').length]).toEqual([rows, 40, 7]);
        expect(of('old').every(([, , age, offer]) => Number(age) >= 60 && offer === 'inside_cmm')).toBe(true);
        expect(of('blank').every(([, , age, , region]) => age === '' && region === 'Laval')).toBe(true);
        expect(of(null).every(([, , age]) => age !== '' && Number(age) < 60)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it('everybody is synthetic', () => {
    expect(peopleOf(shippedRecipe('prtq-2019-2020')).every(({ cells }) => cells[1] === 'true')).toBe(true);
  });
});

describe('a test that never holds', () => {
  it(`is named after ${MOST_TRIES} tries`, () => {
    const recipe = recipeOf(
      withColumns(
        '  age: {range: [18, 40]}',
        'groups:\n  - id: old\n    count: 1\n    meets:\n      - {field: age, at_least: 18}\n      - {field: age, at_least: 41}',
      ),
    );
    let raised: unknown = null;
    try {
      peopleOf(recipe);
    } catch (error) {
      raised = error;
    }
    if (!(raised instanceof Refusal)) throw new Error('nothing was refused');
    expect(raised.problem).toMatchObject({ code: 'C540', args: { group: 'old', wanted: 'meets', most: 10_000 }, line: 13, column: 9 });
  });

  it('may be rare', () => {
    const recipe = recipeOf(withColumns('  score: {range: [1, 1000]}', 'groups: [{id: one, count: 1, meets: [{field: score, is: 7}]}]'));
    expect(
      peopleOf(recipe)
        .filter(({ group }) => group === 'one')
        .map(({ cells }) => cells[2]),
    ).toEqual(['7']);
  });
});

describe('the guides', () => {
  it.each(['docs/guide.en.md', 'docs/guide.fr.md'])('the recipe of %s is one, and its groups are as it says', (name) => {
    const guide = readFileSync(fileURLToPath(new URL(`../../${name}`, import.meta.url)), 'utf8');
    const [, text = ''] = /```yaml\n(schema: arrima-sim\/recipe\/v1\n[\s\S]*?)```/.exec(guide) ?? [];
    const people = peopleOf(recipeOf(text));
    expect(people).toHaveLength(1000);
    expect(people.filter(({ group }) => group === 'invited').every(({ cells }) => Number(cells[3]) >= 613 && Number(cells[4]) >= 7)).toBe(
      true,
    );
    expect(people.filter(({ group }) => group === 'a-point-below').map(({ cells }) => cells[3])).toEqual(Array(15).fill('612'));
  });
});
