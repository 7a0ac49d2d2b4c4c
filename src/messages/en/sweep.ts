/** A sweep, in English. */

import type { sweep as french } from '../fr/sweep.ts';
import { number, plural } from './numbers.ts';

export const sweep: typeof french = {
  title: (title) => `${title}: sweep`,
  path: (path, values) => `${path} (${plural(values, 'value', 'values')})`,
  and: ' and ',
  about: (paths, points) => `${plural(points, 'round', 'rounds')} on the same pool: ${paths} varied.`,
  own: '◂ file',
  nothing: '(nothing)',
  shownOf: (shown, points) => `${number(shown)} of ${number(points)} points; the JSON and the CSV have all of them.`,
  withCutOff: (invited, score) => `${invited} (${score})`,
  meaningOfCutOff: 'In brackets the score of the last person invited.',
};
