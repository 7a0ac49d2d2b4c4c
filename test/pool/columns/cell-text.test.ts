/** The texts of cells are those of the pool, byte for byte, whether they are written again from values or kept. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeCriteria } from '../../../src/criteria/decode.ts';
import type { Criteria } from '../../../src/engine/index.ts';
import type { CellText } from '../../../src/pool/columns/cell-text.ts';
import { decodePool } from '../../../src/pool/decode.ts';

const DELIMITER = ';';
const SEED = 1;
const CELLS = 20_000;

function criteriaIn(timezone: string): Criteria {
  const criteria = decodeCriteria(
    `schema: arrima-sim/criteria/v1
id: texts
round: { date: 2025-12-04, timezone: ${timezone} }
groups:
  - id: all
    criteria: []
    rank: [{ field: score, order: descending }, { field: submitted_at, order: ascending }]
    select: { top: 1 }
`,
    { name: 'texts' },
  );
  if (!('groups' in criteria)) throw new Error(JSON.stringify(criteria));
  return criteria;
}

/** The texts of the cells of a column that were taken, each beside the cell as it was written. */
async function textsOf(
  name: 'score' | 'submitted_at',
  cells: readonly string[],
  timezone: string,
  reader: 'csv-parse' | undefined,
): Promise<{ readonly text: string; readonly cell: string }[]> {
  const other = name === 'score' ? 'submitted_at' : 'score';
  const rows = cells.map((cell, row) => [row, cell, ''].join(DELIMITER));
  const bytes = Buffer.from(`${[['candidate_id', name, other].join(DELIMITER), ...rows].join('\n')}\n`);
  async function* chunks(): AsyncGenerator<Uint8Array> {
    yield bytes;
  }
  const pool = await decodePool(chunks(), criteriaIn(timezone), { reader, setAside: true });
  if (!('ids' in pool)) throw new Error(JSON.stringify([...pool]));
  const texts: CellText | null = pool.cellTexts[name];
  return Array.from({ length: pool.size }, (_, row) => ({ text: texts?.(row) ?? '', cell: cells[Number(pool.ids.at(row))] ?? '' }));
}

const digits = (most: number): fc.Arbitrary<string> => fc.stringMatching(new RegExp(`^[0-9]{1,${most}}$`));
const NUMBERS = fc
  .tuple(fc.constantFrom('', '', '', '-', '0'), digits(15), fc.constantFrom('', '.', ','), digits(16))
  .map(([sign, whole, mark, decimals]) => `${sign}${whole}${mark}${mark === '' ? '' : decimals}`);

const twoDigits = (most: number): fc.Arbitrary<string> => fc.integer({ min: 0, max: most }).map((value) => String(value).padStart(2, '0'));
const DAYS = fc
  .tuple(fc.integer({ min: 1900, max: 2199 }), twoDigits(12), twoDigits(31))
  .map(([year, month, day]) => `${year}-${month}-${day}`);
const MOMENTS = fc
  .tuple(
    DAYS,
    fc.constantFrom('T', ' '),
    twoDigits(23),
    twoDigits(59),
    fc.constantFrom('', ':59', ':00', ':07.000', ':59.999', ':30.050'),
    fc.constantFrom('', '', 'Z', '+00:00', '-05:00', '+05:45', '+14:00', '-14:00', '+01:07', '-00:15'),
  )
  .map(([day, mark, hours, minutes, rest, offset]) => `${day}${mark}${hours}:${minutes}${rest}${offset}`);

describe.each([undefined, 'csv-parse'] as const)('texts of cells, read by %s', (reader) => {
  it.each([
    ['score', NUMBERS],
    ['submitted_at', fc.oneof(DAYS, MOMENTS)],
  ] as const)('%s', async (name, cells) => {
    const texts = await textsOf(name, fc.sample(cells, { numRuns: CELLS, seed: SEED }), 'America/Toronto', reader);
    expect(texts.length).toBeGreaterThan(CELLS / 3);
    expect(texts.filter(({ text, cell }) => text !== cell)).toEqual([]);
  });

  it('days that a zone passed over', async () => {
    const cells = ['2011-12-29', '2011-12-30', '2011-12-31'];
    const texts = await textsOf('submitted_at', cells, 'Pacific/Apia', reader);
    expect(texts.map(({ text }) => text)).toEqual(cells);
  });
});
