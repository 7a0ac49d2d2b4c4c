/** Problems of several files, gathered while the rest is still checked. */

import { gathered, type Problem, Problems, Refusal } from '../../problems/problem.ts';
import { Failure } from '../context.ts';

/** Problems of several files; one that two criteria files find in the same pool is printed once. */
export class Found {
  readonly #all = new Problems();
  readonly #seen = new Set<string>();
  /** How many more there are of each kind, and of each file, than were kept. */
  readonly #beyond = new Map<string, number>();

  get total(): number {
    return this.#all.total;
  }

  /** Adds what was found in a file, but the problems of a name that follow from others. */
  add(file: string, problems: Problems, follows?: Problem['name']): void {
    for (const found of problems.kept()) {
      if (found.name === follows) continue;
      const key = JSON.stringify(found);
      if (!this.#seen.has(key)) this.#all.report(found);
      this.#seen.add(key);
    }
    for (const [kind, more] of problems.beyond()) {
      const key = kind === '' ? file : kind;
      const known = this.#beyond.get(key) ?? 0;
      if (more > known) this.#all.countMore(kind, more - known);
      this.#beyond.set(key, Math.max(known, more));
    }
  }

  /** Goes on past what an action finds, but for the problems that follow from others. */
  async during(file: string, action: () => Promise<void>, follows?: Problem['name']): Promise<void> {
    try {
      await action();
    } catch (error) {
      if (error instanceof Failure) this.add(file, error.problems, follows);
      else if (error instanceof Refusal) this.add(file, gathered([error.problem]), follows);
      else throw error;
    }
  }

  failure(): Failure {
    return new Failure(this.#all, { showsAll: true });
  }
}
