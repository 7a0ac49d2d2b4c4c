/** The standard columns: they are read as data, so the mistakes that a criteria file would be refused for are looked for here. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { foldHeader } from '../../src/cells/trim.ts';
import { standardFields, usualColumns } from '../../src/criteria/fields.ts';
import { occupationValues } from '../../src/criteria/occupations.ts';
import { refusals as english } from '../../src/messages/en/values.ts';
import { refusals as french } from '../../src/messages/fr/values.ts';

const read = (name: string): Record<string, Record<string, unknown>> =>
  parse(readFileSync(join(import.meta.dirname, '..', '..', 'src', 'law', name), 'utf8'), { schema: 'failsafe' });
const { columns = {} } = read('columns.yaml');
const { values = {} } = read('values.yaml');
const fields = [...standardFields().values()];

const TYPES = ['text', 'code', 'integer', 'number', 'boolean', 'date', 'datetime', 'codes', 'periods', 'enumeration'];
const KEYS = ['pattern', 'type', 'values', 'alias', 'also', 'label', 'from', 'to', 'derived', 'unit', 'meaning'];

describe('standard columns', () => {
  it('are all there, in order', () => {
    expect(fields.map(({ name }) => name)).toEqual(Object.keys(columns));
  });

  it.each(Object.entries(columns))('%s has the keys of a column and no others', (_, column) => {
    expect(KEYS).toEqual(expect.arrayContaining(Object.keys(column as object)));
    expect(column).toMatchObject({
      type: expect.toBeOneOf(TYPES),
      alias: expect.stringMatching(/./),
      label: { fr: expect.stringMatching(/./), en: expect.stringMatching(/./) },
      meaning: { fr: expect.stringMatching(/./), en: expect.stringMatching(/./) },
    });
  });

  it.each(fields.map((field) => [field.name, field] as const))('%s has values if it lists them, each word once', (_, field) => {
    const words = field.values.flatMap(({ value, aliases }) => [value, ...aliases]).map(foldHeader);
    expect(new Set(words).size).toBe(words.length);
    expect(words.length > 0).toBe(field.type === 'enumeration');
    for (const bound of [field.from, field.to]) expect(bound).not.toBeNaN();
  });

  it('that follow from others say from which, and by what: all that follow from one column by the same', () => {
    const derived = fields.flatMap((field) => (field.derived === null ? [] : [[field.name, field.derived] as const]));
    const by = new Map(derived.map(([, each]) => [each.from, each.by]));
    for (const [name, each] of derived) {
      const source = standardFields().get(each.from);
      expect([source?.derived, by.get(each.from)], name).toEqual([null, each.by]);
      if (each.by === 'years') expect([source?.type, standardFields().get(name)?.type]).toEqual(['date', 'integer']);
      else expect(source?.type === 'code' && (occupationValues().get(name)?.size ?? 0), name).toBeGreaterThan(500);
    }
    expect(derived.map(([name]) => name)).toEqual(['teer', 'age', 'occupation_diagnosis']);
  });

  it('have headers of their own', () => {
    // Other headers and labels are hints: none may mean two columns either.
    const headers = fields.flatMap(({ name, alias, also = [], label }) => {
      return [...new Set([name, alias ?? name, ...also, label.fr, label.en].map(foldHeader))];
    });
    expect(new Set(headers).size).toBe(headers.length);
  });
});

it('what grids and plans mean where they name no column is a column', () => {
  expect(Object.keys(usualColumns())).toEqual(['spouse', 'persons', 'cancelled']);
  for (const name of Object.values(usualColumns())) expect(standardFields().get(name)?.derived, name).toBeNull();
});

it('whoever reads that a day of birth gives no age reads the bounds of an age', () => {
  const { from, to } = standardFields().get('age') ?? { from: null, to: null };
  expect(english.no_age).toContain(`from ${from} to ${to}`);
  expect(french.no_age).toContain(`de ${from} à ${to}`);
});

it('values read aloud are values of columns, in both languages', () => {
  const known = new Set(fields.flatMap((field) => field.values.map(({ value }) => value)));
  for (const [value, label] of Object.entries(values)) {
    expect([...known]).toContain(value);
    expect(label).toEqual({ fr: expect.stringMatching(/./), en: expect.stringMatching(/./) });
  }
});
