/** What would have been enough for somebody, as scripts read it. */

import type { Criteria, Enough, LeafGoal, PersonalChange } from '../engine/index.ts';
import type { Watched } from '../pool/decoded-pool.ts';
import { cellValueText, momentBoundText } from './cell-value-text.ts';

/** A change of a cell: what is wanted of it, and a value that is so. */
export interface ChangeJson {
  readonly field: string;
  readonly column: string;
  /** As it is written; null for a blank, or where the pool has no such column. */
  readonly from: string | null;
  readonly wanted: string;
  readonly to: string | null;
}

/** Changes that are enough together. */
export interface EnoughJson {
  readonly changes: readonly ChangeJson[];
  readonly score:
    | { readonly from: number | null; readonly at_least: number }
    | { readonly from: number | null; readonly more_than: number }
    | null;
  readonly checked: true;
  /** Where an earlier group would invite. */
  readonly group?: string;
}

/** What is wanted of a question, in the words of criteria files; of another field than that of the column, with its name. */
function wantedText({ leaf, holds }: LeafGoal, field: string): string {
  const value =
    leaf.list === null ? (leaf.operand.length > 1 ? `[${leaf.operand.join(', ')}]` : (leaf.operand[0] ?? '')) : `{list: ${leaf.list}}`;
  return [...(holds ? [] : ['not']), ...(leaf.field === field ? [] : [leaf.field]), leaf.operator, value].join(' ');
}

/** The bound in words of criteria files: `on_or_before 2019-12-16`. */
export function boundText({ field, bound }: Pick<PersonalChange, 'field' | 'bound'>, criteria: Criteria): string {
  if (bound === null) return '';
  const { zone } = criteria.round;
  return `${bound.operator} ${field.type === 'datetime' ? momentBoundText(bound.operator, bound.value, zone) : (cellValueText(field, bound.value, zone) ?? '')}`;
}

/** The changes of somebody for a group at a position. */
export function enoughJson({ changes, score, group }: Enough, at: number, criteria: Criteria, { cells, headers }: Watched): EnoughJson {
  const earlier = group === at ? undefined : criteria.groups[group]?.id;
  return {
    changes: changes.map((change) => {
      const { field, to, wanted } = change;
      const written = cells.get(field.name) ?? '';
      const said = wanted.filter(({ leaf }) => leaf.operand.length > 0 || leaf.list !== null).map((each) => wantedText(each, field.name));
      return {
        field: field.name,
        column: headers.get(field.name) ?? field.name,
        from: written === '' ? null : written,
        wanted: [...said, ...(change.bound === null ? [] : [boundText(change, criteria)])].join(', '),
        to: cellValueText(field, to, criteria.round.zone),
      };
    }),
    score:
      score === null
        ? null
        : score.atLeast === null
          ? { from: score.from, more_than: score.moreThan ?? 0 }
          : { from: score.from, at_least: score.atLeast },
    checked: true,
    ...(earlier === undefined ? {} : { group: earlier }),
  };
}
