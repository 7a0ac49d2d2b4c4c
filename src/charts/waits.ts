/** How long each step takes: what 5 %, half and 95 % of those who entered it do not exceed. */

import { symbolDiamond } from 'd3-shape';
import type { Messages } from '../messages/index.ts';
import type { Campaign, SystemFigures } from '../outputs/campaign.ts';
import type { Chart, ChartFigures, Picture, Width } from './chart.ts';
import { markAt } from './line-styles.ts';
import { rule } from './marks.ts';
import type { Paint } from './paint.ts';
import { element } from './svg.ts';
import { linesAt, textAt } from './text-lines.ts';
import { LINE_HEIGHT, textWidth, wrapped } from './text-width.ts';
import { numberTicks } from './ticks.ts';

type Step = keyof Messages['campaign']['wait'];

const ROW = 22;
const GAP = 10;

/** A chart for each system in which somebody waits. */
export function waits(campaign: Pick<Campaign, 'arrima' | 'paper'>, messages: Messages): Chart[] {
  return (['arrima', 'paper'] as const).flatMap((system) => {
    const found = Object.entries(campaign[system]?.waiting ?? {}).filter(([, wait]) => (wait['entered']?.mean ?? 0) !== 0);
    return found.length === 0 ? [] : [chartOf(system, found, messages)];
  });
}

function chartOf(system: 'arrima' | 'paper', found: readonly [string, SystemFigures['waiting'][string]][], messages: Messages): Chart {
  const { charts, campaign, number } = messages;
  const words = charts.waits;
  const nameOf = (step: string): string => {
    const name = campaign.wait[step as Step] ?? step;
    return step.startsWith('initial_') ? words.initial(name) : name;
  };
  const figures: ChartFigures = {
    kind: 'chart',
    head: [words.step, words.low, words.median, words.high],
    rows: found.map(([step, wait]) => ({
      label: nameOf(step),
      figures: (['p5', 'p50', 'p95'] as const).map((key) => {
        // Of several replicates the middle one, as in the summary.
        const days = wait[key]?.p50 ?? null;
        return days === null ? null : { value: days, shown: number(days) };
      }),
    })),
  };
  return {
    kind: 'waits',
    id: system,
    title: words.title[system],
    description: words.description(found.length),
    notes: [words.legend],
    figures,
    draw: (width, paint) => spans(figures.rows, width, paint, messages),
  };
}

/** Each step as a stretch of days, its median marked; an arrow where most, or some, never get there. */
function spans(rows: ChartFigures['rows'], width: Width, paint: Paint, { charts, number }: Messages): Picture {
  const words = charts.waits;
  const days = rows.flatMap(({ figures }) => figures.flatMap((figure) => figure?.value ?? []));
  const longest = Math.max(1, ...days);
  const after = textWidth(words.never) + 12;
  const x = (value: number): number => 4 + (value / longest) * (width - after - 8);
  let y = 0;
  const drawn = rows.map(({ label, figures }) => {
    const [low = null, median = null, high = null] = figures.map((figure) => figure?.value ?? null);
    const lines = wrapped(label, width);
    const middle = y + lines.length * LINE_HEIGHT + ROW / 2;
    const top = y + 13;
    y = middle + ROW / 2 + GAP;
    const from = low === null ? null : x(low);
    const to = high === null ? width - after : x(high);
    const tip = `M${to - 6} ${middle - 5}l7 5l-7 5`;
    return [
      linesAt(lines, { x: 0, y: top }, paint),
      from === null ? '' : rule(from, middle, to, middle, 'first', paint),
      from === null ? '' : rule(from, middle - 5, from, middle + 5, 'first', paint),
      from === null ? '' : high === null ? element('path', { d: tip, fill: 'none', stroke: paint.first, 'stroke-width': 1.5 }) : '',
      high === null ? '' : rule(to, middle - 5, to, middle + 5, 'first', paint),
      median === null ? '' : markAt({ mark: symbolDiamond, as: 'second' }, x(median), middle, paint, 80),
      high === null ? textAt(words.never, { x: from === null ? 4 : to + 8, y: middle + 4.5, as: 'quiet' }, paint) : '',
    ].join('');
  });
  const ticks = numberTicks(0, longest, width > 400 ? 6 : 3, number).map(({ at, text }) => {
    const across = x(at * longest);
    return (
      rule(across, y - 2, across, y + 3, 'quiet', paint) +
      textAt(text, { x: across, y: y + 3 + LINE_HEIGHT, anchor: at === 0 ? 'start' : 'middle', as: 'quiet' }, paint)
    );
  });
  const axis = rule(x(0), y - 2, x(longest), y - 2, 'quiet', paint);
  const title = textAt(words.days, { x: width, y: y + 3 + LINE_HEIGHT, anchor: 'end', as: 'quiet' }, paint);
  return { width, height: y + LINE_HEIGHT + 8, elements: drawn.join('') + axis + ticks.join('') + title };
}
