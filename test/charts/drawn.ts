/** A drawing read back as somebody with a ruler would: bars by their lengths, lines by the ticks beside them. */

import { LIGHT } from '../../src/charts/paint.ts';

export interface Shape {
  readonly name: string;
  readonly at: Readonly<Record<string, string>>;
  readonly text: string;
}

/** The elements of a drawing, in their order. */
export function shapesOf(elements: string): Shape[] {
  return [...elements.matchAll(/<(rect|path|line|text)((?: [\w-]+="[^"]*")*)(?:\/>|>([^<]*)<)/g)].map(
    ([, name = '', attributes = '', text = '']) => ({
      name,
      at: Object.fromEntries([...attributes.matchAll(/ ([\w-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value])),
      text,
    }),
  );
}

/** A number as it is written in French or English. */
export function numberIn(text: string): number {
  return Number(text.replace(/[\u202f,](?=\d{3})/g, '').replace(',', '.'));
}

/** What a height means, by the ticks on the left: texts that end where the axis is, their baselines 4.5 pixels below their lines. */
export function heights(shapes: readonly Shape[]): (y: number) => number {
  const ending = shapes.filter(({ name, at }) => name === 'text' && at['text-anchor'] === 'end' && at['fill'] === LIGHT.quiet);
  const axis = Math.min(...ending.map(({ at }) => Number(at['x'])));
  const ticks = ending
    .filter(({ at }) => Number(at['x']) === axis)
    .map(({ at, text }) => ({ y: Number(at['y']) - 4.5, value: numberIn(text) }));
  const [first, last] = [ticks[0], ticks.at(-1)];
  if (first === undefined || last === undefined || first === last) throw new Error('two ticks are needed');
  return (y) => first.value + ((y - first.y) / (last.y - first.y)) * (last.value - first.value);
}

/** The points of a path of straight lines. */
export function pointsOf(path: string): { readonly x: number; readonly y: number }[] {
  return [...path.matchAll(/[ML](-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }));
}
