/** The colours of charts and pages: every pair that is used can be told apart by who sees little. */

import { describe, expect, it } from 'vitest';
import { DARK, LIGHT, PAINTS, PAIRS } from '../../src/charts/paint.ts';

/** The relative luminance of a colour (WCAG 2.2). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

describe('contrast', () => {
  it('is counted as WCAG does', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 10);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.478, 3);
  });

  const pairs = PAIRS.flatMap((pair) => [
    [`${pair.as} ${pair.over} on ${pair.under}, light`, pair, LIGHT] as const,
    [`${pair.as} ${pair.over} on ${pair.under}, dark`, pair, DARK] as const,
  ]);
  it.each(pairs)('%s', (_, { over, under, as }, paint) => {
    expect(contrast(paint[over], paint[under])).toBeGreaterThanOrEqual(as === 'text' ? 4.5 : 3);
  });

  it('is asked of every paint that is seen, but for the lines of the grid', () => {
    expect(new Set([...PAIRS.flatMap(({ over, under }) => [over, under]), 'grid'])).toEqual(new Set(PAINTS));
  });
});
