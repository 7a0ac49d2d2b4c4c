/** The file system as outputs need it. */

import type * as nodeFs from 'node:fs';
import { systemCode } from './reason.ts';

/** What of the file system writing needs; tests let it fail. */
export type FileSystem = Pick<
  typeof nodeFs,
  | 'openSync'
  | 'writeSync'
  | 'fsyncSync'
  | 'closeSync'
  | 'renameSync'
  | 'linkSync'
  | 'copyFileSync'
  | 'unlinkSync'
  | 'lstatSync'
  | 'mkdirSync'
  | 'rmdirSync'
>;

/** Whether the file system did as asked; throws what is no refusal of the system. */
export function attempt(action: () => void): boolean {
  try {
    action();
    return true;
  } catch (error) {
    if (systemCode(error) === null) throw error;
    return false;
  }
}
