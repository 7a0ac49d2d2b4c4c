/** The form of a schema: what it accepts, as plain data that can be printed. */

import type { FieldType } from '../engine/index.ts';

export type Form =
  | { readonly kind: 'anything' }
  | { readonly kind: 'text' }
  /** ASCII letters, digits, `-` and `_`. */
  | { readonly kind: 'id' }
  | { readonly kind: 'word'; readonly words: readonly string[] }
  /** A whole number of at least `least`. */
  | { readonly kind: 'count'; readonly least: 0 | 1 }
  | { readonly kind: 'number' }
  | { readonly kind: 'value'; readonly type: FieldType }
  /** A text, or `{fr, en}`. */
  | { readonly kind: 'both languages' }
  | { readonly kind: 'list'; readonly item: Form; readonly least: 0 | 1 }
  /** Keys in the order in which they are shown. */
  | { readonly kind: 'mapping'; readonly keys: readonly KeyForm[] }
  /** A mapping whose keys the writer of the file chooses. */
  | { readonly kind: 'entries'; readonly value: Form }
  | { readonly kind: 'one of'; readonly forms: readonly Form[] }
  /** A form that may hold itself; its name stands for it inside. */
  | { readonly kind: 'later'; readonly name: string; readonly form: () => Form };

export interface KeyForm {
  readonly key: string;
  readonly needed: boolean;
  readonly form: Form;
}
