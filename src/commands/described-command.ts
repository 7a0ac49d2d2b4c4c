/** A command as a shell completes it. */

/** An option: its ways to be written, and the words that it takes; null for a file or anything else, no words for none. */
export interface CompletedOption {
  readonly flags: readonly string[];
  readonly takes: readonly string[] | null;
}

export interface CompletedCommand {
  readonly name: string;
  readonly options: readonly CompletedOption[];
  /** Words that may follow it beside options and files. */
  readonly words: readonly string[];
}
