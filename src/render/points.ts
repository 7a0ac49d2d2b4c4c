/** The points of one candidate: the score, each block, each factor; and a grid by itself. */

import type { Factor, Block as GridBlock, Points, Text } from '../engine/index.ts';
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
export function pointsBlocks({ grid, withSpouse, factors }: CandidatePoints, language: Language, messages: Messages): Block[] {
  const { number, score: words, colon } = messages;
  const most = (maximum: Points): string => number(withSpouse ? maximum.withSpouse : maximum.alone);
  return [
    heading(2, `${words.title(grid[language])}${colon}${number(sumOf(factors))}`),
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
    ...steps,
    ...sourceBlocks(grid.sources, language, messages),
    ...(grid.confidence === null ? [] : [text(`${words.confidence}${colon}${words.confidences[grid.confidence]}`)]),
  ];
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
  readonly sources: readonly SourceLine[];
}
