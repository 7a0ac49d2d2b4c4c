/** The bank and the queues at the end of each month; over several replicates their mean, with the band of chance. */

import type { Messages } from '../messages/index.ts';
import { tenths } from '../render/spread-text.ts';
import type { Chart, ChartFigures } from './chart.ts';
import { bandBetween, curve } from './curves.ts';
import { lineSwatch, outlinedSwatch } from './legend.ts';
import { lineStyle } from './line-styles.ts';
import { plane } from './plane.ts';
import { countTicks, labelTicks } from './ticks.ts';

/** What is counted at the end of each month. */
export type MonthlyCount = keyof Messages['charts']['months']['title'];

/** A count in each month that has one. */
export interface MonthlySeries {
  readonly of: MonthlyCount;
  readonly months: readonly {
    readonly month: string;
    /** The mean of the replicates. */
    readonly mean: number;
    /** What 5 % and 95 % of several replicates do not exceed. */
    readonly band: { readonly low: number; readonly high: number } | null;
  }[];
}

/** A chart for each count that is ever above nothing. */
export function months(series: readonly MonthlySeries[], messages: Messages): Chart[] {
  return series.filter((each) => each.months.some(({ mean }) => mean > 0)).map((each) => chartOf(each, messages));
}

function chartOf({ of, months: found }: MonthlySeries, messages: Messages): Chart {
  const { charts, number } = messages;
  const words = charts.months;
  const hasBand = found.some(({ band }) => band !== null);
  const shown = (value: number): string => tenths(value, messages);
  const figure = (value: number | undefined): ChartFigures['rows'][number]['figures'][number] =>
    value === undefined ? null : { value, shown: shown(value) };
  const figures: ChartFigures = {
    kind: 'chart',
    head: [words.month, ...(hasBand ? [words.mean, words.low, words.high] : [words.count])],
    rows: found.map(({ month, mean, band }) => ({
      label: month,
      figures: hasBand ? [figure(mean), figure(band?.low), figure(band?.high)] : [figure(mean)],
    })),
  };
  const [first, last] = [found.at(0), found.at(-1)];
  const peak = found.reduce((most, each) => (each.mean > most.mean ? each : most), found[0] ?? { month: '', mean: 0 });
  const end = Math.max(found.length - 1, 1);
  const most = found.reduce((sofar, { mean, band }) => Math.max(sofar, mean, band?.high ?? 0), 0);
  return {
    kind: 'months',
    id: of,
    title: words.title[of],
    description: words.description(
      first?.month ?? '',
      shown(first?.mean ?? 0),
      last?.month ?? '',
      shown(last?.mean ?? 0),
      peak.month,
      shown(peak.mean),
    ),
    notes: hasBand ? [words.bandNote] : [],
    figures,
    draw: (width, paint) => {
      const { top, ticks } = countTicks(most, 5, number);
      const style = lineStyle(0);
      return plane(
        {
          upwards: words.upwards[of],
          rightwards: words.month,
          left: ticks,
          below: labelTicks(
            found.map(({ month }) => month),
            width * 0.85,
          ),
          legend: hasBand
            ? [lineSwatch(words.mean, style.as, style.dash, paint, () => ''), outlinedSwatch(words.band, 'pale', 'quiet', paint)]
            : [],
        },
        width,
        paint,
        (at) => {
          const banded = found.flatMap(({ band }, index) =>
            band === null ? [] : [{ x: index / end, low: band.low / top, high: band.high / top }],
          );
          const points = found.map(({ mean }, index) => ({ x: index / end, y: mean / top }));
          return (hasBand ? bandBetween(banded, at, paint) : '') + curve(points, style, at, paint);
        },
      );
    },
  };
}
