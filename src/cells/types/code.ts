/** Codes: texts of which every digit counts, `0213` too. */

import type { TextType } from '../column-type.ts';
import { text } from './text.ts';

export const code: TextType = { ...text };
