/** Chance keyed by texts: the same key gives the same draw on any machine, whatever else is drawn and in whatever order. */

/**
 * The SHA-256 of a text in UTF-8, as 64 hex digits in lower case. The engine is given one, so that it asks nothing of the
 * machine that it runs on.
 */
export type Sha256 = (text: string) => string;

/** A step at which chance decides of a person. */
export interface ChanceKey {
  readonly seed: string;
  /** From 1; each replicate draws anew. */
  readonly replicate: number;
  readonly id: string;
  readonly step: string;
  /** From 1; a step that is reached again draws anew. */
  readonly attempt: number;
}

/** A number from 0 to 1 (not included): the first 32 bits of the SHA-256 of `SEED\nREPLICATE\nID\nSTEP\nATTEMPT`. */
export function chanceOf({ seed, replicate, id, step, attempt }: ChanceKey, hash: Sha256): number {
  return Number.parseInt(hash([seed, replicate, id, step, attempt].join('\n')).slice(0, 8), 16) / 2 ** 32;
}
