/** What the ministry published of a round or a group: invitations and minimum score, each a number or a rising range. */

import type { Published } from '../engine/index.ts';
import { byKind } from '../schema/choices.ts';
import { listOf } from '../schema/lists.ts';
import { mapping } from '../schema/mapping.ts';
import { count, number } from '../schema/scalars.ts';
import { orElse, type Schema, transform } from '../schema/schema.ts';

type Figure = number | [number, number];

/** A figure, or `[FROM, TO]`. */
function figure(single: Schema<number>): Schema<Figure> {
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

export const published: Schema<Published> = mapping({ invitations: figure(count()), minimum_score: figure(number) }, (keys): Published => {
  const [invitations, minimum] = [keys.invitations.read(), keys.minimum_score.read()];
  return { ...(invitations === null ? {} : { invitations }), ...(minimum === null ? {} : { minimum_score: minimum }) };
});
