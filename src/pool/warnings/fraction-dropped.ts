/** Moments that differ only behind the thousandth of a second, where moments end: the id decides between people whom the file tells apart. */

import { type Column, type Criteria, has, type Pool, type RankKey, type RoundResult } from '../../engine/index.ts';
import type { DecodedPool } from '../decoded-pool.ts';

/** The id has decided a tie of a group that more decimals of the moment would have decided. */
export interface FractionDropped {
  readonly code: 'fraction_dropped';
  readonly group: string;
  /** Of the tie. */
  readonly size: number;
}

/** The field whose cells are known as written. */
const MOMENT = 'submitted_at';

/** Groups in which it is so. */
export function fractionsDropped(
  { criteria, pool, result }: { readonly criteria: Criteria; readonly pool: Pool; readonly result: RoundResult },
  { cellTexts }: Pick<DecodedPool, 'cellTexts'>,
): FractionDropped[] {
  const textOf = cellTexts[MOMENT];
  if (textOf === null) return [];
  return criteria.groups.flatMap(({ id, rank }, at): FractionDropped[] => {
    const group = result.groups[at];
    const tie = group?.tie ?? null;
    if (group === undefined || tie?.decidedBy !== 'candidate_id' || !rank.some((key) => key !== 'lottery' && key.field === MOMENT))
      return [];
    const last = group.invited.at(-1) ?? 0;
    const isTied = tiedTo(last, rank, pool);
    const rests = new Set<string>();
    for (const row of group.invited.subarray(-tie.invited)) rests.add(beyondThousandths(textOf(row)));
    for (let row = 0; row < pool.size && rests.size < 2; row++) {
      const isPassedOver = has(group.passedOver.top, row) || has(group.passedOver.limit, row);
      if (isPassedOver && isTied(row)) rests.add(beyondThousandths(textOf(row)));
    }
    return rests.size > 1 ? [{ code: 'fraction_dropped', group: id, size: tie.size }] : [];
  });
}

/** Whether a row has the values of another by which a group ranks. */
function tiedTo(other: number, rank: readonly RankKey[], { columns }: Pool): (row: number) => boolean {
  const values = rank.flatMap((key) => (key === 'lottery' ? [] : valuesOf(columns.get(key.field))));
  return (row) => values.every((own) => own[row] === own[other]);
}

function valuesOf(column: Column | undefined): ArrayLike<number>[] {
  if (column === undefined || column.kind === 'periods') return [];
  return [column.kind === 'amount' ? column.values : column.codes];
}

/** The decimals of a second behind the third, without zeros at their end. */
function beyondThousandths(moment: string): string {
  return /\.\d{3}(\d*?)0*(?:\D|$)/.exec(moment)?.[1] ?? '';
}
