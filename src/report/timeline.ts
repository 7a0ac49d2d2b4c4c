/** The months of `timeline.csv`: the bank and the queues at the end of each. */

import { parse } from 'csv-parse/sync';
import type { MonthlySeries } from '../charts/months.ts';

/** The columns that are drawn. */
const DRAWN = [
  { of: 'bank', column: 'arrima.bank' },
  { of: 'filed', column: 'arrima.filed' },
  { of: 'queue', column: 'paper.queue' },
] as const;

/** The series in the text of a timeline, of one replicate or of several; null where it is none. */
export function seriesIn(timeline: string): MonthlySeries[] | null {
  try {
    const records: Record<string, string>[] = parse(timeline, { columns: true });
    return DRAWN.map(({ of, column }) => ({
      of,
      months: records.flatMap((record) => {
        const mean = numberIn(record[column] ?? record[`${column}.mean`]);
        const [low, high] = [numberIn(record[`${column}.p5`]), numberIn(record[`${column}.p95`])];
        if (mean === null) return [];
        return [{ month: record['month'] ?? '', mean, band: low === null || high === null ? null : { low, high } }];
      }),
    }));
  } catch {
    return null;
  }
}

function numberIn(cell: string | undefined): number | null {
  return cell === undefined || cell === '' || !Number.isFinite(Number(cell)) ? null : Number(cell);
}
