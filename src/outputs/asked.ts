/** What a rule asks, in the sentences of both languages, as JSON files carry it. */

/** The criteria as `rounds show` says them, a sentence or a heading a line. */
export interface Asked {
  readonly fr: readonly string[];
  readonly en: readonly string[];
}
