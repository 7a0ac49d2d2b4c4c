/** All kinds of records of which files are made. */

import type { Kind } from './kind.ts';
import { ASKED } from './kinds/asked.ts';
import { BAD } from './kinds/bad.ts';
import { COLLISIONS } from './kinds/collisions.ts';
import { IDS } from './kinds/ids.ts';
import { VALUES } from './kinds/values.ts';
import { WRITTEN } from './kinds/written.ts';

export const KINDS: readonly Kind[] = [...WRITTEN, ...IDS, ...VALUES, ...ASKED, ...BAD, ...COLLISIONS];
