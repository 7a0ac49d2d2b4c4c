/** The workbook of a sweep. */

import type { Criteria } from '../engine/index.ts';
import type { Language, Messages } from '../messages/index.ts';
import { type Sweep, sweepTable } from '../outputs/sweep.ts';
import { aboutSheet } from './about.ts';
import { recordsOf } from './lists.ts';
import { wordsOf } from './reasons.ts';
import { numberColumn, type Sheet, textColumn } from './sheet.ts';

export function sweepSheets(json: Sweep, criteria: Criteria, language: Language, messages: Messages): Sheet[] {
  const { workbook: words, summary, sweep } = messages;
  const said = wordsOf(criteria, language, messages);
  const paths = json.vary.length;
  return [
    aboutSheet(
      {
        title: sweep.title(criteria.title[language]),
        tool: json.tool,
        pool: json.inputs.pool,
        lines: [[words.criteria, json.inputs.criteria.name], ...json.vary.map(({ path, own }) => [path, own ?? ''] as const)],
        asked: json.asked,
      },
      language,
      messages,
    ),
    {
      name: words.points,
      columns: [
        ...json.vary.map(({ path }) => textColumn(path)),
        textColumn(summary.group),
        textColumn(words.column),
        textColumn(summary.value),
        ...[summary.eligible, summary.considered, summary.invited, summary.cutOff].map(numberColumn),
      ],
      records: pointRecords(json, (record) => record.map((cell, at) => (at === paths && cell !== '' ? said.group(cell) : cell))),
    },
  ];
}

function* pointRecords(json: Sweep, say: (record: readonly string[]) => readonly string[]): Generator<readonly string[]> {
  for (const record of recordsOf(sweepTable(json, { rawCells: true }))) yield say(record);
}
