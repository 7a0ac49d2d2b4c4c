/** `--drop ID` and `--drop GROUP:ID`: criteria and caps that are left out before a file is checked, as if it had never had them. */

import { type Problems, problem } from '../problems/problem.ts';
import { textUnder } from '../schema/ahead.ts';
import type { Position } from '../schema/position.ts';
import { nearest } from '../words/nearest.ts';
import { cut } from '../words/printable.ts';

/** Whether the criterion or cap of an id is left out where it stands. */
export type IsDropped = (id: string) => boolean;

/** Leaves out nothing. */
export const NOTHING_DROPPED: IsDropped = () => false;

/** Whether an item of a list of criteria or caps is left out; a measure has its name as its id. */
export function isLeftOut(item: Position, isDropped: IsDropped): boolean {
  const id = (textUnder(item, 'id') ?? textUnder(item, 'measure'))?.text ?? null;
  return id !== null && isDropped(id);
}

/** A text is told up to so many characters. */
const LONGEST_TEXT = 80;

/** The name of a text of `--drop` in problems, in place of a file name. */
export function dropName(text: string): string {
  return `--drop ${cut(text, LONGEST_TEXT)}`;
}

/** What a command line leaves out. */
export class Drops {
  readonly #texts: readonly string[];
  readonly #used = new Set<string>();
  /** The ids of the round, under null, and of each group, those left out too. */
  readonly #known = new Map<string | null, Set<string>>();

  constructor(texts: readonly string[]) {
    this.#texts = texts;
  }

  /** What is left out of the round (null), or of a group: an id alone is left out everywhere. */
  of(group: string | null): IsDropped {
    const known = this.#known.get(group) ?? new Set();
    this.#known.set(group, known);
    return (id) => {
      known.add(id);
      const naming = this.#texts.filter((text) => text === id || (group !== null && text === `${group}:${id}`));
      for (const text of naming) this.#used.add(text);
      return naming.length > 0;
    };
  }

  /** Which of the round's criteria a group alone does not ask. */
  exemptFrom(group: string, ofRound: Iterable<string>): string[] {
    const exempt = [...ofRound].filter((id) => this.#texts.includes(`${group}:${id}`));
    for (const id of exempt) this.#used.add(`${group}:${id}`);
    return exempt;
  }

  /** Reports what names nothing. */
  reportUnused(problems: Problems): void {
    for (const text of this.#texts) {
      if (!this.#used.has(text))
        problems.report(problem('unknown_drop', { near: this.#near(text) }, { file: dropName(text), value: text }));
    }
  }

  #near(text: string): string | null {
    const [given = '', id] = text.split(':');
    // A cap of the round is no group's.
    if (id !== undefined && this.#known.get(null)?.has(id) === true) return id;
    if (id === undefined) return nearest(given, new Set([...this.#known.values()].flatMap((ids) => [...ids])));
    const groups = [...this.#known.keys()].filter((name) => name !== null);
    const group = groups.includes(given) ? given : nearest(given, groups);
    if (group === null) return null;
    const ids = new Set([...(this.#known.get(group) ?? []), ...(this.#known.get(null) ?? [])]);
    const own = ids.has(id) ? id : nearest(id, ids);
    return own === null ? null : `${group}:${own}`;
  }
}
