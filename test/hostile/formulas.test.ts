/** What a spreadsheet would run goes into no CSV file as it is, wherever a stranger has written it. */

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { command } from '../commands/command.ts';
import { criteria, refusal, strangers } from './stranger.ts';

const { at, file, litter } = strangers();
const FORMULAS = ['=1+1', '+1+1', '-1+cmd', '@SUM(A1)', '\t=1', '\r=1', '＝1+1', '＋1', '－1', '＠a', ' =1', '=HYPERLINK("x")'];
const quoted = (text: string): string => JSON.stringify(text);

/** Cells of a CSV text that a spreadsheet would run: a number is none. */
function runIn(text: string): string[] {
  const cells = text.split('\n').flatMap((line) => line.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/));
  return cells.filter((cell) => /^"?\s*[=+\-@＝＋－＠\t\r]/.test(cell) && Number.isNaN(Number(cell)));
}

const recipe = (columns: string): string =>
  `schema: arrima-sim/recipe/v1\nid: r\ntitle: { fr: r, en: r }\nrows: 3\nseed: "1"\ncolumns:\n  candidate_id: { sequence: A1 }\n${columns}`;
const places: readonly [where: string, text: (formula: string) => string][] = [
  ['a value', (formula) => recipe(`  country: { text: ${quoted(formula)} }\n`)],
  ['one of several', (formula) => recipe(`  country: { weights: { ${quoted(formula)}: 1, X: 0 } }\n`)],
  [
    'a header',
    (formula) => recipe(`  mine: { text: x }\nfields: { mine: { type: text, column: ${quoted(formula)}, label: { fr: m, en: m } } }\n`),
  ],
  ['a sequence', (formula) => recipe('').replace('sequence: A1', `sequence: ${quoted(`${formula}1`)}`)],
  [
    'a case',
    (formula) =>
      recipe(`  age: { range: [1, 2] }\n  country: { by: age, cases: { "1": { text: ${quoted(formula)} } }, otherwise: { text: x } }\n`),
  ],
];

describe('in a recipe', () => {
  it.each(places.flatMap(([where, text]) => FORMULAS.map((formula) => [where, formula, text] as const)))(
    '%s as %j',
    async (_, formula, text) => {
      const found = await refusal(['generate', file('r.yaml', text(formula)), '-o', at('o.csv')]);
      expect(found).toMatch(/^3 C\d{3}/);
      expect(litter()).toEqual([]);
    },
  );
});

describe('in a recipe, what no spreadsheet runs', () => {
  it.each(places)('%s', async (_, text) => {
    const { exit, stderr } = await command(['generate', file('r.yaml', text('x-')), '-o', at('fair.csv'), '--force', '-q']);
    expect([exit, stderr]).toEqual([0, '']);
  });
});

describe('in a pool', () => {
  const cells = (formula: string): string =>
    `candidate_id,score,note\nA,500,${quoted(formula).replaceAll('\\"', '""').replace('\\t', '\t').replace('\\r', '')}\n`;
  it.each(FORMULAS)('a cell that is copied as %j', async (formula) => {
    const argv = ['round', '-c', file('c.yaml', criteria()), '-p', file('p.csv', cells(formula)), '--columns', 'note', '-q'];
    const { exit } = await command([...argv, '--invited', at('i.csv'), '--decisions', at('d.csv'), '--force']);
    expect(exit).toBe(0);
    for (const name of ['i.csv', 'd.csv']) expect(runIn(readFileSync(at(name), 'utf8'))).toEqual([]);
  });

  it.each(FORMULAS)('a header that is copied as %j', async (formula) => {
    const header = `candidate_id,${quoted(formula).replaceAll('\\"', '""').replace('\\t', '\t').replace('\\r', '')}\nA,x\n`;
    const name = formula.trim().replace('"x"', '"x"');
    const argv = ['round', '-c', file('c.yaml', criteria()), '-p', file('h.csv', header), '--columns', name.replaceAll(',', '\\,'), '-q'];
    const { exit } = await command([...argv, '--invited', at('i.csv'), '--force']);
    // A header that a command line cannot name is refused; none comes out raw.
    if (exit === 0) expect(runIn(readFileSync(at('i.csv'), 'utf8'))).toEqual([]);
    else expect([2, 4]).toContain(exit);
  });

  it.each(FORMULAS)('a cell that is told among rejects as %j', async (formula) => {
    const pool = cells(formula).replace('500', quoted(formula).replaceAll('\\"', '""').replace('\\t', '\t').replace('\\r', ''));
    const rank = criteria().replace('select: all', 'rank: [{ field: score, order: descending }]\n    select: all');
    const argv = ['round', '-c', file('c.yaml', rank), '-p', file('b.csv', pool), '--rejects', at('rejects.csv'), '--force', '-q'];
    expect([0, 4]).toContain((await command(argv)).exit);
    expect(runIn(readFileSync(at('rejects.csv'), 'utf8'))).toEqual([]);
  });
});
