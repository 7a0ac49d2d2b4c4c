/** Why a text is not a value of its type: the reasons that pool cells and criteria values share. */

import type { Text } from '../engine/index.ts';

/** A reason, with what a message needs beside the text itself. */
export type Refused =
  | { readonly reason: 'form' | 'no_such_day' | 'year' | 'digits' | 'decimal_comma' | 'instant' | 'offset' | 'skipped' }
  | { readonly reason: 'empty_part' | 'upside_down' | 'control' | 'no_occupation' | 'no_age' }
  /** A text to compare with that has space around it, or quotes of a word processor. */
  | { readonly reason: 'space_around' | 'curly_quotes' }
  /** A sign that a number is a text, as spreadsheets write it; several codes with another separator than the declared one. */
  | { readonly reason: 'marked_as_text' | 'other_separator' }
  /** A day or a moment in another form than those accepted: what comes first, a year of two digits, a number of a spreadsheet, a word. */
  | { readonly reason: 'day_first' | 'month_first' | 'day_or_month_first' | 'short_year' | 'day_number' | 'hour_without_zero' | 'word' }
  /** Not as the codes of the column are, in words; whether a spreadsheet may have made it so. */
  | { readonly reason: 'code_form'; readonly words: Text; readonly isSpoilt: boolean }
  | { readonly reason: 'bounds'; readonly from: number | null; readonly to: number | null }
  /** `meant` is the value whose alias or other spelling was written where only values count. */
  | { readonly reason: 'not_listed'; readonly values: readonly string[]; readonly words: readonly string[]; readonly meant: string | null };

export type Reason = Refused['reason'];

/** A value, or the reason why there is none. */
export type Decoded<Value> = Value | Refused;

export function isRefused<Value>(decoded: Decoded<Value>): decoded is Refused {
  return typeof decoded === 'object' && decoded !== null && 'reason' in decoded;
}
