/** A sweep as people read it: what each value gives, drawn, with the file's own value marked. */

import type { Criteria, Group } from '../engine/index.ts';
import type { Language, Messages } from '../messages/index.ts';
import { ownPoint, type Sweep, type SweepPoint } from '../outputs/sweep.ts';
import { cut } from '../words/printable.ts';
import { type Block, heading, text } from './blocks.ts';
import { groupTitle } from './group-title.ts';
import { syntheticBlock, warningBlocks } from './warnings.ts';

/** So many points are shown, the first and the last among them; so many groups have a column. */
const MOST_POINTS = 40;
const MOST_GROUPS = 5;
/** A value is shown up to so many characters. */
const LONGEST_VALUE = 40;
/** A path of so many characters may stand above a column. */
const LONGEST_PATH = 24;

/** The sweep as blocks. */
export function sweepBlocks(sweep: Sweep, criteria: Criteria, language: Language, messages: Messages): Block[] {
  const { sweep: words, summary, number } = messages;
  const { vary, points, warnings } = sweep;
  const own = ownPoint(sweep);
  const shown = shownOf(points.length, own);
  const label = (at: number): string => {
    const values = points[at]?.values.map((value) => (value === '' ? words.nothing : cut(value, LONGEST_VALUE))) ?? [];
    return `${values.join(', ')}${at === own ? ` ${words.own}` : ''}`;
  };
  const { groups } = criteria;
  const title = vary.map(({ path }) => shortPath(path)).join(', ');
  return [
    ...syntheticBlock(sweep.inputs.pool, 0, messages),
    ...headBlocks(sweep, criteria.title[language], messages),
    {
      kind: 'chart',
      head: [title, summary.invited],
      rows: shown.map((at) => {
        const invited = points[at]?.invited ?? 0;
        return { label: label(at), figures: [{ value: invited, shown: number(invited) }] };
      }),
    },
    ...(shown.length < points.length ? [text(words.shownOf(shown.length, points.length), 'quiet')] : []),
    ...groupBlocks(groups, { points, shown, label, title }, language, messages),
    ...warningBlocks(warnings, messages),
  ];
}

/** What is varied, on which rule; `title` is that of the criteria. */
export function headBlocks({ inputs, vary, points }: Sweep, title: string, { sweep: words, summary }: Messages): Block[] {
  return [
    heading(1, words.title(title)),
    text(words.about(vary.map(({ path, values }) => words.path(path, values.length)).join(words.and), points.length)),
    ...(inputs.set.length === 0 ? [] : [text(summary.changes), { kind: 'list', items: inputs.set } as const]),
    ...(inputs.drop.length === 0 ? [] : [text(summary.dropped), { kind: 'list', items: inputs.drop } as const]),
    ...(inputs.seed === null ? [] : [text(summary.seed(inputs.seed))]),
  ];
}

interface ShownPoints {
  readonly points: readonly SweepPoint[];
  readonly shown: readonly number[];
  readonly label: (at: number) => string;
  readonly title: string;
}

/** What each group invites at each point, and its cut-off. */
function groupBlocks(
  groups: readonly Group[],
  { points, shown, label, title }: ShownPoints,
  language: Language,
  messages: Messages,
): Block[] {
  const { sweep: words, number, summary } = messages;
  const hasLine = points.some((point) => point.groups.some(({ cut_off }) => cut_off !== null));
  if (groups.length > MOST_GROUPS || (groups.length === 1 && !hasLine)) return [];
  const cell = (at: number, id: string): string => {
    const found = points[at]?.groups.find((group) => group.id === id);
    if (found === undefined) return messages.none;
    return found.cut_off === null ? number(found.invited) : words.withCutOff(number(found.invited), number(found.cut_off));
  };
  return [
    heading(2, summary.groups),
    {
      kind: 'table',
      head: [title, ...groups.map((group) => groupTitle(group, language, messages))],
      rows: shown.map((at) => [label(at), ...groups.map(({ id }) => cell(at, id))]),
      texts: [0],
    },
    ...(hasLine ? [text(words.meaningOfCutOff, 'quiet')] : []),
  ];
}

/** A path above a column: of a long one its last step, since the sentence above has it whole. */
function shortPath(path: string): string {
  return path.length <= LONGEST_PATH ? path : (path.split('.').at(-1) ?? path);
}

/** The points that are shown, evenly spread, the first, the last and one more among them. */
function shownOf(size: number, own: number): number[] {
  if (size <= MOST_POINTS) return Array.from({ length: size }, (_, at) => at);
  const spread = Array.from({ length: MOST_POINTS - 1 }, (_, at) => Math.round((at * (size - 1)) / (MOST_POINTS - 2)));
  return [...new Set([...spread, ...(own === -1 ? [] : [own])])].sort((a, b) => a - b);
}
