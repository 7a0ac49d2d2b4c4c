/** The figures of a plan: each says where it was read, or that it is an assumption. */

import type { Delay, Rate } from '../engine/index.ts';
import { byKind } from '../schema/choices.ts';
import type { Key } from '../schema/entries.ts';
import { mapping, needed } from '../schema/mapping.ts';
import type { Position } from '../schema/position.ts';
import { flag, text } from '../schema/scalars.ts';
import type { Schema } from '../schema/schema.ts';
import { nearest } from '../words/nearest.ts';

/** The value of a figure: a count, a share, the column of a share, a delay in days, a day as text, yes or no. */
export type FigureValue = Rate | Delay | string | boolean;

/** A figure by its path in the plan; without a source it is an assumption. */
export interface Figure {
  readonly path: string;
  readonly value: FigureValue;
  readonly source: string | null;
}

/** A column that the plan names for a rate, or for the refusals of a check. @internal */
export interface NamedColumn {
  readonly name: string;
  readonly at: Position;
  readonly use: 'rate' | 'refusal';
}

/** The context in which figures are read: the ids of the sources of the plan; the figures and columns read so far. @internal */
export interface FigureContext {
  readonly sources: ReadonlySet<string>;
  readonly figures: Figure[];
  readonly columns: NamedColumn[];
}

/** Whether a figure may stand without source and assumption, and then counts as an assumption. */
type Alone = 'may stand alone' | 'must be annotated';

/** The keys beside the value of a figure that say where it comes from. @internal */
export const ANNOTATION = { source: text, assumption: flag };

/** A figure alone, or `{value, source: ID}` or `{value, assumption: true}`; it is gathered by its path. @internal */
export function figure<Value extends FigureValue, Context extends FigureContext = FigureContext>(
  path: string,
  alone: Alone,
  value: Schema<Value, Context>,
): Schema<Value, Context> {
  const bare: Schema<Value, Context> = {
    form: value.form,
    read(at, context) {
      const read = value.read(at, context);
      if (read === null) return null;
      if (alone === 'must be annotated') reportOrigin(at, `value: ${at.text ?? '…'}`);
      return gathered(context, path, read, null);
    },
  };
  const annotated = mapping({ value: needed(value), ...ANNOTATION }, (keys, at, context: Context): Value | null => {
    const inner = keys.value.at.named(at.path);
    if (!keys.value.given) return null;
    const source = sourceIn(keys, at, `value: ${inner.text ?? '…'}`, context);
    const read = value.read(inner, context);
    return read === null ? null : gathered(context, path, read, source);
  });
  return byKind<Value, Context>({ mapping: annotated }, bare);
}

/** Adds a figure to those read so far, and gives its value. @internal */
export function gathered<Value extends FigureValue>({ figures }: FigureContext, path: string, value: Value, source: string | null): Value {
  figures.push({ path, value, source });
  return value;
}

interface AnnotationKeys {
  readonly source: Key<string>;
  readonly assumption: Key<boolean>;
}

/** The source that a figure names; null for an assumption. `form` is the figure as the file has it, for a remedy. @internal */
export function sourceIn(keys: AnnotationKeys, at: Position, form: string, { sources }: FigureContext): string | null {
  const source = keys.source.read();
  if (source !== null && !sources.has(source))
    keys.source.at.report('unknown_source', () => ({ id: source, near: nearest(source, sources) }));
  const assumed = keys.assumption.read() ?? false;
  if (source !== null && assumed) keys.assumption.key.report('both_source_and_assumption', { key: at.path });
  if (source === null && !assumed) reportOrigin(at, form, '');
  return source;
}

function reportOrigin(at: Position, form: string, value?: string): void {
  at.report('neither_source_nor_assumption', { key: at.path, form }, value);
}
