/** The files that the compared command lines read, laid out once for both sides. */

import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CURRENT } from '../base.ts';
import { KINDS } from '../problems/exchange.ts';
import { OddFiles } from '../problems/odd-files.ts';
import { seedsOf } from '../problems/seeds.ts';
import { campaignCases } from './campaign-cases.ts';
import { type Case, POOLS } from './cases.ts';
import { otherCases } from './other-cases.ts';
import { fixtureCases, roundCases, shippedCases } from './round-cases.ts';

/** Odd files of each kind that are printed in every form. */
const ODD = 8;

/** A pool with mistakes of many sorts: bad cells, a short record, an id twice, a line without end of quotes. */
function badPool(good: string): string {
  const lines = good.split('\n').slice(0, 40);
  const change = (at: number, to: (line: string) => string): void => {
    lines[at] = to(lines[at] ?? '');
  };
  change(2, (line) => line.replace(/\d{4}-\d{2}-\d{2}/, '2019-02-30'));
  change(3, (line) => line.replaceAll(/,\d+,/g, ',x,'));
  change(5, (line) => line.replace('none', 'nnoe'));
  change(7, (line) => line.replace(/^[^,]+/, 'DI-000001'));
  change(8, (line) => line.replace(/^[^,]+/, ''));
  change(11, (line) => line.replace(/true|false/, 'peut-être'));
  return lines.join('\n');
}

/** Lays out the inputs in a folder; all the cases that read them. */
export function casesIn(inputs: string, base: string): Case[] {
  for (const folder of ['pools', 'odd']) mkdirSync(join(inputs, folder), { recursive: true });
  cpSync(join(CURRENT, 'fixtures'), join(inputs, 'fixtures'), { recursive: true });
  for (const [recipe, rows] of POOLS) {
    const words = ['generate', recipe, '--rows', rows, '-o', join(inputs, 'pools', `${recipe}.csv`), '--quiet'];
    execFileSync(process.execPath, [join(base, 'bin', 'arrima-sim.js'), ...words]);
  }
  const good = readFileSync(join(inputs, 'pools', 'prtq-2020-01-16.csv'), 'utf8');
  const pools = {
    'bad-pool.csv': badPool(good),
    'cut.csv': good.slice(0, 3000),
    'short.csv': good.replace(/,[^,\n]*\n/, '\n'),
    'empty.csv': '',
  };
  for (const [name, text] of Object.entries(pools)) writeFileSync(join(inputs, name), text);
  writeFileSync(join(inputs, 'old.csv'), Buffer.from(good, 'latin1'));
  const bad = [...Object.keys(pools), 'old.csv', ...oddFiles(join(inputs, 'odd'), base)].map((name) => `../inputs/${name}`);
  const law = join(base, 'src', 'law');
  const rounds = [...namesIn(join(law, 'rounds')), ...namesIn(join(law, 'selections'))];
  const recipes = namesIn(join(law, 'recipes'));
  const cases = [
    ...fixtureCases(join(inputs, 'fixtures')),
    ...roundCases(),
    ...campaignCases(),
    ...shippedCases(rounds),
    ...otherCases(bad, recipes),
  ];
  return cases;
}

function oddFiles(folder: string, base: string): string[] {
  return KINDS.flatMap((kind) => {
    const odd = new OddFiles(kind, seedsOf(kind, base, folder));
    return Array.from({ length: ODD }, (_, number) => {
      const { name, text } = odd.make(0, number);
      const path = name.replace('.yaml', `-${number}.yaml`);
      writeFileSync(join(folder, path), text);
      return `odd/${path}`;
    });
  });
}

function namesIn(folder: string): string[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  return files.map((name) => name.slice(0, -5)).sort();
}
