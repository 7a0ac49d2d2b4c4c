/** What a grid file gets for each mistake: the code, the line and the column. */

import { describe, expect, it } from 'vitest';
import { decodeCriteria } from '../../src/criteria/decode.ts';
import { decodeGrid } from '../../src/criteria/grid.ts';
import { loadGrid, shippedGridNames } from '../../src/criteria/score.ts';
import { en } from '../../src/messages/en/index.ts';
import { fr } from '../../src/messages/fr/index.ts';
import { sentence } from '../../src/messages/sentences.ts';
import type { Problems } from '../../src/problems/problem.ts';

const HEAD = `schema: arrima-sim/grid/v1
id: small
effective: 2025-07-02
`;
/** One block with one factor, whose keys begin on line 5. */
const withFactor = (maximum: string, keys: string): string => `${HEAD}blocks:
  - {id: b, maximum: ${maximum}, factors: [{id: f, ${keys}}]}
`;
const bands = (points: string, field = 'french_speaking'): string => `bands: {field: ${field}, points: [${points}]}`;

function reported(decoded: object): string[] {
  if ('blocks' in decoded || 'groups' in decoded) return [];
  const problems = decoded as Problems;
  for (const found of problems)
    for (const messages of [fr, en]) expect(sentence(found, messages).join(' ')).not.toMatch(/undefined|\[object/);
  return problems.map(({ code, line, column }) => `${code}:${line}:${column}`);
}

describe('grids', () => {
  it.each([
    ['bands in any order', withFactor('2', bands('{from: 7, points: 2}, {from: 0, to: 6, points: 1}')), []],
    ['a gap', withFactor('2', bands('{from: 0, to: 5, points: 1}, {from: 7, points: 2}')), ['C513:5:113']],
    ['an overlap', withFactor('2', bands('{from: 0, to: 6, points: 1}, {from: 6, points: 2}')), ['C513:5:113']],
    ['a band upside down', withFactor('2', bands('{from: 0, to: 6, points: 1}, {from: 7, to: 3, points: 2}')), ['C513:5:113']],
    ['not from the start', withFactor('2', bands('{from: 1, points: 2}')), ['C513:5:84']],
    ['not to the end', withFactor('2', bands('{from: 0, to: 11, points: 2}')), ['C513:5:83']],
    ['a value left out', withFactor('2', bands('{value: none, points: 0}, {value: outside_cmm, points: 2}', 'job_offer')), ['C513:5:104']],
    ['a value twice', withFactor('2', bands('{value: none, points: 0}, {value: none, points: 2}', 'job_offer')), ['C513:5:104']],
    ['a misspelt value', withFactor('2', bands('{value: non, points: 0}', 'job_offer')), ['C211:5:86']],
    ['a field without bands', withFactor('2', bands('{from: 0, points: 2}', 'region')), ['C512:5:58']],
    ['an unknown field', withFactor('2', bands('{from: 0, points: 2}', 'frensh')), ['C302:5:58']],
    ['points with a fraction', withFactor('2', bands('{from: 0, points: 1.5}')), ['C213:5:102']],
    ['negative points', withFactor('2', bands('{from: 0, points: -1}')), ['C213:5:102']],
    ['points for one only', withFactor('2', bands('{from: 0, points: {alone: 2}}')), ['C203:5:102']],
    ['a maximum that the factors do not give', withFactor('3', bands('{from: 0, points: 2}')), ['C510:5:22']],
    ['of one kind only', withFactor('{alone: 2, with_spouse: 1}', bands('{from: 0, points: 2}')), ['C510:5:22']],
    ['a factor’s maximum too', withFactor('2', `maximum: 1, ${bands('{from: 0, points: 2}')}`), ['C510:5:52']],
    [
      'a row with both',
      withFactor('2', `rows: [{test: {field: licence, is: true}, points: 1, ${bands('{from: 0, points: 2}')}}]`),
      ['C511:5:50'],
    ],
    ['a row with neither', withFactor('2', 'rows: [{test: {field: licence, is: true}}]'), ['C511:5:50']],
    ['a factor without anything', withFactor('2', 'label: x'), ['C203:5:35']],
    ['equal factors', `${HEAD}blocks: [{id: b, maximum: 2, factors: [{id: f, maximum: 1}, {id: f, maximum: 1}]}]\n`, ['C208:4:66']],
    ['a block that a list of scores has as a column', `${HEAD}blocks: [{id: missing, maximum: 0, factors: []}]\n`, ['C208:4:15']],
    ['a key of criteria', `${HEAD}groups: []\nblocks: []\n`, ['C202:4:1']],
    ['the column of the spouse', `${HEAD}columns: {spouse: licence}\nblocks: []\n`, []],
    ['the column of the spouse, unknown', `${HEAD}columns: {spouse: licens}\nblocks: []\n`, ['C302:4:19']],
    ['the column of the spouse, of another type', `${HEAD}columns: {spouse: age}\nblocks: []\n`, ['C516:4:19']],
    ['a column that only a plan names', `${HEAD}columns: {persons: persons}\nblocks: []\n`, ['C202:4:11']],
    ['a misspelt confidence', `${HEAD}confidence: sure\nblocks: []\n`, ['C211:4:13']],
  ])('%s', (_, text, found) => {
    expect(reported(decodeGrid(text, 'g'))).toEqual(found);
  });
});

describe('shipped grids', () => {
  it.each(shippedGridNames())('%s has sources with a date, an effective day and a confidence', (name) => {
    const grid = loadGrid(name, null);
    if (grid === null || !('blocks' in grid)) throw new Error(JSON.stringify(grid));
    expect(grid.id).toBe(name);
    expect(grid.effective).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(grid.confidence).not.toBeNull();
    expect(grid.note.fr).not.toBe(grid.note.en);
    expect(grid.sources.length).toBeGreaterThan(0);
    for (const source of grid.sources) expect([source.id, source.url, source.kind]).not.toContain(null);
    for (const block of grid.blocks)
      for (const each of [block, ...block.factors]) expect([each.label.fr, each.label.en]).not.toContain(each.id);
  });
});

describe('score in criteria', () => {
  const criteria = (score: string): string =>
    `schema: arrima-sim/criteria/v1\nid: x\nround: {date: 2025-07-17}\nscore: ${score}\ngroups: [{id: g, select: {minimum_score: 768}}]\n`;
  const files: Readonly<Record<string, string>> = {
    'own.yaml': withFactor('2', bands('{from: 0, points: 2}')),
    'bad.yaml': withFactor('3', bands('{from: 0, points: 2}')),
  };
  const readList = (file: string) => Buffer.from(files[file] ?? '');
  it.each([
    ['{grid: pstq-2025-07-02}', []],
    ['{grid: own.yaml}', []],
    ['{grid: pstq-2025-07-03}', ['C514:4:15']],
    ['{grid: prtq-2021-07-14}', ['C515:4:15']],
    ['{grid: bad.yaml}', ['C510:5:22']],
    ['{grille: own.yaml}', ['C203:4:8', 'C202:4:9']],
    ['own.yaml', ['C201:4:8']],
  ])('%s', (score, found) => expect(reported(decodeCriteria(criteria(score), { name: 'x', readList }))).toEqual(found));
  it.each([
    ['{grid: own.yaml}', 'own.yaml', 'own.yaml'],
    ['{grid: pstq-2025-07-02}', 'pstq-2025-07-02.yaml', null],
  ])('%s is an input, and no list', (score, name, path) => {
    const decoded = decodeCriteria(criteria(score), { name: 'x', readList });
    if (!('groups' in decoded)) throw new Error(JSON.stringify(decoded));
    expect(decoded.gridFile).toMatchObject({ name, path, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(decoded.listFiles).toEqual([]);
  });
});
