/**
 * An attacker with a solver: from the counts that a run publishes, and from what every count means, all whole numbers that a
 * hidden count could be. Written from the contract, not from the program.
 */

import { createRequire } from 'node:module';
import type { Highs } from 'highs';

/** Its module of another kind has no types that fit. */
const loadHighs: () => Promise<Highs> = createRequire(import.meta.url)('highs');

type Shown = number | null;

/** Counts that are looked for, and sums between them. */
export class Attack {
  readonly #rows: string[] = [];
  readonly #bounds: string[] = [];
  readonly #names: string[] = [];

  /** A count as it is published; null may be anything, but where it alone is hidden, from 1 to below the minimum. */
  add(shown: Shown, minimum: number, isWholeTable: boolean): string {
    const name = `x${this.#names.length}`;
    this.#names.push(name);
    if (shown === null) this.#bounds.push(isWholeTable ? `0 <= ${name} <= 100000` : `1 <= ${name} <= ${minimum - 1}`);
    else if (shown === 0) this.#bounds.push(`${name} = 0`);
    else {
      // Rounded to the nearest multiple, half up, and not below the minimum.
      const least = Math.max(minimum, Math.ceil(shown - minimum / 2));
      const most = Math.ceil(shown + minimum / 2) - 1;
      this.#bounds.push(`${least} <= ${name} <= ${most}`);
    }
    return name;
  }

  /** A number that nobody publishes. */
  unknown(): string {
    return this.add(null, 0, true);
  }

  sum(total: string, parts: readonly string[]): void {
    this.#rows.push(`${total} ${parts.map((part) => `- ${part}`).join(' ')} = 0`);
  }

  atMost(less: readonly string[], more: readonly string[]): void {
    this.#rows.push(`${less.map((each) => `+ ${each}`).join(' ')} ${more.map((each) => `- ${each}`).join(' ')} <= 0`);
  }

  /** Of some counts whose truth is known those that can be nothing else: for all others a solution is found in which they are. */
  provable(looked: readonly { readonly name: string; readonly truth: number }[], highs: Highs): string[] {
    const rules = [
      'subject to',
      ...this.#rows.map((row, at) => ` r${at}: ${row}`),
      'bounds',
      ...this.#bounds.map((each) => ` ${each}`),
      'general',
      ` ${this.#names.join(' ')}`,
      'end',
    ].join('\n');
    const open = new Map(looked.map(({ name, truth }) => [name, truth]));
    const provable: string[] = [];
    while (open.size > 0) {
      const [name] = open.keys();
      if (name === undefined) break;
      for (const sense of ['maximize', 'minimize']) {
        if (!open.has(name)) break;
        const { Status, Columns } = highs.solve(`${sense}\n obj: ${name}\n${rules}`);
        if (Status !== 'Optimal') throw new Error(`${Status}: ${name}`);
        for (const [other, truth] of open) {
          const column = Columns[other];
          if (column !== undefined && 'Primal' in column && Math.round(column.Primal) !== truth) open.delete(other);
        }
      }
      if (open.delete(name)) provable.push(name);
    }
    return provable;
  }
}

export async function solver(): Promise<Highs> {
  return await loadHighs();
}
