/** The points of one candidate: the score, each block, each factor; and a grid by itself. */

import type { Remark } from '../criteria/remarks.ts';
import type { Factor, Block as GridBlock, GridTotal, Points, Text } from '../engine/index.ts';
import type { Language, Messages } from '../messages/index.ts';
import { type Block, heading, text } from './blocks.ts';
import { type SourceLine, sourceBlocks } from './sources.ts';

/** The points that a factor gave, and whether a blank kept it from giving any. */
export interface FactorPoints {
  readonly block: GridBlock;
  readonly factor: Factor;
  readonly points: number;
  readonly missing: boolean;
}

/** The points of a candidate by a grid. */
export interface CandidatePoints {
  readonly grid: Text;
  readonly withSpouse: boolean;
  /** The total that is the score: its name, and its blocks; null for the sum of all. */
  readonly total: { readonly label: Text; readonly blocks: readonly string[] } | null;
  readonly factors: readonly FactorPoints[];
}

/** The blocks of a list of factors, in order. */
export function blocksOf(
  points: readonly FactorPoints[],
): readonly { readonly block: GridBlock; readonly points: readonly FactorPoints[] }[] {
  const blocks = [...new Set(points.map(({ block }) => block))];
  return blocks.map((block) => ({ block, points: points.filter((each) => each.block === block) }));
}

export function sumOf(points: readonly FactorPoints[]): number {
  return points.reduce((sum, each) => sum + each.points, 0);
}

/** The points of a candidate as lines, blocks in order. */
export function pointsBlocks({ grid, withSpouse, total, factors }: CandidatePoints, language: Language, messages: Messages): Block[] {
  const { number, score: words, colon } = messages;
  const most = (maximum: Points): string => number(withSpouse ? maximum.withSpouse : maximum.alone);
  const scored = total === null ? factors : factors.filter(({ block }) => total.blocks.includes(block.id));
  return [
    heading(2, `${words.title(grid[language])}${total === null ? '' : `, ${total.label[language]}`}${colon}${number(sumOf(scored))}`),
    ...blocksOf(factors).flatMap(({ block, points: own }) => [
      text(`  ${block.label[language]}${colon}${number(sumOf(own))} / ${most(block.maximum)}`),
      ...own.map(({ factor, points: given, missing }) =>
        text(
          `      ${factor.label[language]}${colon}${number(given)} / ${most(factor.maximum)}${missing ? ` ${words.missing}` : ''}`,
          missing ? 'warning' : 'quiet',
        ),
      ),
    ]),
  ];
}

/** A grid by itself: its blocks and factors with the most that each gives, alone and with a spouse; then its steps, if asked. */
export function gridBlocks(grid: ShownGrid, steps: readonly Block[], language: Language, messages: Messages): Block[] {
  const { number, score: words, colon } = messages;
  const row = (label: string, { alone, withSpouse }: Points): string[] => [label, number(alone), number(withSpouse)];
  const total = (key: keyof Points): number => grid.blocks.reduce((sum, { maximum }) => sum + maximum[key], 0);
  return [
    heading(1, grid.title[language]),
    text(`${grid.id} — ${words.effective(grid.effective)}`),
    ...(grid.unknownSteps.length === 0 ? [] : [text(words.maximaOnly, 'warning')]),
    ...(grid.note[language] === '' ? [] : [text(grid.note[language])]),
    {
      kind: 'table',
      head: [words.factor, words.alone, words.withSpouse],
      rows: [
        ...grid.blocks.flatMap(({ label, maximum, factors }) => [
          row(label[language].toUpperCase(), maximum),
          ...factors.map((factor) => row(`  ${factor.label[language]}`, factor.maximum)),
        ]),
        row(words.total, { alone: total('alone'), withSpouse: total('withSpouse') }),
      ],
      texts: [0],
    },
    ...totalsBlocks(grid, language, messages),
    ...steps,
    ...sourceBlocks(grid.sources, language, messages),
    ...(grid.confidence === null ? [] : [text(`${words.confidence}${colon}${words.confidences[grid.confidence]}`)]),
  ];
}

/** The totals with the marks that pass, and the factors that eliminate; nothing for a grid without. */
function totalsBlocks({ totals, totalLabels, blocks }: ShownGrid, language: Language, messages: Messages): Block[] {
  const { number, score: words, colon } = messages;
  if (totals.length === 0) return [];
  const eliminating = blocks.flatMap(({ factors }) => factors).filter(({ eliminatory }) => eliminatory !== null);
  const line = (factor: Factor): string => `${factor.label[language]}${colon}${words.atLeast(number(factor.eliminatory ?? 0))}`;
  return [
    heading(2, words.passMarks),
    {
      kind: 'table',
      head: [words.factor, words.alone, words.withSpouse],
      rows: totals.map(({ id, passMark }) => [totalLabels.get(id)?.[language] ?? id, number(passMark.alone), number(passMark.withSpouse)]),
      texts: [0],
    },
    ...(eliminating.length === 0 ? [] : [text(`${words.eliminatory}${colon}${eliminating.map(line).join(', ')}`)]),
  ];
}

/** What of a grid is assumed or disputed, a line for each. */
export function remarksBlocks({ remarks }: Pick<ShownGrid, 'remarks'>, language: Language, messages: Messages): Block[] {
  const { score: words, colon, doubts } = messages;
  const line = ({ factor, value, assumption, confidence, conflict, note }: Remark): string => {
    const what = [factor[language], value].filter((part) => part !== null && part !== '').join(', ');
    const others =
      conflict === null || conflict.points.length === 0 ? null : words.otherPoints(conflict.points.map(messages.number), conflict.sources);
    const said = [
      assumption ? doubts.assumed : null,
      others ?? (confidence === null ? null : doubts[confidence]),
      conflict?.note?.[language] ?? null,
      note?.[language] ?? null,
    ];
    return `${what}${colon}${said.filter((part) => part !== null).join(', ')}`;
  };
  return remarks.length === 0 ? [] : [heading(2, words.remarks), { kind: 'list', items: remarks.map(line) }];
}

/** What is shown of a grid. */
export interface ShownGrid {
  readonly id: string;
  readonly title: Text;
  readonly note: Text;
  readonly effective: string;
  readonly confidence: keyof Messages['score']['confidences'] | null;
  readonly unknownSteps: readonly string[];
  readonly blocks: readonly GridBlock[];
  readonly totals: readonly GridTotal[];
  readonly totalLabels: ReadonlyMap<string, Text>;
  readonly remarks: readonly Remark[];
  readonly sources: readonly SourceLine[];
}
