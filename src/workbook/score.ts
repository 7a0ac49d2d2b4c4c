/** The workbook of points by a grid. */

import { fieldsGivenBy } from '../engine/index.ts';
import type { Language, Messages } from '../messages/index.ts';
import type { Scored } from '../outputs/points.ts';
import { recordsOf } from './lists.ts';
import { numberColumn, type Sheet, textColumn } from './sheet.ts';

/** The list of points as CSV, in the order of its columns. */
export function scoreSheets({ grid }: Scored, list: Iterable<Buffer>, language: Language, { workbook: words, plain }: Messages): Sheet[] {
  const { headers } = words;
  const tests = fieldsGivenBy(grid).flatMap(({ name, type }) => (type === 'boolean' ? [name] : []));
  const points = grid.blocks.flatMap(({ label, factors }) => [
    label[language],
    ...factors.map((factor) => `${label[language]} — ${factor.label[language]}`),
  ]);
  const from = 2 + points.length;
  const said: Readonly<Record<string, string>> = { true: plain.yes, false: plain.no };
  return [
    {
      name: words.pointsOfGrid,
      columns: [
        textColumn(headers.candidate_id),
        numberColumn(headers.score),
        ...points.map(numberColumn),
        ...tests.map(textColumn),
        textColumn(headers.missing),
      ],
      records: pointRecords(list, (record) =>
        record.map((cell, at) => (at >= from && at < from + tests.length ? (said[cell] ?? cell) : cell)),
      ),
    },
  ];
}

function* pointRecords(list: Iterable<Buffer>, say: (record: readonly string[]) => readonly string[]): Generator<readonly string[]> {
  for (const record of recordsOf(list)) yield say(record);
}
