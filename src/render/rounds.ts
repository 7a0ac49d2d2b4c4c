/** Published rounds as tables, and their sums beside published totals. */

import { SOURCE_KINDS, type SourceKind } from '../criteria/sources.ts';
import { CONFIDENCES, type Confidence } from '../engine/index.ts';
import type { Language, Messages } from '../messages/index.ts';
import type { PublishedRound } from '../published/published-round.ts';
import { countsOf, kindOf, type Publisher } from '../published/publishers.ts';
import type { CheckedTotal, PublishedTotal } from '../published/totals.ts';
import { type Block, heading, text } from './blocks.ts';

/** The list of published rounds; with `sources`, also where each was read and the notes. */
export function roundsBlocks(
  rows: readonly PublishedRound[],
  publishers: readonly Publisher[],
  sources: boolean,
  language: Language,
  messages: Messages,
): Block[] {
  const words = messages.rounds;
  if (rows.length === 0) return [heading(1, words.title), text(words.nothing)];
  const known = [...new Set(rows.map(({ source }) => source))];
  const noted = rows.filter(({ note }) => note !== null);
  const shipped = new Set(rows.map(({ criteria }) => criteria).filter((name) => name !== null));
  return [
    heading(1, words.title),
    {
      kind: 'table',
      head: [words.date, words.program, words.group, words.invitations, words.minimum, words.confidence, words.criteria],
      rows: rows.map((row) => [
        row.date,
        row.program,
        groupText(row, messages),
        disputed(row.invitations, row.alternativeInvitations, messages),
        disputed(row.minimumScore, row.alternativeScore, messages),
        `${words.confidences[row.confidence]}${sources ? ` [${known.indexOf(row.source) + 1}]` : ''}`,
        row.criteria ?? (row.leftOut === null ? messages.none : words.leftOut[row.leftOut]),
      ]),
      texts: [0, 1, 2, 5, 6],
    },
    text(words.count(rows.length, shipped.size), 'quiet'),
    ...howSureBlocks(rows, publishers, messages),
    ...(sources && noted.length > 0 ? [heading(2, words.notes), list(noted.map((row) => noteText(row, language, messages)))] : []),
    ...(sources
      ? [
          heading(2, words.sources),
          list(known.map((source, at) => `[${at + 1}] ${source} (${messages.sources.kinds[kindOf(source, publishers)]})`)),
        ]
      : []),
  ];
}

/** How many rows are how surely known, by the kind of their sources, and what both mean. */
export function howSureBlocks(
  rows: readonly PublishedRound[],
  publishers: readonly Publisher[],
  { rounds: words, sources, number }: Messages,
): Block[] {
  const counts = countsOf(rows, publishers);
  const kinds = SOURCE_KINDS.filter((kind) => counts.some((count) => count.kind === kind));
  const of = (confidence: Confidence, kind: SourceKind): number =>
    counts.find((count) => count.confidence === confidence && count.kind === kind)?.rows ?? 0;
  return [
    heading(2, words.howSure),
    {
      kind: 'table',
      head: [words.confidence, ...kinds.map((kind) => sources.kinds[kind]), words.all],
      rows: CONFIDENCES.map((confidence) => [confidence, kinds.map((kind) => of(confidence, kind))] as const)
        .filter(([, some]) => some.some((count) => count > 0))
        .map(([confidence, some]) => [words.confidences[confidence], ...some.map(number), number(some.reduce((a, b) => a + b, 0))]),
      texts: [0],
    },
    text(sources.meaning, 'quiet'),
  ];
}

/** What a row counts: `stream 1, Québec diploma`, `job offer`, `whole round`. */
function groupText({ level, stream, groupName }: PublishedRound, { language, rounds: words }: Messages): string {
  if (level === 'remainder') return words.remainder;
  const parts = [stream === null ? null : words.stream(stream), groupName?.[language] ?? null];
  return parts.filter((part) => part !== null).join(', ') || words.wholeRound;
}

/** A figure, and the one that another source gives. */
function disputed(figure: number | null, other: number | null, messages: Messages): string {
  const one = figure === null ? messages.none : messages.number(figure);
  return other === null ? one : messages.rounds.either(one, messages.number(other));
}

function noteText(row: PublishedRound, language: Language, messages: Messages): string {
  return `${row.date}, ${groupText(row, messages)}${messages.colon}${row.note?.[language] ?? ''}`;
}

/** Totals beside sums, the conflicts between sources, and how many criteria files agree with the table. */
export function checkBlocks(
  checked: readonly CheckedTotal[],
  conflicts: readonly PublishedRound[],
  files: number,
  language: Language,
  messages: Messages,
): Block[] {
  const words = messages.rounds;
  const row = ({ date, invitations }: PublishedRound): string => words.row(date, messages.number(invitations ?? 0));
  const rowList = (rows: readonly PublishedRound[]): string => rows.map(row).join(', ');
  return [
    heading(1, words.check),
    {
      kind: 'table',
      head: [words.period, words.published, words.sum, words.roundCount, words.verdict],
      rows: checked.map((each) => [
        totalText(each.total, messages),
        messages.number(each.total.invitations),
        messages.number(each.invitations),
        `${messages.number(each.rounds)}${each.total.rounds === null ? '' : ` / ${messages.number(each.total.rounds)}`}`,
        verdictText(each, messages),
      ]),
      texts: [0, 4],
    },
    ...checked.flatMap(({ total, derived, straddling }) => [
      ...(total.note === null ? [] : [text(`${totalText(total, messages)}${messages.colon}${total.note[language]}`)]),
      ...(derived.length === 0 ? [] : [text(words.restsOn(totalText(total, messages), rowList(derived)))]),
      ...(straddling.length === 0 ? [] : [text(words.straddling(totalText(total, messages), rowList(straddling)))]),
    ]),
    heading(2, words.conflicts(conflicts.length)),
    list(conflicts.map((conflict) => conflictText(conflict, language, messages))),
    text(words.files(files), 'good'),
  ];
}

/** The period of a total, and the kind of people. */
function totalText({ from, to, group, program }: PublishedTotal, { rounds: words }: Messages): string {
  const [year] = from.split('-');
  const wholeYear = from === `${year}-01-01` && to === `${year}-12-31`;
  const period = wholeYear ? String(year) : from === to ? from : words.fromTo(from, to);
  const kind = group === null ? program : group === 'priority-bill9' ? words.priority : group;
  return `${period}, ${kind}`;
}

function verdictText({ total, agrees, derived }: CheckedTotal, { rounds: words }: Messages): string {
  if (total.confidence === 'derived') return agrees ? words.ours : words.oursDiffers;
  if (!agrees) return words.disagrees;
  return `${words.agrees}, ${derived.length === 0 ? words.independent : words.dependent}`;
}

function conflictText(row: PublishedRound, language: Language, messages: Messages): string {
  const { plain } = messages;
  const figures = [
    plain.invitations(disputed(row.invitations, row.alternativeInvitations, messages)),
    ...(row.minimumScore === null ? [] : [plain.minimumScore(disputed(row.minimumScore, row.alternativeScore, messages))]),
  ];
  return `${row.date}, ${row.program}, ${groupText(row, messages)} (${figures.join(', ')})${messages.colon}${row.note?.[language] ?? ''}`;
}

function list(items: readonly string[]): Block {
  return { kind: 'list', items };
}
