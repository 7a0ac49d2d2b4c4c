/** What is asked of a candidate: an operator on a field, and tests made of such questions. */

export type Operator =
  | 'is'
  | 'is_not'
  | 'in'
  | 'not_in'
  | 'at_least'
  | 'at_most'
  | 'more_than'
  | 'less_than'
  | 'between'
  | 'before'
  | 'on_or_before'
  | 'after'
  | 'on_or_after'
  | 'starts_with'
  | 'contains'
  | 'covers'
  | 'present';

/** What a leaf asks of a value that is not blank; `outside` turns the answer round. */
export type Condition =
  | {
      readonly kind: 'interval';
      readonly low: number;
      readonly high: number;
      readonly open: 'neither' | 'low' | 'high';
      readonly outside: boolean;
    }
  | { readonly kind: 'amounts'; readonly values: ReadonlySet<number>; readonly outside: boolean }
  | { readonly kind: 'texts'; readonly values: ReadonlySet<string>; readonly outside: boolean }
  | { readonly kind: 'prefixes'; readonly prefixes: readonly string[] }
  | { readonly kind: 'contains'; readonly codes: ReadonlySet<string> }
  | { readonly kind: 'covers'; readonly day: number }
  | { readonly kind: 'present'; readonly wanted: boolean };

/** A question about one field. `operand` is the value as written in the criteria file, `list` the list it names. */
export interface Leaf {
  readonly kind: 'leaf';
  readonly field: string;
  readonly operator: Operator;
  readonly operand: readonly string[];
  readonly list: string | null;
  readonly condition: Condition;
}

export type Test = Leaf | { readonly kind: 'all' | 'any' | 'none'; readonly tests: readonly Test[] };
