/** What is shown to a person, before it is known where: headings, sentences and tables. */

export type Tone = 'plain' | 'good' | 'bad' | 'warning' | 'quiet';

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'text'; readonly text: string; readonly tone: Tone }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
      /** Columns of texts, on the left; all others are figures, on the right. */
      readonly texts: readonly number[];
    };

export function heading(level: 1 | 2, text: string): Block {
  return { kind: 'heading', level, text };
}

export function text(line: string, tone: Tone = 'plain'): Block {
  return { kind: 'text', text: line, tone };
}
