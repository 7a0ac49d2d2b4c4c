/** The options by which every question is read, written and shown. */

import type { CommandName } from '../../messages/index.ts';
import { formatOf } from '../formats.ts';
import { OPTIONS, READING } from './table.ts';

/** In the order in which help lists them, after those that say what is asked. */
export function answering(command: CommandName) {
  return {
    rejects: OPTIONS.rejects,
    outDir: OPTIONS.outDir,
    expect: OPTIONS.expectOwn,
    seed: OPTIONS.seed,
    format: formatOf(command),
    rawCells: OPTIONS.rawCells,
    force: OPTIONS.force,
    ...READING,
  };
}
