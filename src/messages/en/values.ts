/** What values are, why one is refused, and what to write in its place, in English. */

import type { Reason, Refused } from '../../cells/refused.ts';
import type { FieldType } from '../../engine/index.ts';
import { nearest } from '../../words/nearest.ts';
import { didYouMean, suggestion } from './phrases.ts';

export const typeNames: Readonly<Record<FieldType, string>> = {
  text: 'a text',
  code: 'a code',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'yes or no',
  date: 'a day',
  datetime: 'a day or an instant',
  codes: 'codes',
  periods: 'periods',
  enumeration: 'an enumeration',
};

const forms: Readonly<Record<FieldType, string>> = {
  text: 'a text without control characters',
  code: 'a code without control characters',
  integer: 'digits only, for example 450 or -3',
  number: 'digits and at most one point, for example 450 or 573.5',
  boolean: 'true/false, vrai/faux, oui/non, yes/no or 1/0',
  date: 'YYYY-MM-DD, for example 2019-06-16',
  datetime: 'YYYY-MM-DD or YYYY-MM-DDTHH:MM[:SS], with Z or ±HH:MM if need be, for example 2019-06-16T08:30',
  codes: 'codes separated by “|”, for example 31301|31300',
  periods: 'FROM/TO in days, for example 2018-09-01/2019-06-15, separated by “|”, an empty end if still running, or “none”',
  enumeration: 'one of the listed values',
};

export const refusals: Readonly<Record<Reason, string>> = {
  form: 'does not have the expected form',
  no_such_day: 'is not a day of the calendar',
  year: 'is not within the years 1900 to 2199',
  digits: 'has more than 15 digits',
  decimal_comma: 'has a decimal comma, which the comma as delimiter does not allow',
  instant: 'is an instant where a day is expected',
  offset: 'has an impossible offset',
  skipped: 'does not exist: daylight saving skips that time',
  empty_part: 'has an empty part between two “|”',
  upside_down: 'begins after its end',
  control: 'has a control character',
  bounds: 'is out of the column’s bounds',
  not_listed: 'is not one of the values',
  no_age: 'gives no age from 0 to 120 on the day of the round',
  code_form: 'is no code of this column',
  space_around: 'begins or ends in a space, as no cell does',
  curly_quotes: 'has the quotes of a word processor, which YAML takes for a part of the text',
  marked_as_text: 'has the sign by which a spreadsheet marks a text',
  other_separator: 'holds a comma, a semicolon, a bracket or a quote: perhaps several codes',
  day_first: 'has the day first',
  month_first: 'has the month first',
  day_or_month_first: 'has the day or the month first',
  short_year: 'has a year of two digits',
  day_number: 'is the number of a day in a spreadsheet',
  hour_without_zero: 'has an hour of one digit',
  word: 'holds a word',
  no_occupation: 'is not an occupation of NOC 2021, from which TEER and diagnosis follow',
};

/** What a number is where the delimiter leaves the comma to decimals. */
const WITH_COMMA = 'digits and at most one comma or point, for example 450 or 573,5';

/** What to write in place of a value that is refused; `decimalComma` where numbers of the file may have one. */
export function remedyFor(type: FieldType, refused: Refused, value: string, decimalComma = false): string {
  switch (refused.reason) {
    case 'no_such_day':
      return 'correct the day or the month (YYYY-MM-DD)';
    case 'bounds':
      return refused.to === null ? `at least ${refused.from}` : `from ${refused.from} to ${refused.to}`;
    case 'not_listed':
      return refused.meant === null ? suggestion(nearest(value, refused.words), refused.values) : didYouMean(refused.meant);
    case 'skipped':
      return 'correct the time, or give the offset, for example -05:00';
    case 'upside_down':
      return 'write the first day before the last';
    case 'offset':
      return 'from -14:00 to +14:00, and never -00:00';
    case 'decimal_comma':
      return 'write a decimal point, or separate the columns by a semicolon';
    case 'control':
      return 'remove that character';
    case 'no_age':
      return 'correct the date of birth';
    case 'code_form':
      return `expected: ${refused.words.en}${refused.isSpoilt ? '; a spreadsheet drops zeros at the beginning and adds “.0”: format the column as text, and export again' : ''}`;
    case 'space_around':
      return 'remove the space around the text';
    case 'curly_quotes':
      return 'remove these quotes, or write "…" in their place';
    case 'marked_as_text':
      return 'keep the code alone, without the sign before it';
    case 'other_separator':
      return 'declare the field with “separator: ","” or “separator: ";"” if these are several codes, with “separator: "|"” if it is one';
    case 'no_occupation':
      return 'check the code: five digits, for example 31301';
    case 'day_first':
      return '--date-format dmy reads such days, or give the cells the format YYYY-MM-DD';
    case 'month_first':
      return '--date-format mdy reads such days, or give the cells the format YYYY-MM-DD';
    case 'day_or_month_first':
      return '--date-format dmy if the day comes first, --date-format mdy if the month does, or give the cells the format YYYY-MM-DD';
    case 'day_number':
    case 'short_year':
      return `give the cells the format ${type === 'date' ? 'YYYY-MM-DD' : 'YYYY-MM-DD, or YYYY-MM-DD HH:MM'} and export again`;
    case 'hour_without_zero':
      return 'write two digits (09:30), or give the cells the format YYYY-MM-DD HH:MM';
    case 'word':
      return `expected, in digits: ${forms[type]}; or --blank WORD if that word stands for nothing`;
    case 'empty_part':
      return 'remove the extra “|”';
    case 'digits':
      return 'at most 15 digits';
    default:
      return `expected: ${type === 'number' && decimalComma ? WITH_COMMA : forms[type]}`;
  }
}
