/** The first sheet of a workbook: what was run, on what, and what was asked. */

import type { Language, Messages } from '../messages/index.ts';
import type { Asked } from '../outputs/asked.ts';
import type { NamedPool } from '../outputs/pool-input.ts';
import type { Tool } from '../outputs/statistics.ts';
import { type Cell, type Sheet, textColumn } from './sheet.ts';

export interface About {
  readonly title: string;
  readonly tool: Tool;
  readonly pool: NamedPool;
  /** Further lines: a name and what it is. */
  readonly lines: readonly (readonly [string, string])[];
  /** Null where nothing is asked in sentences. */
  readonly asked: Asked | null;
}

export function aboutSheet({ title, tool, pool, lines, asked }: About, language: Language, { workbook: words, number }: Messages): Sheet {
  const records: readonly (readonly Cell[])[] = [
    [words.title, title],
    ...lines,
    [words.pool, pool.name],
    [words.poolHash, pool.sha256],
    [words.records, number(pool.rows)],
    [words.invented, number(pool.synthetic)],
    [words.program, `${tool.name} ${tool.version}`],
    ...(asked === null ? [] : asked[language].map((line, at) => [at === 0 ? words.asked : '', line])),
  ];
  return { name: words.about, columns: [textColumn(words.item), textColumn(words.value)], records };
}

/** The notice above each sheet, where people are invented. */
export function noticeOf(pool: NamedPool, rejected: number, { summary }: Messages): string | null {
  return pool.synthetic === 0 ? null : summary.synthetic(pool.synthetic, pool.rows - rejected);
}
