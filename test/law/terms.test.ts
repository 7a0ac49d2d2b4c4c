/** Terms of law: each is dated and sourced; the hours of Ontario are those of the platform's calendar. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { decodeDate } from '../../src/cells/dates.ts';
import { ontarioSpan } from '../../src/cells/ontario-time.ts';
import { termOn, termOrFirst } from '../../src/law/terms.ts';

interface Value {
  readonly since: string;
  readonly until?: string;
  readonly source: string;
}

interface TermsFile {
  readonly sources: readonly { readonly id: string }[];
  readonly terms: Readonly<Record<string, { readonly label: unknown; readonly values: readonly Value[] }>>;
}

const PATH = join(import.meta.dirname, '..', '..', 'src', 'law', 'terms.yaml');
const { sources, terms }: TermsFile = parse(readFileSync(PATH, 'utf8'), { schema: 'failsafe' });

/** Every value of every term, with the day since which it holds: a new one adds a line. */
const DATED = `
days_to_apply 2019-06-26
ontario_hours 1987-01-01
ontario_hours 2007-01-01
`;

describe('terms', () => {
  it('are those of the table', () => {
    const dated = Object.entries(terms).flatMap(([name, { values }]) => values.map(({ since }) => `${name} ${since}`));
    expect(dated).toEqual(DATED.trim().split('\n'));
  });

  it.each(Object.entries(terms))('%s says what it is in both languages, each value its days and its source', (_, { label, values }) => {
    expect(label).toEqual({ fr: expect.stringMatching(/./), en: expect.stringMatching(/./) });
    let before = '';
    for (const value of values) {
      expect(Object.keys(value)).toEqual(['since', ...('until' in value ? ['until'] : []), 'value', 'source']);
      for (const day of [value.since, value.until ?? value.since]) expect(decodeDate(day), day).toBeTypeOf('number');
      expect(before < value.since && value.since <= (value.until ?? value.since), value.since).toBe(true);
      expect(['none', ...sources.map(({ id }) => id)]).toContain(value.source);
      before = value.until ?? value.since;
    }
  });

  it.each(sources.map((source) => [source.id, source] as const))(
    'the source %s is used, has a title in both languages and an address',
    (id, source) => {
      expect(source).toMatchObject({
        title: { fr: expect.stringMatching(/./), en: expect.stringMatching(/./) },
        publisher: expect.stringMatching(/./),
        url: expect.stringMatching(/^https?:\/\//),
      });
      expect(Object.values(terms).some(({ values }) => values.some(({ source: each }) => each === id))).toBe(true);
    },
  );

  it.each<[day: string, months: [starts: string, ends: string] | null]>([
    ['1986-12-31', null],
    ['1987-01-01', ['4', '10']],
    ['2006-12-31', ['4', '10']],
    ['2007-01-01', ['3', '11']],
    ['2037-12-31', ['3', '11']],
    ['2038-01-01', null],
  ])('on %s the hours of Ontario are by the rule of that day', (day, months) => {
    const rule = termOn('ontario_hours', day);
    expect(rule && [rule.starts.month, rule.ends.month]).toEqual(months);
  });

  it.each<[day: string, days: string]>([
    ['1900-01-01', '60'],
    ['2019-06-25', '60'],
    ['2019-06-26', '60'],
  ])('on %s there are %s days to apply: before the first value, as by the first', (day, days) => {
    expect(termOrFirst('days_to_apply', day)).toBe(days);
  });
});

describe('the hours of Ontario', () => {
  const DAY_MS = 86_400_000;
  const format = new Intl.DateTimeFormat('en-US', { timeZone: 'America/Toronto', timeZoneName: 'longOffset' });
  const platformOffset = (instant: number): number => Number(/GMT([+-]\d{2}):00/.exec(format.format(instant))?.[1]) * 3_600_000;
  const years = Array.from({ length: 300 }, (_, i) => 1900 + i);
  const spans = years.map((year) => [year, ontarioSpan(Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1))] as const);

  it('are said of the years whose following two the rules say too', () => {
    expect(spans.flatMap(([year, span]) => (span === null ? [] : [year]))).toEqual(years.filter((year) => year >= 1987 && year <= 2035));
  });

  it('are those of the platform on every day, and on both sides of every change', () => {
    const wrong: string[] = [];
    for (const [year, span] of spans) {
      if (span === null) continue;
      const days = Array.from({ length: 366 }, (_, day) => Date.UTC(year, 0, 1) + day * DAY_MS).filter(
        (day) => day < Date.UTC(year + 1, 0, 1),
      );
      for (const instant of [...days, ...span.transitions.flatMap((change) => [change - 1, change])]) {
        const offset = span.offsets[span.transitions.filter((change) => change <= instant).length];
        if (offset !== platformOffset(instant)) wrong.push(new Date(instant).toISOString());
      }
      expect(span.transitions.length, String(year)).toBe(2);
    }
    expect(wrong).toEqual([]);
  });
});
