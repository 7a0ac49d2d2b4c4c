/** What is said of the points of a grid beside them: assumed or disputed, and by which source. */

import { CONFIDENCES, type Confidence, type Text } from '../engine/index.ts';
import { bothLanguages, type ReadText, textOr } from '../schema/both-languages.ts';
import { byKind } from '../schema/choices.ts';
import { list } from '../schema/lists.ts';
import { type Keys, mapping } from '../schema/mapping.ts';
import { count, flag, text, word } from '../schema/scalars.ts';
import { transform } from '../schema/schema.ts';
import { knownSource } from './names.ts';
import type { TestContext } from './tests.ts';

/** Something of a factor that is not plainly read: of the value of a band, or of the factor as a whole. */
export interface Remark {
  readonly factor: Text;
  readonly value: string | null;
  readonly assumption: boolean;
  readonly confidence: Confidence | null;
  readonly conflict: Conflict | null;
  readonly note: Text | null;
}

/** What another source prints: its points, of several the least and the most. */
export interface Conflict {
  readonly points: readonly number[];
  readonly sources: readonly string[];
  readonly note: Text | null;
}

/** The context in which the rows and bands of a factor are read. */
export interface FactorContext extends TestContext {
  /** How the factor is called. */
  readonly factor: Text;
  readonly remarks: Remark[];
}

function noteOf(read: ReadText | null): Text | null {
  return read === null ? null : textOr(read, '');
}

const otherPoints = byKind({ text: transform(count(), (points) => [points]) }, list(count()));

const conflict = mapping(
  { points: otherPoints, sources: list(knownSource), note: bothLanguages },
  (keys, _, sources: ReadonlySet<string>): Conflict => ({
    points: keys.points.read() ?? [],
    sources: keys.sources.read(sources) ?? [],
    note: noteOf(keys.note.read()),
  }),
);

/** Keys that a factor, a row and a band may have; `line` is the line of the grid itself, where a column has finer values. */
export const REMARKS = { assumption: flag, confidence: word(CONFIDENCES), conflict, line: text, note: bothLanguages };

/** Keeps what is said, where something is. */
export function remarkOn(value: string | null, keys: Keys<typeof REMARKS>, { factor, remarks, sources }: FactorContext): void {
  const assumption = keys.assumption.read() ?? false;
  const confidence = keys.confidence.read();
  const disputed = keys.conflict.read(sources);
  const note = noteOf(keys.note.read());
  keys.line.read();
  if (!assumption && confidence === null && disputed === null && note === null) return;
  remarks.push({ factor, value, assumption, confidence, conflict: disputed, note });
}
