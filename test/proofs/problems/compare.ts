/** Whether two sides say the same of a file. */

import type { Found, Reported } from './exchange.ts';

/** How many problems a side keeps. */
export const MOST = 20;

/** Arguments that have another name than at 8b30be2. */
const RENAMED: ReadonlyMap<string, string> = new Map([['asker', 'requiredBy']]);

/** A key that plans and grids have got since 8b30be2, and one by which their lists of keys are known. */
const NEW_KEY = 'columns';
const OF_PLANS_AND_GRIDS = ['federal', 'blocks'];

/** All that a problem says, as one text that does not depend on the order of keys, nor on what was changed on purpose. */
function lineOf({ code, args, file, line, column, field, value }: Found): string {
  return JSON.stringify([code, file, line, column, field, value, args], (key, each: unknown) => {
    if (Array.isArray(each)) {
      const hasNewKey = key === 'known' && OF_PLANS_AND_GRIDS.some((name) => each.includes(name));
      return hasNewKey ? each.filter((name) => name !== NEW_KEY) : each;
    }
    if (!(each instanceof Object)) return each;
    // The damage of a list is a problem among the arguments of another; its name in the sources is nobody's but theirs.
    const { name, ...others } = each as { name?: unknown };
    const reported = 'code' in others && 'args' in others ? others : each;
    const entries = Object.entries(reported).map(([name, of]) => [RENAMED.get(name) ?? name, of] as const);
    return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

/** How the current side differs from the base; null where it does not. `all` are all problems of the base, if files' order is wanted. */
export function difference(base: Reported | null, current: Reported | null, name: string, all: Reported | null): string | null {
  if (base === null || current === null) return base === current ? null : `the base ${outcome(base)}, the current side ${outcome(current)}`;
  if (base.total !== current.total) return `the base counts ${base.total} problems, the current side ${current.total}`;
  const [before, now] = [base.problems.map(lineOf), current.problems.map(lineOf)];
  if (all === null) return firstOther(before, now);
  if (before.length !== now.length) return `the base keeps ${before.length} problems, the current side ${now.length}`;
  return (
    disorder(current.problems, name) ?? (base.total <= MOST ? firstOther(before.toSorted(), now.toSorted()) : lost(all, current, name))
  );
}

function outcome(reported: Reported | null): string {
  return reported === null
    ? 'accepts the file'
    : `finds ${reported.total} problems, first ${reported.problems[0] === undefined ? 'none' : lineOf(reported.problems[0])}`;
}

function firstOther(before: readonly string[], now: readonly string[]): string | null {
  const at = Math.max(before.length, now.length) - 1;
  const first = Array.from({ length: at + 1 }, (_, i) => i).find((i) => before[i] !== now[i]);
  return first === undefined ? null : `problem ${first + 1}:\n  base    ${before[first] ?? 'none'}\n  current ${now[first] ?? 'none'}`;
}

/** Two problems of the file itself in the wrong order; those of other files, or without a line, may stand anywhere. */
function disorder(problems: readonly Found[], name: string): string | null {
  const placed = problems.filter((found) => isPlaced(found, name));
  const at = placed.findIndex((found, i) => i > 0 && compared(placed[i - 1] ?? found, found) > 0);
  return at === -1 ? null : `not in the order of the file: ${lineOf(placed[at - 1] as Found)}\n  before ${lineOf(placed[at] as Found)}`;
}

/** A problem of the base that comes before the last that the current side keeps, and that it does not have; or one that only it has. */
function lost(all: Reported, current: Reported, name: string): string | null {
  const last = current.problems.filter((found) => isPlaced(found, name)).at(-1);
  const left = current.problems.map(lineOf);
  for (const found of all.problems) {
    const at = left.indexOf(lineOf(found));
    if (at !== -1) left.splice(at, 1);
    // At the location of the last itself there may be more than are kept.
    else if (last !== undefined && isPlaced(found, name) && compared(found, last) < 0) {
      return `lost, though it comes before the last that is kept: ${lineOf(found)}`;
    }
  }
  return left[0] === undefined ? null : `only the current side has it: ${left[0]}`;
}

function isPlaced({ file, line }: Found, name: string): boolean {
  return file === name && line !== undefined;
}

function compared(a: Found, b: Found): number {
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}
