/** The standard columns, from `law/columns.yaml` and `law/values.yaml`. */

import type { Derivation, Field, FieldType, Text } from '../engine/index.ts';
import columnsYaml from '../law/columns.yaml';
import valuesYaml from '../law/values.yaml';

/** A standard column as `law/columns.yaml` has it. */
interface StandardColumn {
  readonly type: FieldType;
  readonly alias: string;
  readonly unit?: string;
  readonly meaning: Text;
  readonly also?: readonly string[];
  readonly label: Text;
  readonly values?: Readonly<Record<string, string | readonly string[]>>;
  readonly from?: string;
  readonly to?: string;
  readonly derived?: Derivation;
  readonly pattern?: { readonly digits: string; readonly words: Text };
}

/** The columns that grids and plans mean where they name none. */
type UsualColumns = Readonly<Record<'spouse' | 'persons' | 'cancelled', string>>;

let standard: { readonly fields: ReadonlyMap<string, Field>; readonly usual: UsualColumns } | null = null;

/** The standard columns by name, from `law/columns.yaml`; the labels of their values are from `law/values.yaml`. */
export function standardFields(): ReadonlyMap<string, Field> {
  return columnsOfLaw().fields;
}

/** What a standard column holds, for people who write pools. */
export interface ColumnMeaning {
  readonly name: string;
  readonly alias: string;
  readonly type: FieldType;
  readonly unit: string | null;
  readonly meaning: Text;
  /** The values that it may have, each with what it may be written as too. */
  readonly values: readonly { readonly value: string; readonly aliases: readonly string[]; readonly label: Text }[];
}

/** The standard columns with their meaning, in the order of `law/columns.yaml`. */
export function columnMeanings(): ColumnMeaning[] {
  const { columns }: { columns: Record<string, StandardColumn> } = JSON.parse(columnsYaml);
  return Object.entries(columns).map(([name, { alias, type, unit = null, meaning }]) => {
    const values = standardFields().get(name)?.values ?? [];
    return { name, alias, type, unit, meaning, values: values.map(({ value, aliases, label }) => ({ value, aliases, label })) };
  });
}

/** The columns that grids and plans mean where they name none, from `law/columns.yaml`. */
export function usualColumns(): UsualColumns {
  return columnsOfLaw().usual;
}

function columnsOfLaw(): NonNullable<typeof standard> {
  if (standard !== null) return standard;
  const { columns, usual }: { columns: Record<string, StandardColumn>; usual: UsualColumns } = JSON.parse(columnsYaml);
  const { values: labels }: { values: Record<string, Text> } = JSON.parse(valuesYaml);
  const fields = Object.entries(columns).map(
    ([name, { type, alias, also = [], label, values = {}, from, to, derived = null, pattern }]): [string, Field] => {
      const known = Object.entries(values).map(([value, aliases]) => {
        const field = asValue(value, [aliases].flat());
        return { ...field, label: labels[value] ?? field.label };
      });
      const bound = (text: string | undefined): number | null => (text === undefined ? null : Number(text));
      const own = {
        name,
        type,
        column: null,
        alias,
        also,
        values: known,
        from: bound(from),
        to: bound(to),
        derived,
        label,
        assumption: false,
      };
      return [name, { ...own, pattern: pattern === undefined ? null : { ...pattern, digits: Number(pattern.digits) }, separator: null }];
    },
  );
  standard = { fields: new Map(fields), usual };
  return standard;
}

/** A value of a field, with the other words that a pool may have for it. */
export function asValue(value: string, aliases: readonly string[]): Field['values'][number] {
  // A value is an English word; its first alias is the French one, if there is any.
  return { value, aliases, label: aloud(aliases[0] ?? value, value) };
}

function aloud(fr: string, en: string): Text {
  return { fr: fr.replaceAll('_', ' '), en: en.replaceAll('_', ' ') };
}
