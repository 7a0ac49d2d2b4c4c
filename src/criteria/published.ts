/** What the ministry published of a round or a group: invitations and minimum score, each a number, a rising range, or a figure that is not plainly read. */

import { CONFIDENCES, type Doubt, type Doubts, type Published } from '../engine/index.ts';
import { byKind } from '../schema/choices.ts';
import { listOf } from '../schema/lists.ts';
import { mapping, needed } from '../schema/mapping.ts';
import { count, number, word } from '../schema/scalars.ts';
import { orElse, type Schema, transform } from '../schema/schema.ts';

type Figure = number | [number, number];

/** A figure, and how surely it is known; null where it was plainly read. */
interface Known {
  readonly figure: Figure;
  readonly doubt: Doubt | null;
}

/** A figure, or `[FROM, TO]`. */
function plain(single: Schema<number>): Schema<Figure> {
  const several = listOf(single, (items) => items.map((item) => item.read()));
  const range = transform(orElse(several, []), (bounds, at): Figure | null => {
    const [from, to, ...rest] = bounds;
    const isPair = from != null && to != null;
    const wrong = !isPair || from > to || rest.length > 0;
    if (wrong) at.report('number_not_allowed', { key: at.path, wanted: 'range' }, isPair ? `[${bounds.join(', ')}]` : '');
    return isPair ? [from, to] : null;
  });
  return byKind<Figure>({ text: single }, range);
}

/** A figure, or `{value, alternative, confidence}`. */
function figure(single: Schema<number>): Schema<Known> {
  const figures = plain(single);
  const doubted = mapping(
    { value: needed(figures, '275'), alternative: single, confidence: needed(word(CONFIDENCES), 'derived') },
    (keys): Known | null => {
      const [value, alternative, confidence] = [keys.value.read(), keys.alternative.read(), keys.confidence.read()];
      if (value === null || confidence === null) return null;
      return { figure: value, doubt: confidence === 'read' && alternative === null ? null : { confidence, alternative } };
    },
  );
  return byKind<Known>(
    { mapping: doubted },
    transform(figures, (read): Known => ({ figure: read, doubt: null })),
  );
}

/** The figures, and which of them are not plainly read; null where all were. */
export interface ReadPublished {
  readonly published: Published;
  readonly doubts: Doubts | null;
}

/** Of a round or a group of which nothing was published. */
export const NOTHING_PUBLISHED = { published: null, doubts: null } as const;

export const published: Schema<ReadPublished> = mapping(
  { invitations: figure(count()), minimum_score: figure(number) },
  (keys): ReadPublished => {
    const read = { invitations: keys.invitations.read(), minimum_score: keys.minimum_score.read() };
    const known = Object.entries(read).flatMap(([key, each]) => (each === null ? [] : [{ key, ...each }]));
    const doubted = known.filter(({ doubt }) => doubt !== null);
    return {
      published: Object.fromEntries(known.map(({ key, figure: value }) => [key, value])),
      doubts: doubted.length === 0 ? null : Object.fromEntries(doubted.map(({ key, doubt }) => [key, doubt])),
    };
  },
);
