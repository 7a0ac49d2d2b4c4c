/** The standard columns: they are read as data, so that what a criteria file would be told of is looked for here. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { foldCase, foldHeader } from '../../src/cells/trim.ts';
import { standardFields } from '../../src/criteria/fields.ts';

const read = (name: string): Record<string, Record<string, unknown>> =>
  parse(readFileSync(join(import.meta.dirname, '..', '..', 'src', 'law', name), 'utf8'), { schema: 'failsafe' });
const { columns = {} } = read('columns.yaml');
const { values = {} } = read('values.yaml');
const fields = [...standardFields().values()];

const TYPES = ['text', 'code', 'integer', 'number', 'boolean', 'date', 'datetime', 'codes', 'periods', 'enumeration'];
const KEYS = ['type', 'values', 'alias', 'label', 'from', 'to', 'unit', 'meaning'];

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
    const words = field.values.flatMap(({ value, aliases }) => [value, ...aliases]).map(foldCase);
    expect(new Set(words).size).toBe(words.length);
    expect(words.length > 0).toBe(field.type === 'enumeration');
    for (const bound of [field.from, field.to]) expect(bound).not.toBeNaN();
  });

  it('have headers of their own', () => {
    const headers = fields.flatMap(({ name, alias }) => [...new Set([name, alias ?? name].map(foldHeader))]);
    expect(new Set(headers).size).toBe(headers.length);
  });
});

it('values read aloud are values of columns, in both languages', () => {
  const known = new Set(fields.flatMap((field) => field.values.map(({ value }) => value)));
  for (const [value, label] of Object.entries(values)) {
    expect([...known]).toContain(value);
    expect(label).toEqual({ fr: expect.stringMatching(/./), en: expect.stringMatching(/./) });
  }
});
