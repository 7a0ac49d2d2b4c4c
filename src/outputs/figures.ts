/** The measures of all replicates, asked for by name. */

import { inOrder, type Measures, SYSTEMS } from './measures.ts';
import { type Spread, spreadOf } from './spread.ts';

/** What the outputs ask of measures; without a month, over the whole run. */
export interface Figures {
  readonly replicates: number;
  /** The months that have measures, in order. */
  readonly months: readonly string[];
  /** What is measured in months: `arrima.bank`, `paper.queue.people`, in the order in which they are written. */
  readonly monthly: readonly string[];
  /** One value a replicate; null where nothing of that name is measured. */
  values(measure: string, month?: string): (number | null)[] | null;
  spread(measure: string, month?: string): Spread | null;
  /** What comes after a beginning, of the whole run: `total.arrima.` gives `declared`, `bank` and so on. */
  after(beginning: string): string[];
}

/** Opens measures to questions. */
export function figuresOf({ keys, rows }: Measures): Figures {
  const indices = new Map(keys.map(({ month, measure }, index) => [`${month} ${measure}`, index]));
  const values = (measure: string, month = ''): (number | null)[] | null => {
    const index = indices.get(`${month} ${measure}`);
    return index === undefined ? null : rows.map((row) => row.values[index] ?? null);
  };
  const spread = (measure: string, month = ''): Spread | null => {
    const found = values(measure, month);
    return found === null ? null : spreadOf(found);
  };
  const months = [...new Set(keys.map(({ month }) => month).filter((month) => month !== ''))].sort();
  const named = [...new Set(keys.filter(({ month }) => month !== '').map(({ measure }) => measure))];
  return {
    replicates: rows.length,
    months,
    monthly: SYSTEMS.flatMap((system) =>
      ['', '.people'].flatMap((suffix) => {
        const names = named
          .filter((name) => name.startsWith(`${system}.`) && name.endsWith('.people') === (suffix !== ''))
          .map((name) => name.slice(system.length + 1, suffix === '' ? undefined : -suffix.length));
        return inOrder(system, names).map((name) => `${system}.${name}${suffix}`);
      }),
    ),
    values,
    spread,
    after: (beginning) =>
      keys
        .filter(({ month, measure }) => month === '' && measure.startsWith(beginning))
        .map(({ measure }) => measure.slice(beginning.length)),
  };
}
