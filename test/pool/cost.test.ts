/**
 * No kind of record costs more than twenty times a plain one of as many bytes, in CPU time: nobody can make a pool that
 * takes minutes. `npm run fuzz` measures all kinds and says their ratios, `npm test` a few.
 */

import { expect, it } from 'vitest';
import { costOf } from './cost.ts';
import { KINDS } from './odd/kinds.ts';

const MOST = 20;
/** Others use the machine too: the least of so many tries counts. */
const TRIES = 3;

const isFuzz = process.env['npm_lifecycle_event'] === 'fuzz';
const FEW = [
  'doubled quotes in one record of six',
  'each id twice, in no order',
  'bad cells in each record',
  '1,100 cells with line breaks',
  'line breaks that are not allowed',
  'runs of blank lines',
  'a NUL behind the last closing quote',
];

it.each(KINDS.filter(({ name }) => isFuzz || FEW.includes(name)).map((kind) => [kind.name, kind] as const))(
  '%s',
  { timeout: 120_000 },
  async (name, kind) => {
    let cost = await costOf(kind);
    for (let tries = 1; tries < TRIES && cost.ratio > MOST; tries++) {
      const next = await costOf(kind);
      if (next.ratio < cost.ratio) cost = next;
    }
    if (isFuzz) console.log(`${cost.ratio.toFixed(1).padStart(6)}  ${cost.megabytes.toFixed(0).padStart(5)} MB/s  ${name}`);
    expect(cost.ratio).toBeLessThanOrEqual(MOST);
  },
);
