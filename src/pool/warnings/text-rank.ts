/** Numbers that a group ranks as texts, by which 10 comes before 9. */

import type { Criteria, Pool } from '../../engine/index.ts';
import { textData } from '../texts.ts';

/** A group is ranked by texts that are all numbers, of different lengths. */
export interface TextRank {
  readonly code: 'text_rank';
  readonly group: string;
  readonly field: string;
}

/** Groups that are ranked so. */
export function textRanks({ groups }: Criteria, { columns }: Pool): TextRank[] {
  return groups.flatMap(({ id, rank }) =>
    rank.flatMap((key): TextRank[] => {
      const column = key === 'lottery' ? undefined : columns.get(key.field);
      if (key === 'lottery' || column?.kind !== 'text') return [];
      const { bytes, ends } = textData(column.entries);
      return areNumbers(bytes) && areOfDifferentLengths(ends) ? [{ code: 'text_rank', group: id, field: key.field }] : [];
    }),
  );
}

/** Whether texts, one after the other, hold nothing but digits and decimal signs. */
function areNumbers(bytes: Uint8Array): boolean {
  return bytes.every((byte) => (byte >= 0x30 && byte <= 0x39) || byte === 0x2e || byte === 0x2c);
}

function areOfDifferentLengths(ends: Uint32Array): boolean {
  return ends.some((end, at) => at > 0 && end - (ends[at - 1] ?? 0) !== ends[0]);
}
