/** Expectations: figures that a round must give, compared with its statistics. */

import type { Doubt } from '../engine/index.ts';
import { type Problem, problem } from '../problems/problem.ts';
import { nearest } from '../words/nearest.ts';
import type { Statistics } from './statistics.ts';

/** A figure that was wanted, and what the round gave (null: nothing); of several replicates the least and the most. */
export interface Comparison {
  readonly path: string;
  readonly from: number;
  readonly to: number;
  readonly got: number | null;
  readonly most?: number;
  /** Of a published figure that was not plainly read: how surely it is known, and the figure that would do as well. */
  readonly doubt?: Doubt;
  /** Whether the pool was made so that it is met. */
  readonly fitted?: true;
}

/** Whether the figure lies where it was wanted, in every replicate, or is the alternative; nothing misses. */
export function isMet(comparison: Comparison): boolean {
  const { from, to, got, most } = comparison;
  return isAlternative(comparison) || (got !== null && got >= from && (most ?? got) <= to);
}

/** Whether the figure is not the published one, but the one that another source gives. */
export function isAlternative({ from, to, got, most, doubt }: Comparison): boolean {
  const other = doubt?.alternative ?? null;
  return other !== null && (other < from || other > to) && got === other && (most ?? got) === other;
}

interface Expectation {
  readonly path: string;
  readonly from: number;
  readonly to: number;
}

/** As many digits as a number holds. */
const NUMBER = '-?[0-9]{1,15}(?:\\.[0-9]{1,15})?';
const FORM = new RegExp(`^([^=<>]+)(>=|<=|=)(${NUMBER})(?:\\.\\.(${NUMBER}))?$`);

/** Whether a text has the form of an expectation. */
export function isExpectation(text: string): boolean {
  return text === 'published' || parse(text) !== null;
}

function parse(text: string): Expectation | null {
  const match = FORM.exec(text);
  if (match === null) return null;
  const [, path = '', operator = '', first = '', second] = match;
  const value = Number(first);
  if (operator === '>=') return second === undefined ? { path, from: value, to: Number.POSITIVE_INFINITY } : null;
  if (operator === '<=') return second === undefined ? { path, from: Number.NEGATIVE_INFINITY, to: value } : null;
  const to = second === undefined ? value : Number(second);
  return to < value ? null : { path, from: value, to };
}

/** Finds the figure of each expectation in the statistics of a round; a path that leads to no number is a problem. */
export function compare(texts: readonly string[], statistics: Statistics): Comparison[] | Problem[] {
  return compareFigures(texts, statistics, () => publishedFigures(statistics));
}

/** A JSON document with figures; those of `counts`, where it has them, are meant by their name alone. */
interface Figured {
  readonly counts?: object;
}

/** Finds the figure of each expectation in a document; `published` gives those that were published, of a document that has such. */
export function compareFigures(
  texts: readonly string[],
  document: Figured,
  published: () => Comparison[] = () => [],
): Comparison[] | Problem[] {
  const problems: Problem[] = [];
  const comparisons = texts.flatMap((text): Comparison[] => {
    if (text === 'published') {
      const figures = published();
      if (figures.length === 0) problems.push(problem('nothing_published', { where: 'criteria' }));
      return figures;
    }
    const expectation = parse(text);
    const found = expectation === null ? undefined : figureAt(document, expectation.path);
    if (expectation === null || found === undefined) {
      const near = nearest(text.split(/[<>=]/)[0] ?? '', Object.keys(document.counts ?? {}));
      problems.push(problem('unknown_statistic', { near }, { value: text }));
      return [];
    }
    return [{ ...expectation, got: found }];
  });
  return problems.length > 0 ? problems : comparisons;
}

/** The round's and the groups' published invitations, against those simulated. */
export function publishedFigures(statistics: Statistics): Comparison[] {
  return [
    ...publishedFigure('invited', statistics, statistics.counts.invited),
    ...statistics.groups.flatMap((group) => publishedFigure(`groups.${group.id}.invited`, group, group.invited)),
  ];
}

/** The published invitations against those simulated; nothing where none were published. */
function publishedFigure(
  path: string,
  { published, published_confidence: doubts }: Pick<Statistics, 'published' | 'published_confidence'>,
  got: number,
): Comparison[] {
  const figure = published?.invitations;
  if (figure === undefined) return [];
  const [from, to] = typeof figure === 'number' ? [figure, figure] : figure;
  const doubt = doubts?.invitations;
  return [{ path, from, to, got, ...(doubt === undefined ? {} : { doubt }) }];
}

/** What stands at a path: keys and, in lists, ids or positions; a bare count is meant from `counts`. Undefined: nothing. */
function figureAt(document: Figured, path: string): number | null | undefined {
  const steps = path.split('.');
  const { counts = {} } = document;
  const start = steps.length === 1 && Object.hasOwn(counts, path) ? counts : document;
  const found = steps.reduce<unknown>(stepInto, start);
  if (found === null || typeof found === 'number') return found;
  return typeof found === 'object' && found !== undefined && 'exact' in found ? Number(found.exact) : undefined;
}

function stepInto(parent: unknown, step: string): unknown {
  // A group without a tie has no figures of one: nothing, which misses.
  if (parent === null) return null;
  if (Array.isArray(parent)) {
    const byId: unknown = parent.find((item: unknown) => stepInto(item, 'id') === step);
    return byId ?? (/^[0-9]+$/.test(step) ? parent[Number(step)] : undefined);
  }
  if (typeof parent !== 'object' || !Object.hasOwn(parent, step)) return undefined;
  return (parent as Record<string, unknown>)[step];
}
