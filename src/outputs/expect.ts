/** Expectations: figures that a round must give, compared with its statistics. */

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
}

/** Whether the figure lies where it was wanted, in every replicate; nothing misses. */
export function isMet({ from, to, got, most }: Comparison): boolean {
  return got !== null && got >= from && (most ?? got) <= to;
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

/** Finds the figure of each expectation; a path that leads to no number is a problem. */
export function compare(texts: readonly string[], statistics: Statistics): Comparison[] | Problem[] {
  const problems: Problem[] = [];
  const comparisons = texts.flatMap((text): Comparison[] => {
    if (text === 'published') {
      const published = publishedFigures(statistics);
      if (published.length === 0) problems.push(problem('nothing_published', { where: 'criteria' }));
      return published;
    }
    const expectation = parse(text);
    const found = expectation === null ? undefined : figureAt(statistics, expectation.path);
    if (expectation === null || found === undefined) {
      const near = nearest(text.split(/[<>=]/)[0] ?? '', Object.keys(statistics.counts));
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
    ...publishedFigure('invited', statistics.published?.invitations ?? null, statistics.counts.invited),
    ...statistics.groups.flatMap(({ id, published, invited }) =>
      publishedFigure(`groups.${id}.invited`, published?.invitations ?? null, invited),
    ),
  ];
}

/** A published figure or range against the one simulated; nothing where nothing was published. */
export function publishedFigure(path: string, published: number | readonly [number, number] | null, got: number): Comparison[] {
  if (published === null) return [];
  const [from, to] = typeof published === 'number' ? [published, published] : published;
  return [{ path, from, to, got }];
}

/** What stands at a path: keys and, in lists, ids or positions; a bare count is meant from `counts`. Undefined: nothing. */
function figureAt(statistics: Statistics, path: string): number | null | undefined {
  const steps = path.split('.');
  const start = steps.length === 1 && Object.hasOwn(statistics.counts, path) ? statistics.counts : statistics;
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
