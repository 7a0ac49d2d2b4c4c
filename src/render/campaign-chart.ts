/** The bank and the queues at the end of each month, to be drawn. */

import type { Messages } from '../messages/index.ts';
import type { Figures } from '../outputs/figures.ts';
import { type Block, heading, text } from './blocks.ts';

const SERIES = [
  ['arrima.bank', 'bank'],
  ['arrima.filed', 'filed'],
  ['paper.queue', 'queue'],
] as const;

/** More lines than this are too many to be looked at; then only every so many months are drawn. */
const MOST_LINES = 36;
const STEPS = [1, 3, 6, 12, 24, 60, 120];

/** The chart; nothing where no month is told. Of several replicates the mean is drawn. */
export function chartBlocks(figures: Figures, messages: Messages): Block[] {
  const { campaign: words } = messages;
  const drawn = SERIES.map(([measure, label]) => ({
    label,
    means: new Map(figures.months.map((month) => [month, figures.spread(measure, month)?.mean ?? null])),
  })).filter(({ label, means }) => label === 'bank' || [...means.values()].some((mean) => mean !== null && mean > 0));
  const { months, step } = sampled(figures.months);
  if (months.length === 0) return [];
  return [
    heading(2, words.overTime),
    {
      kind: 'chart',
      head: [words.month, ...drawn.map(({ label }) => words.charted[label])],
      rows: months.map((month) => ({
        label: month,
        figures: drawn.map(({ means }) => {
          const mean = means.get(month) ?? null;
          return mean === null ? null : { value: mean, shown: messages.number(Math.round(mean)) };
        }),
      })),
    },
    text([words.monthEnd, ...(step > 1 ? [words.sampled(step)] : [])].join(' ')),
  ];
}

/** The months that are drawn: the last of each quarter, half-year, year and so on, and the last of all. */
function sampled(months: readonly string[]): { readonly months: readonly string[]; readonly step: number } {
  const every = (step: number): readonly string[] =>
    months.filter((month, at) => {
      const [year = 0, number = 0] = month.split('-').map(Number);
      return (year * 12 + number) % step === 0 || at === months.length - 1;
    });
  const step = STEPS.find((each) => every(each).length <= MOST_LINES) ?? 1200;
  return { months: every(step), step };
}
