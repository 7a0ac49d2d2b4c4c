/** A text in both languages. */

export interface Text {
  readonly fr: string;
  readonly en: string;
}
