/** What a column type says of itself: how its cells are read and kept, and what criteria, recipes and pages ask of it. */

import type { AmountRange, Field, Trait, Zone } from '../engine/index.ts';
import type { DateFormat } from './date-formats.ts';
import type { Decoded, Refused } from './refused.ts';
import type { WrittenForms } from './written-forms.ts';

/** Reads a text, trimmed and not blank. */
export type Decode<Value> = (text: string) => Decoded<Value>;

/** What the cells of a pool need beside their field to be read. */
export interface CellContext {
  readonly zone: Zone;
  readonly decimalComma: boolean;
  readonly lineBreaks: boolean;
  /** How the pool writes days; absent where a cell is no pool's, and days are ISO. */
  readonly dateFormat?: DateFormat | undefined;
}

/** The least and the greatest amount of a cell, both included; null where there is none. */
export type Bounds = Pick<Field, 'from' | 'to'>;

/**
 * What one value is to a person: yes or no, a number, a day or a moment, one of the values that the field lists, of
 * which the amount is the position, or just the text.
 */
export type Meaning = 'yes_or_no' | 'number' | 'moment' | 'listed_value' | 'text';

/**
 * The plain form of a type: what most cells look like, for a reader that does not need the rules for them: digits alone, digits with a
 * decimal mark, days, moments, few words that stand for whole numbers within the bounds; or nothing that is known.
 */
export type PlainForm = 'digits' | 'decimals' | 'days' | 'moments' | 'words' | 'none';

interface AnyType {
  /** What operators fit by. A rank may go by whatever has `single` values. */
  readonly traits: readonly Trait[];
  readonly meaning: Meaning;
}

/** A type of which a cell is one number. */
export interface AmountType extends AnyType {
  readonly stored: 'amount';
  /** How cells are read. */
  readonly decoder: (field: Field, context: CellContext) => Decode<number>;
  /** Amounts beyond them are refused. */
  readonly bounds: (field: Field) => Bounds;
  readonly plain: PlainForm;
  /** How values of criteria are read. */
  readonly ranges: (field: Field, zone: Zone) => Decode<AmountRange>;
  /** Whether a grid may give points by bands of its values. */
  readonly banded: boolean;
  /** How a cell is written again from its value; null where the texts of all cells are kept instead. */
  readonly written: ((context: CellContext) => WrittenForms) | null;
}

/** A type of which a cell is a text. */
export interface TextType extends AnyType {
  readonly stored: 'text';
  readonly decoder: (field: Field, context: CellContext) => Decode<string>;
  /** Why a text of criteria is nothing to compare a cell with, or its beginning; null where it is. */
  readonly refusedOperand: (text: string, field: Field, isBeginning: boolean) => Refused | null;
}

/** A type of which a cell is any number of periods: first and last days, alternating. */
export interface PeriodsType extends AnyType {
  readonly stored: 'periods';
  readonly decoder: (field: Field, context: CellContext) => Decode<readonly number[]>;
}

export type ColumnType = AmountType | TextType | PeriodsType;

/** Reads values of criteria that are one amount each. */
export function oneAmount(decode: Decode<number>): Decode<AmountRange> {
  return (text) => {
    const value = decode(text);
    return typeof value === 'number' ? { low: value, high: value } : value;
  };
}
