/** Totals of a grid: sums of blocks, each with the mark that passes. */

import { type Block, CONFIDENCES, type Field, type GridTotal, type Points, type Text } from '../engine/index.ts';
import { bothLanguages, type ReadText, textOr } from '../schema/both-languages.ts';
import { entries } from '../schema/entries.ts';
import { list } from '../schema/lists.ts';
import { mapping, needed } from '../schema/mapping.ts';
import { id, text, word } from '../schema/scalars.ts';
import { type Schema, transform } from '../schema/schema.ts';
import { nearest } from '../words/nearest.ts';
import { points } from './points.ts';

interface TotalsContext {
  readonly blocks: readonly Block[];
  readonly fields: ReadonlyMap<string, Field>;
}

/** A total, and how it is called. */
export interface LabelledTotal extends GridTotal {
  readonly label: Text;
}

/** The id of one of the grid's blocks. */
const blockId = transform(text, (name, at, { blocks }: TotalsContext) => {
  const known = blocks.map((block) => block.id);
  if (known.includes(name)) return name;
  at.report('word_not_allowed', () => ({ key: at.path, allowed: known, near: nearest(name, known) }));
  return null;
});

/** A total before it has its id. */
interface ReadTotal extends Omit<LabelledTotal, 'id' | 'label'> {
  readonly label: ReadText | null;
}

const total = mapping(
  {
    label: bothLanguages,
    blocks: needed(list(blockId, { least: 1 })),
    maximum: needed(points),
    pass_mark: needed(points),
    confidence: word(CONFIDENCES),
  },
  (keys, _, context: TotalsContext): ReadTotal | null => {
    const before = keys.blocks.at.problems.total;
    const [blocks, maximum, passMark] = [keys.blocks.read(context) ?? [], keys.maximum.read(), keys.pass_mark.read()];
    const label = keys.label.read();
    keys.confidence.read();
    if (maximum === null || passMark === null || keys.blocks.at.problems.total > before) return null;
    const given = context.blocks.filter((block) => blocks.includes(block.id)).map((block) => block.maximum);
    const sum = (key: keyof Points): number => given.reduce((all, each) => all + each[key], 0);
    const said = (alone: number, withSpouse: number): string => `${alone} / ${withSpouse}`;
    if (sum('alone') !== maximum.alone || sum('withSpouse') !== maximum.withSpouse) {
      const [stated, found] = [said(maximum.alone, maximum.withSpouse), said(sum('alone'), sum('withSpouse'))];
      keys.maximum.at.report('maximum_differs', { id: keys.maximum.at.path, maximum: stated, given: found }, stated);
    }
    return { blocks, maximum, passMark, label };
  },
);

/** The totals by id, none of which may be the name of a standard column. */
export const totals: Schema<LabelledTotal[], TotalsContext> = entries(total, (keys, { path }, context: TotalsContext) => {
  const read: LabelledTotal[] = [];
  for (const [name, key] of keys) {
    id.read(key.key.named(path), null);
    const ofColumn = [name, `${name}_passed`].some((each) => context.fields.has(each) || each === 'not_eliminated');
    const ofAnother = [...keys.keys()].some((other) => `${other}_passed` === name);
    if (ofColumn || ofAnother) key.key.report('repeated_id', { id: name });
    const found = key.read(context);
    if (found !== null) read.push({ ...found, id: name, label: textOr(found.label, name) });
  }
  return read;
});
