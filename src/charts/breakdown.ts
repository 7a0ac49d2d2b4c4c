/** The people invited, by the values of a column. */

import type { Messages } from '../messages/index.ts';
import type { BreakdownStatistics, MaybeHidden, Statistics } from '../outputs/statistics.ts';
import { peopleText } from '../render/people.ts';
import { cut } from '../words/printable.ts';
import { bars, drawnRows } from './bars.ts';
import type { Chart, ChartFigures } from './chart.ts';
import { barNotes } from './notes.ts';

/** A value is shown up to so many characters. */
export const LONGEST_VALUE = 60;

/** A chart for each column that was asked about. */
export function breakdowns({ breakdowns: found }: Statistics<MaybeHidden>, messages: Messages): Chart[] {
  return found.map((breakdown) => chartOf(breakdown, messages));
}

function chartOf({ by, groups }: BreakdownStatistics<MaybeHidden>, messages: Messages): Chart {
  const { charts, summary } = messages;
  const words = charts.breakdown;
  const rows = groups.map(({ value, read, eligible, invited }) => ({
    label: value === null ? summary.noValue : cut(value, LONGEST_VALUE),
    figures: [read, eligible, invited].map((each) => ({ value: each, shown: peopleText(each, messages) })),
  }));
  const figures: ChartFigures = { kind: 'chart', head: [summary.value, summary.read, summary.eligible, summary.invited], rows };
  const drawn = drawnRows(figures, [2]);
  const most = [...rows].sort((a, b) => (b.figures[2]?.value ?? 0) - (a.figures[2]?.value ?? 0))[0];
  const invited = most?.figures[2];
  return {
    kind: 'breakdown',
    id: by,
    title: words.title(by),
    description:
      most === undefined || invited == null || invited.value === 0
        ? words.nobody
        : words.description(most.label, invited.shown, rows.length),
    notes: barNotes(drawn.length, rows.length, messages),
    figures,
    draw: (width, paint) =>
      bars(
        drawn.map(({ label, figures: [read, , taken] }) => ({
          label,
          right: taken?.value ?? 0,
          shownRight: words.ofRead(taken?.shown ?? '', read?.shown ?? ''),
        })),
        width,
        paint,
      ),
  };
}
