/** Measures that bounded the rounds of a programme for a while, as `law/measures.yaml` has them: a cap each. */

import type { Cap } from '../engine/index.ts';
import measuresYaml from '../law/measures.yaml';
import { bothLanguages, textOr } from '../schema/both-languages.ts';
import { entries } from '../schema/entries.ts';
import { mapping, needed } from '../schema/mapping.ts';
import { dayText, positiveShare, text } from '../schema/scalars.ts';
import { knownSource } from './names.ts';
import { ownFile } from './own-file.ts';
import { type Source, sources } from './sources.ts';

/** A measure: the cap that it set, the programme whose rounds it bounded, and its first and last day. */
export interface Measure {
  readonly cap: Cap;
  readonly program: string;
  readonly effective: string;
  readonly until: string;
  readonly confidence: string;
  readonly note: string;
}

interface MeasuresFile {
  readonly sources: readonly Source[];
  readonly measures: ReadonlyMap<string, Measure>;
}

const measure = mapping(
  {
    label: needed(bothLanguages),
    program: needed(text),
    effective: needed(dayText),
    until: needed(dayText),
    by: needed(text),
    share: needed(positiveShare),
    source: needed(knownSource),
    confidence: needed(text),
    note: needed(text),
  },
  (keys, at, known: ReadonlySet<string>): Measure | null => {
    const [program, effective, until] = [keys.program.read(), keys.effective.read(), keys.until.read()];
    const [by, share, source] = [keys.by.read(), keys.share.read(), keys.source.read(known)];
    const [confidence, note] = [keys.confidence.read(), keys.note.read()];
    if (program === null || effective === null || until === null || by === null || confidence === null || note === null) return null;
    const id = at.path.split('.').at(-1) ?? '';
    const cap: Cap = { id, label: textOr(keys.label.read(), id), source, assumption: false, by, atMost: null, share, inForce: null };
    return { cap, program, effective, until, confidence, note };
  },
);

const byName = entries(measure, (keys, _, known: ReadonlySet<string>) => {
  const read = new Map<string, Measure>();
  for (const [name, key] of keys) {
    const found = key.read(known);
    if (found !== null) read.set(name, found);
  }
  return read;
});

const file = mapping({ schema: needed(text), sources: needed(sources), measures: needed(byName) }, (keys): MeasuresFile => {
  const read = keys.sources.read() ?? [];
  return { sources: read, measures: keys.measures.read(new Set(read.map(({ id }) => id))) ?? new Map() };
});

const measuresFile = ownFile('measures.yaml', measuresYaml, file);

/** The measures by name. */
export function measures(): ReadonlyMap<string, Measure> {
  return measuresFile().measures;
}

/** The sources of the measures. */
export function measureSources(): readonly Source[] {
  return measuresFile().sources;
}
