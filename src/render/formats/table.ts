/** `--format table`: text for a terminal. */

import { asTerminal } from '../terminal.ts';
import type { ReadByPeople } from './format.ts';

export const format: ReadByPeople = { text: asTerminal };
