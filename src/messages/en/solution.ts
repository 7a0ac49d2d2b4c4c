/** Which value gives a number, in English. */

import type { solution as french } from '../fr/solution.ts';
import { plural } from './numbers.ts';

export const solution: typeof french = {
  title: (title) => `${title}: which value gives this number?`,
  asked: (find, target, where) => `Looking for ${find} so that ${target}${where === null ? '' : `, counting only ${where}`}.`,
  nothingToTry: 'There is no value to try: nobody has one, or the range holds none.',
  exact: (from, to, wanted) => (from === to ? `${from} gives ${wanted}.` : `From ${from} to ${to}: ${wanted}.`),
  moreRanges: (more) => `And ${plural(more, 'more range', 'more ranges')}; the JSON has all of them.`,
  none: (wanted, near) => `No value gives ${wanted}: ${near}.`,
  gives: (value, invited) => `${value} gives ${invited}`,
  comma: ', ',
  between: (people) => `${plural(people, 'person stands', 'people stand')} between the two.`,
  toSet: 'To add to the command:',
  tried: (values, monotone) =>
    `${plural(values, 'value', 'values')} at stake; the number ${monotone ? 'goes one way only' : 'goes up and down'} from the first to the last.`,
};
