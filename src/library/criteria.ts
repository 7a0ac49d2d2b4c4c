/** Criteria for programs: decoded, with the record of the file that they come from. */

import { type CriteriaFile, type CriteriaOptions, decodeCriteria as decode } from '../criteria/decode.ts';
import { sha256 } from '../hash/node.ts';
import type { InputFile } from '../outputs/pool-input.ts';
import { invalid, type Result, valid } from './result.ts';

/** Criteria as decoded, and what they were decoded from: the statistics name it. */
export interface CriteriaInput extends CriteriaFile {
  /** The base name of the file, the SHA-256 and the length in bytes of its text in UTF-8. */
  readonly file: InputFile;
  /** The changes `PATH=VALUE` that were applied, in order. */
  readonly set: readonly string[];
  /** The criteria and caps that were left out. */
  readonly drop: readonly string[];
}

/**
 * Decodes and checks the criteria of a round.
 *
 * @param text the criteria file's text: YAML 1.2, so JSON too.
 * @param options the file's name, for problems; what reads the lists that it names; changes to apply before checking.
 * @returns the criteria, or the problems in the order of the file, each with its line and column. Days are counted from
 * 1 January 1970, instants in milliseconds from its beginning in UTC; texts stand beside both as they were written.
 */
export function decodeCriteria(text: string, options: CriteriaOptions): Result<CriteriaInput> {
  const decoded = decode(text.replace(/^\ufeff/, ''), options);
  if (!('groups' in decoded)) return invalid(decoded, decoded.total);
  const file = { name: baseName(options.name), sha256: sha256(text), bytes: Buffer.byteLength(text) };
  return valid({ ...decoded, file, set: options.set ?? [], drop: options.drop ?? [] });
}

/** The base name of a file: outputs name no folders. */
export function baseName(name: string): string {
  return name.split(/[\\/]/).at(-1) ?? name;
}
