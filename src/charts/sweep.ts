/** The people invited at each value of a path, the file's own value marked; of two paths a line for each value of the first. */

import { symbolDiamond } from 'd3-shape';
import type { Messages } from '../messages/index.ts';
import { ownPoint, type Sweep, type SweepPoint } from '../outputs/sweep.ts';
import { cut } from '../words/printable.ts';
import type { Chart, ChartFigures } from './chart.ts';
import { curve } from './curves.ts';
import { lineSwatch, SWATCH_ROOM } from './legend.ts';
import { lineStyle, MOST_LINES, markAt } from './line-styles.ts';
import { rule } from './marks.ts';
import type { Paint } from './paint.ts';
import { type Plane, plane } from './plane.ts';
import { positionsOf } from './positions.ts';
import { fitted, textWidth } from './text-width.ts';
import { countTicks } from './ticks.ts';

/** A value is shown up to so many characters. */
const LONGEST_VALUE = 40;

/** The chart of a sweep. */
export function sweepChart(sweep: Sweep, messages: Messages): Chart {
  const { charts, number } = messages;
  const words = charts.sweep;
  const { vary, points } = sweep;
  const own = ownPoint(sweep);
  const said = (value: string): string => (value === '' ? words.nothing : cut(value, LONGEST_VALUE));
  const across = vary.at(-1)?.values ?? [];
  const first = vary.length > 1 ? vary[0] : undefined;
  const [path, pathOfLines] = [vary.at(-1)?.path ?? '', first?.path ?? ''];
  const lines = linesOf(points, across.length).map((line, at) => ({ line, at, name: said(line[0]?.values[0] ?? '') }));
  const figures: ChartFigures = {
    kind: 'chart',
    head: [path, ...(first === undefined ? [words.invited] : lines.map(({ name }) => words.line(pathOfLines, name)))],
    rows: across.map((value, at) => ({
      label: said(value),
      figures: lines.map(({ line }) => {
        const invited = line[at]?.invited ?? 0;
        return { value: invited, shown: number(invited) };
      }),
    })),
  };
  const counts = points.map(({ invited }) => invited);
  const most = counts.reduce((sofar, count) => Math.max(sofar, count), 0);
  const least = counts.reduce((sofar, count) => Math.min(sofar, count), most);
  // Of a path that does not fit its last step; the title has it whole.
  const lineName = (name: string, room: number): string => {
    const whole = words.line(pathOfLines, name);
    return textWidth(whole) <= room ? whole : fitted(words.line(lastStep(pathOfLines), name), room);
  };
  const drawn = spreadOut(lines, Math.floor(own / across.length));
  const ownValues = vary.map(({ own: value }) => said(value ?? '')).join(', ');
  const hasOwn = vary.every(({ own: value }) => value !== null);
  return {
    kind: first === undefined ? 'sweep' : 'sweep-of-two',
    id: null,
    title: first === undefined ? words.title(path) : words.titleOfTwo(pathOfLines, path),
    description: words.description(points.length, number(least), number(most)),
    notes: [
      ...(own !== -1 ? [`${words.own(ownValues, number(points[own]?.invited ?? 0))}.`] : hasOwn ? [words.ownElsewhere(ownValues)] : []),
      ...(drawn.length < lines.length ? [words.someLines(drawn.length, lines.length)] : []),
    ],
    figures,
    draw: (width, paint) => {
      const { top, ticks } = countTicks(most, 5, number);
      const positions = positionsOf(across, across.map(said), number);
      const legend = drawn.map(({ name }, at) => {
        const style = lineStyle(at);
        return lineSwatch(lineName(name, width - SWATCH_ROOM), style.as, style.dash, paint, (x, y) => markAt(style, x, y, paint));
      });
      const ownAt = own === -1 ? positions.of(vary.at(-1)?.own ?? '') : (positions.at[own % across.length] ?? null);
      const ownHeight = own === -1 ? null : (points[own]?.invited ?? 0) / top;
      const ownMark = lineSwatch(words.ownMark, 'mark', '5 3', paint, (x, y) =>
        ownHeight === null ? '' : markAt({ mark: symbolDiamond, as: 'mark' }, x, y, paint, 70),
      );
      return plane(
        {
          upwards: words.invited,
          rightwards: textWidth(path) <= width - 16 ? path : fitted(lastStep(path), width - 16),
          left: ticks,
          below: positions.ticks(width),
          legend: [...(first === undefined ? [] : legend), ...(ownAt === null ? [] : [ownMark])],
        },
        width,
        paint,
        (at) =>
          drawn
            .map(({ line }, style) => {
              const points = line.map(({ invited }, point) => ({ x: positions.at[point] ?? 0, y: invited / top }));
              const curved = points.sort((a, b) => a.x - b.x);
              return curve(curved, lineStyle(style), at, paint);
            })
            .join('') + (ownAt === null ? '' : ownLine(ownAt, ownHeight, at, paint)),
      );
    },
  };
}

/** The file's own value, and how many it invites where it is one of those tried. */
function ownLine(share: number, height: number | null, { x, y }: Plane, paint: Paint): string {
  const mark = height === null ? '' : markAt({ mark: symbolDiamond, as: 'mark' }, x(share), y(height), paint, 70);
  return rule(x(share), y(0), x(share), y(1), 'mark', paint, '5 3') + mark;
}

function lastStep(path: string): string {
  return path.split('.').at(-1) ?? path;
}

/** The points in lines: the last path runs fastest. */
function linesOf(points: readonly SweepPoint[], across: number): (readonly SweepPoint[])[] {
  return Array.from({ length: Math.ceil(points.length / Math.max(across, 1)) }, (_, at) => points.slice(at * across, (at + 1) * across));
}

/** The lines that are drawn: all, or as many as can be told apart, spread out, the file's own among them. */
function spreadOut<Line>(lines: readonly Line[], own: number): Line[] {
  if (lines.length <= MOST_LINES) return [...lines];
  const spread = Array.from({ length: MOST_LINES }, (_, at) => Math.round((at * (lines.length - 1)) / (MOST_LINES - 1)));
  const shown = new Set(spread.includes(own) || own < 0 ? spread : [...spread.slice(1, -1), spread[0] ?? 0, own]);
  return lines.filter((_, at) => shown.has(at));
}
