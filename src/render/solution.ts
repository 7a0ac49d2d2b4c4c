/** The answer to “which value gives this number” as people read it: the values, both sides of a jump, and the change to make. */

import type { Criteria } from '../engine/index.ts';
import type { Language, Messages } from '../messages/index.ts';
import type { Solution } from '../outputs/solution.ts';
import { type Block, heading, text } from './blocks.ts';
import { syntheticBlock, warningBlocks } from './warnings.ts';

/** So many ranges of values are shown. */
const MOST_RANGES = 20;

/** What was asked. */
export interface SolutionOf {
  readonly criteria: Criteria;
  readonly wanted: number;
  /** The change by which a value is set on a command line. */
  readonly change: (value: string) => string;
}

/** The solution as blocks. */
export function solutionBlocks(
  solution: Solution,
  { criteria, wanted, change }: SolutionOf,
  language: Language,
  messages: Messages,
): Block[] {
  const { solution: words, summary, number } = messages;
  const { inputs, find, target, where, tried, exact, below, above, monotone, warnings } = solution;
  const near = [below, above].filter((value) => value !== null);
  const values = exact.length > 0 ? exact.slice(0, MOST_RANGES).map(({ from }) => from) : near.map(({ value }) => value);
  const said = near.map(({ value, invited }) => words.gives(value, number(invited)));
  return [
    ...syntheticBlock(inputs.pool, 0, messages),
    heading(1, words.title(criteria.title[language])),
    text(words.asked(find, target, where)),
    ...(inputs.set.length === 0 ? [] : [text(summary.changes), { kind: 'list', items: inputs.set } as const]),
    ...(inputs.drop.length === 0 ? [] : [text(summary.dropped), { kind: 'list', items: inputs.drop } as const]),
    ...(inputs.seed === null ? [] : [text(summary.seed(inputs.seed))]),
    ...(tried === 0 ? [text(words.nothingToTry, 'warning')] : []),
    ...exact.slice(0, MOST_RANGES).map(({ from, to }) => text(words.exact(from, to, number(wanted)), 'good')),
    ...(exact.length > MOST_RANGES ? [text(words.moreRanges(exact.length - MOST_RANGES), 'quiet')] : []),
    ...(tried > 0 && exact.length === 0 ? [text(words.none(number(wanted), said.join(words.comma)), 'warning')] : []),
    ...(below !== null && above !== null ? [text(words.between(above.invited - below.invited))] : []),
    ...(values.length === 0 ? [] : [text(words.toSet), { kind: 'list', items: values.map((value) => setLine(change(value))) } as const]),
    text(words.tried(tried, monotone), 'quiet'),
    ...warningBlocks(warnings, messages),
  ];
}

/** The words of a command line that make a change; a shell needs quotes around some. */
function setLine(change: string): string {
  return /^[A-Za-z0-9_./=:+-]*$/.test(change) ? `--set ${change}` : `--set '${change.replaceAll("'", "'\\''")}'`;
}
