/** The words of operators in each language: a sign of its own for each, and a phrase around what is asked. */

import { describe, expect, it } from 'vitest';
import { OPERATORS, type Operator } from '../../src/engine/index.ts';
import { messagesIn } from '../../src/messages/index.ts';

describe.each(['fr', 'en'] as const)('in %s', (language) => {
  it('each operator has its own sign', async () => {
    const { operators } = await messagesIn(language);
    expect(Object.keys(operators)).toEqual(Object.keys(OPERATORS));
    const signs = Object.values(operators).map(({ sign }) => sign);
    expect(signs.filter((sign, at) => sign === '' || signs.indexOf(sign) < at)).toEqual([]);
  });

  it.each(Object.keys(OPERATORS) as Operator[])('the phrase of %s holds what is asked', async (operator) => {
    const { operators } = await messagesIn(language);
    const phrase: (value: string, other: string, ofMoments: boolean) => string = operators[operator].phrase;
    for (const ofMoments of [false, true]) {
      expect(phrase('A', 'B', ofMoments)).toContain('A');
      if (OPERATORS[operator].written === 'pair') expect(phrase('A', 'B', ofMoments)).toMatch(/A.*B/);
    }
  });
});
