/** `--format csv`: a pipe or a file gets the data as they are; a terminal must not get what could move its cursor. */

import { printableLines } from '../../words/printable.ts';
import type { ReadByScripts } from './format.ts';

export const format: ReadByScripts = {
  text: (csv, { isTerminal }) => (isTerminal ? printableLines(csv) : csv),
  // What is wrong is no line of a table: it stands on standard error.
  problems: () => '',
};
