/** The steps of a grid: for each factor, which values give how many points, alone and with a spouse. */

import { meaningOf } from '../cells/types.ts';
import type { Bands, Factor, Block as GridBlock, Points } from '../engine/index.ts';
import { type Block, heading } from './blocks.ts';
import { type Phrasing, testText } from './plain-tests.ts';

/** A table a factor, in the grid's order. */
export function stepsBlocks(blocks: readonly GridBlock[], phrasing: Phrasing): Block[] {
  return blocks.flatMap(({ factors }) => factors.flatMap((factor) => factorBlocks(factor, phrasing)));
}

function factorBlocks({ label, rows, bands }: Factor, phrasing: Phrasing): Block[] {
  const { language, messages } = phrasing;
  const { number, score } = messages;
  const line = (what: string, { alone, withSpouse }: Points): string[] => [what, number(alone), number(withSpouse)];
  const steps = [
    ...rows.flatMap(({ test, gives }) => {
      const condition = testText(test, phrasing);
      return 'field' in gives
        ? bandLines(gives, phrasing).map(([what, points]) => line(`${condition}, ${what}`, points))
        : [line(condition, gives)];
    }),
    ...(bands === null ? [] : bandLines(bands, phrasing).map(([what, points]) => line(what, points))),
  ];
  if (steps.length === 0) return [];
  return [heading(2, label[language]), { kind: 'table', head: [score.step, score.alone, score.withSpouse], rows: steps, texts: [0] }];
}

/** Each band in words, with its points. */
function bandLines({ field: name, lows, points }: Bands, { fields, language, messages }: Phrasing): [string, Points][] {
  const field = fields.get(name);
  const { number, operators } = messages;
  return points.map((given, at): [string, Points] => {
    const low = lows[at] ?? 0;
    if (field !== undefined && meaningOf(field.type) === 'listed_value') return [field.values[low]?.label[language] ?? '', given];
    const next = lows[at + 1];
    const high = next === undefined ? (field?.to ?? null) : next - 1;
    if (high === null) return [operators.at_least.phrase(number(low)), given];
    return [low === high ? number(low) : operators.between.phrase(number(low), number(high), false), given];
  });
}
