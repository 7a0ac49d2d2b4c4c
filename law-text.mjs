/** How files of the law come into the sources, for the build and for tests: as their text, or as JSON where they are only data. */

import { parse } from 'yaml';

/** Files of the law that the sources import. */
export const LAW = /\/law\/.*\.(?:yaml|csv)$/;

/** Those read at every start, for which a parser of YAML would take longer than all the rest. */
const DATA = /\/law\/(?:columns|values)\.yaml$/;

/**
 * The text that sources get of a file of the law; every value of JSON is a text, as in the criteria.
 * @param {string} path
 * @param {string} text
 * @returns {string}
 */
export function lawText(path, text) {
  return DATA.test(path) ? JSON.stringify(parse(text, { schema: 'failsafe' })) : text;
}
