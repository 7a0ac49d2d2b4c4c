/** What charts draw is what their tables say, and these what the JSON says. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chart, WIDTHS } from '../../src/charts/chart.ts';
import { LIGHT } from '../../src/charts/paint.ts';
import { chartsOf, type Result } from '../../src/report/index.ts';
import { BOTH, NAMES, Results } from '../report/results.ts';
import { heights, numberIn, pointsOf, type Shape, shapesOf } from './drawn.ts';

const results = new Results();
beforeAll(async () => {
  await results.makePools();
  for (const name of NAMES) await results.make(name);
}, 120_000);
afterAll(() => results.remove());

/** The values of a column of a chart's table. */
function column({ figures }: Chart, at: number): (number | null)[] {
  return figures.rows.map((row) => row.figures[at]?.value ?? null);
}

const bars = (shapes: readonly Shape[], name: 'rect', fill: string): number[] =>
  shapes.filter((shape) => shape.name === name && shape.at['fill'] === fill).map(({ at }) => Number(at['width']));

/** Lengths are in proportion to values: nothing has no bar. */
function expectProportional(lengths: readonly number[], values: readonly (number | null)[]): void {
  const some = values.filter((value) => value !== null && value > 0) as number[];
  expect(lengths).toHaveLength(some.length);
  const scale = Math.max(0, ...lengths) / Math.max(1, ...some);
  for (const [at, value] of some.entries()) expect(lengths[at]).toBeCloseTo(value * scale, 1);
}

/** What the JSON says of each chart, column by column. */
function told(chart: Chart, result: Result): (number | null)[][] {
  if (result.command === 'round') {
    const { groups, breakdowns, score_distribution: bands } = result.json;
    if (chart.kind === 'funnel') {
      const criteria = groups.find(({ id }) => id === chart.id)?.criteria ?? [];
      const [first] = criteria;
      const start = (first?.passed ?? 0) + (first?.failed ?? 0) + (first?.blank ?? 0);
      const of = (key: 'passed' | 'failed' | 'blank' | 'decisive') => [null, ...criteria.map((each) => each[key])];
      return [[start, ...criteria.map(({ remaining }) => remaining)], of('passed'), of('failed'), of('blank'), of('decisive')];
    }
    if (chart.kind === 'scores') return [(bands ?? []).map(({ candidates }) => candidates), (bands ?? []).map(({ invited }) => invited)];
    const lines = breakdowns.find(({ by }) => by === chart.id)?.groups ?? [];
    return [lines.map(({ read }) => read), lines.map(({ eligible }) => eligible), lines.map(({ invited }) => invited)];
  }
  if (result.command === 'compare') {
    const { groups, breakdowns } = result.json;
    const values = breakdowns.find(({ by }) => `by-${by}` === chart.id)?.groups;
    const rows = values ?? groups.map((group) => ({ ...group, baseline: group.baseline.invited, reform: group.reform.invited }));
    return (['baseline', 'reform', 'joined', 'left'] as const).map((key) => rows.map((row) => row[key]));
  }
  if (result.command === 'sweep') {
    const { vary, points } = result.json;
    const across = vary.at(-1)?.values.length ?? 0;
    return Array.from({ length: points.length / across }, (_, line) =>
      points.slice(line * across, (line + 1) * across).map(({ invited }) => invited),
    );
  }
  if (chart.kind === 'months') {
    const months = result.months.find(({ of }) => of === chart.id)?.months ?? [];
    return [months.map(({ mean }) => mean), months.map(({ band }) => band?.low ?? null), months.map(({ band }) => band?.high ?? null)];
  }
  const system = chart.id === 'arrima' ? result.json.arrima : result.json.paper;
  const waits = Object.values(system?.waiting ?? {}).filter(({ entered }) => entered?.mean !== 0);
  return (['p5', 'p50', 'p95'] as const).map((key) => waits.map((wait) => wait[key]?.p50 ?? null));
}

describe.each(['fr', 'en'] as const)('in %s', (language) => {
  it.each(NAMES)('the tables of %s say what its JSON says', (name) => {
    const result = results.read(name);
    const charts = chartsOf(result, language, BOTH[language]);
    expect(charts.length).toBeGreaterThan(0);
    for (const chart of charts) {
      const { head, rows } = chart.figures;
      expect(
        Array.from({ length: head.length - 1 }, (_, at) => column(chart, at)),
        chart.title,
      ).toEqual(told(chart, result));
      for (const { figures } of rows)
        for (const figure of figures)
          if (figure !== null)
            expect(numberIn(figure.shown), chart.title).toBeCloseTo(figure.value ?? Number.NaN, chart.kind === 'months' ? 1 : 9);
    }
  });
});

describe.each(Object.values(WIDTHS))('drawn %i pixels wide', (width) => {
  const drawn = (chart: Chart): Shape[] => shapesOf(chart.draw(width, LIGHT).elements);

  it('bars are as long as their figures', () => {
    for (const name of ['round', 'compare'] as const) {
      for (const chart of chartsOf(results.read(name), 'fr', BOTH.fr)) {
        const shapes = drawn(chart);
        if (chart.kind === 'funnel') expectProportional(bars(shapes, 'rect', LIGHT.first), column(chart, 0));
        if (chart.kind === 'breakdown') expectProportional(bars(shapes, 'rect', LIGHT.first), column(chart, 2));
        if (chart.kind === 'changes') {
          const [right, left] = [bars(shapes, 'rect', LIGHT.first), bars(shapes, 'rect', LIGHT.surface)];
          expectProportional(right, column(chart, 2));
          expectProportional(left, column(chart, 3));
          // Both sides on one scale.
          const most = (values: readonly (number | null)[]): number => Math.max(...values.map((value) => value ?? 0));
          const [joined, gone] = [most(column(chart, 2)), most(column(chart, 3))];
          if (joined > 0 && gone > 0) expect(Math.max(...right) / joined).toBeCloseTo(Math.max(...left) / gone, 1);
        }
      }
    }
  });

  it('lines go through their figures', () => {
    for (const name of ['sweep', 'sweep-of-two', 'campaign'] as const) {
      for (const chart of chartsOf(results.read(name), 'en', BOTH.en).filter(({ kind }) => kind !== 'waits')) {
        const shapes = drawn(chart);
        const valueAt = heights(shapes);
        const lines = shapes.filter((shape) => shape.name === 'path' && shape.at['stroke-width'] === '2');
        const series = chart.kind === 'months' ? 1 : chart.figures.head.length - 1;
        expect(lines, chart.title).toHaveLength(series);
        for (const [at, { at: attributes }] of lines.entries()) {
          const values = pointsOf(attributes['d'] ?? '').map(({ y }) => valueAt(y));
          const most = Math.max(...column(chart, at).map((value) => value ?? 0), 1);
          expect(values).toHaveLength(chart.figures.rows.length);
          for (const [row, value] of values.entries()) expect(Math.abs(value - (column(chart, at)[row] ?? 0)) / most).toBeLessThan(0.001);
        }
      }
    }
  });

  it('steps of scores are as high as their bands', () => {
    const chart = chartsOf(results.read('round'), 'fr', BOTH.fr).find(({ kind }) => kind === 'scores');
    if (chart === undefined) throw new Error('no scores');
    const shapes = drawn(chart);
    const valueAt = heights(shapes);
    const outlines = shapes.filter(({ name, at }) => name === 'path' && [LIGHT.pale, LIGHT.first].includes(at['fill'] ?? ''));
    expect(outlines).toHaveLength(2);
    for (const [at, { at: attributes }] of outlines.entries()) {
      const seen = pointsOf(attributes['d'] ?? '').map(({ y }) => Math.round(valueAt(y)));
      for (const value of column(chart, at)) expect(seen).toContain(value);
    }
  });

  it('every text is 12 pixels at least, and within the drawing', () => {
    for (const name of NAMES) {
      for (const chart of chartsOf(results.read(name), 'fr', BOTH.fr)) {
        for (const { at, text } of drawn(chart).filter((shape) => shape.name === 'text')) {
          expect(Number(at['font-size'])).toBeGreaterThanOrEqual(12);
          expect(Number(at['x']), text).toBeGreaterThanOrEqual(0);
          expect(Number(at['x']), text).toBeLessThanOrEqual(width);
        }
      }
    }
  });
});
