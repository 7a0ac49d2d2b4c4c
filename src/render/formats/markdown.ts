/** `--format markdown`. */

import { printableLines } from '../../words/printable.ts';
import { asMarkdown } from '../markdown.ts';
import type { ReadByPeople } from './format.ts';

export const format: ReadByPeople = { text: (blocks) => printableLines(asMarkdown(blocks)) };
