/** `--format json`: a pipe or a file gets the data as they are; a terminal must not get what could move its cursor. */

import { printableLines } from '../../words/printable.ts';
import { problemsJson } from '../problems.ts';
import type { ReadByScripts } from './format.ts';

export const format: ReadByScripts = {
  text: (json, { isTerminal }) => (isTerminal ? printableLines(json) : json),
  problems: problemsJson,
};
