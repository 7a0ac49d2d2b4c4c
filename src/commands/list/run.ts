/** `arrima-sim list`: shows what is shipped, as a table, JSON or CSV. */

import { plainDecimal } from '../../engine/index.ts';
import { csvText, guarded } from '../../outputs/csv.ts';
import { type Block, heading, text } from '../../render/blocks.ts';
import { printableJson } from '../../words/printable.ts';
import type { CommonOptions, Context } from '../context.ts';
import type { FormatName } from '../formats.ts';
import { show } from '../show.ts';
import { ITEMS, type Item, type ItemCell } from './items.ts';
import { KINDS, type Kind } from './kinds.ts';

export interface ListCommandOptions extends CommonOptions {
  readonly kind: Kind | null;
  /** Only what can be run by its name. */
  readonly shipped: boolean;
  readonly format: FormatName;
}

/** Columns of rounds that a terminal shows. */
const SEEN_OF_ROUNDS = ['name', 'date', 'program', 'group', 'invitations', 'minimum_score'];

/** Runs the command and returns the exit code. */
export async function run({ kind, shipped, format, ...options }: ListCommandOptions, context: Context): Promise<number> {
  const { language, messages } = context;
  const items = kind === null ? await kindsOf(context) : (await ITEMS[kind](context)).filter(({ name }) => !shipped || name !== null);
  const [first = {}] = items;
  const columns = Object.keys(first);
  const cellText = (cell: ItemCell): string => {
    if (cell === null) return '';
    if (typeof cell === 'number') return plainDecimal(cell);
    if (typeof cell === 'string') return cell;
    return 'fr' in cell ? cell[language] : cell.join(' | ');
  };
  const csv = (): string =>
    Array.from(
      csvText(
        columns,
        items.map((item) => columns.map((column) => guarded(cellText(item[column] ?? null)))),
      ),
      String,
    ).join('');
  // A terminal has room for some columns only; the data have all.
  const seen = kind === 'rounds' ? SEEN_OF_ROUNDS.filter((column) => columns.includes(column)) : columns;
  const words: Readonly<Record<string, string>> = messages.list.columns;
  const blocks = (): Block[] => [
    heading(1, messages.list.titles[kind ?? 'kinds']),
    {
      kind: 'table',
      head: seen.map((column) => words[column] ?? column),
      rows: items.map((item) => seen.map((column) => cellText(item[column] ?? null))),
      texts: seen.flatMap((column, at) => (items.some((item) => typeof item[column] === 'number') ? [] : [at])),
    },
    ...(kind === null ? [text(messages.list.howToList)] : []),
  ];
  const json = (): string => `${printableJson({ ok: true, [kind ?? 'kinds']: items })}\n`;
  await show({ blocks, json, csv }, { ...options, format, quiet: false }, context);
  return 0;
}

/** The kinds themselves, each with how many there are. */
async function kindsOf(context: Context): Promise<Item[]> {
  const items: Item[] = [];
  for (const kind of KINDS)
    items.push({ name: kind, title: context.messages.list.titles[kind], count: (await ITEMS[kind](context)).length });
  return items;
}
