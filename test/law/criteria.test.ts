/** Shipped criteria files: each decodes, is what the table of published rounds says, and names occupations that exist. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCriteria } from '../../src/commands/inputs.ts';
import { runExamples } from '../../src/commands/validate/run-examples.ts';
import { decodeCriteria } from '../../src/criteria/decode.ts';
import { agreementProblems } from '../../src/published/agreement.ts';
import { occupations, publishedRounds } from '../../src/published/law.ts';
import { occupationProblems } from '../../src/published/occupations.ts';
import { NO_SIGNALS } from '../commands/command.ts';

const ROUNDS = join(import.meta.dirname, '..', '..', 'src', 'law', 'rounds');
const names = readdirSync(ROUNDS)
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => file.slice(0, -5));
/** The same round by another rule. */
const VARIANTS = ['prtq-2020-01-16-reported'];
const named = [...new Set(publishedRounds().flatMap(({ criteria }) => (criteria === null ? [] : [criteria])))];

it('every file is named by the table, but for variants', () => {
  expect([...named, ...VARIANTS].sort()).toEqual(names.sort());
});

describe.each(names)('%s', (name) => {
  it('decodes under its name, and its examples hold', async () => {
    const { criteria } = await loadCriteria(name, { set: [] }, NO_SIGNALS, { checkExamples: true });
    expect([criteria.id, await runExamples(criteria, name)]).toEqual([name, []]);
  });
  it('says in both languages what it is, and where it was read', async () => {
    const { criteria } = await loadCriteria(name, { set: [] }, NO_SIGNALS);
    const texts = [criteria.title, ...criteria.groups.flatMap((group) => [group.label, ...group.criteria.map(({ label }) => label)])];
    for (const { fr, en } of texts) expect([fr.length > 0, en.length > 0, fr !== en]).toEqual([true, true, true]);
    expect(criteria.sources.length).toBeGreaterThan(0);
    expect(criteria.groups.flatMap((group) => group.criteria).filter(({ source }) => source === null)).toEqual([]);
    expect([criteria, ...criteria.groups].some(({ published }) => published?.invitations !== undefined)).toBe(true);
  });
  it.skipIf(VARIANTS.includes(name))('gives the published figures of its day', async () => {
    const { criteria } = await loadCriteria(name, { set: [] }, NO_SIGNALS);
    const rows = publishedRounds().filter((row) => row.criteria === name);
    expect(agreementProblems(criteria, rows, name)).toEqual([]);
  });
  it('names occupations that exist', async () => {
    const { criteria } = await loadCriteria(name, { set: [] }, NO_SIGNALS);
    expect(occupationProblems(criteria, occupations(), name)).toEqual([]);
  });
  it('assumes an extraction only in 2019', async () => {
    const { criteria } = await loadCriteria(name, { set: [] }, NO_SIGNALS);
    expect(criteria.round.assumption).toBe(name.startsWith('prtq-2019-'));
  });
});

describe('a figure that differs from the table', () => {
  it.each<[string, string, string[]]>([
    ['prtq-2019-07-04', 'published.invitations=692', ['published.invitations']],
    ['prtq-2023-02-09', 'round.date=2023-02-10', ['round.date', 'round.date', 'round.date']],
    ['prtq-2023-02-09', 'round.extraction=2023-02-06', ['round.extraction', 'round.extraction', 'round.extraction']],
    ['prtq-2022-09-08', 'groups.score.select.minimum_score=621', ['groups.select.minimum_score']],
    ['prtq-2023-10-26', 'groups.trades-french-7.select.minimum_score=466', ['groups.trades-french-7.select.minimum_score']],
    ['pstq-2025-07-17', 'groups.talent.published.invitations=23', ['streams.4.published.invitations']],
    [
      'pstq-2025-12-04',
      'groups.manufacturing-outside-cmm.published.invitations.value=204',
      ['streams.1.published.invitations', 'groups.manufacturing-outside-cmm.published.invitations'],
    ],
    ['pstq-2025-12-04', 'published.invitations=1871', ['published.invitations']],
    [
      'pstq-2025-08-14',
      'groups.regulated.published.invitations=275',
      [3, 3].map((stream, i) => `streams.${stream}.published.invitations.${i === 0 ? 'confidence' : 'alternative'}`),
    ],
    ['pstq-2025-08-14', 'groups.regulated.published.invitations.alternative=278', ['streams.3.published.invitations.alternative']],
    ['prtq-2023-08-10', 'published.minimum_score.alternative=590', ['published.minimum_score.alternative']],
    ['prtq-2021-08-26', 'published.invitations.confidence=assumed', ['published.invitations.confidence']],
    ['pstq-2025-12-04', 'groups.construction.stream=2', ['streams.3.select.minimum_score', 'groups.construction']],
    ['prtq-2023-02-09', 'program=PSTQ', ['program']],
    ['prtq-2023-02-09', 'id=other', ['id']],
  ])('%s %s', async (name, change, paths) => {
    const { criteria } = await loadCriteria(name, { set: [change] }, NO_SIGNALS);
    const rows = publishedRounds().filter((row) => row.criteria === name);
    expect(agreementProblems(criteria, rows, name).map(({ code, field }) => [code, field])).toEqual(paths.map((path) => ['C579', path]));
  });
});

describe('occupations', () => {
  it('of NOC 2021 are 516, with the category in their second digit', () => {
    const all = [...occupations().values()];
    expect(all).toHaveLength(516);
    expect(all.filter(({ noc, teer }) => noc[1] !== String(teer))).toEqual([]);
    const of = (diagnosis: string) => all.filter((each) => each.diagnosis === diagnosis).length;
    expect(['slight_deficit', 'balanced', 'not_published', 'deficit', 'slight_surplus', 'surplus'].map(of)).toEqual([
      207, 170, 77, 56, 6, 0,
    ]);
  });
  it.each<[string, string[]]>([
    ['{field: noc_2021, is: 31301}', []],
    ['{field: noc_2021, in: [31301, 31399]}', ['C575:31399']],
    ['{none: [{field: noc_2021, is_not: 10000}, {field: noc_2021, not_in: {list: it}}]}', ['C575:10000', 'C575:21740']],
    ['{field: noc_2021, starts_with: 313}', []],
    ['{field: country, in: [France]}', []],
  ])('%s', (test, found) => {
    const text = `schema: arrima-sim/criteria/v1
id: x
round: {date: 2026-09-24}
lists: {it: [21740]}
groups: [{id: g, select: all, criteria: [{id: a, test: ${test}}]}]
`;
    const criteria = decodeCriteria(text, { name: 'x' });
    if (!('groups' in criteria)) throw new Error(JSON.stringify(criteria));
    expect(occupationProblems(criteria, occupations(), 'x').map(({ code, value }) => `${code}:${value}`)).toEqual(found);
  });
  it('lists stand once each, sorted, and every one is used', () => {
    const files = readdirSync(join(ROUNDS, 'lists'));
    const lists = files.map((file) => readFileSync(join(ROUNDS, 'lists', file), 'utf8'));
    expect(new Set(lists).size).toBe(files.length);
    const all = names.map((name) => readFileSync(join(ROUNDS, `${name}.yaml`), 'utf8')).join('');
    expect(files.filter((file) => !all.includes(`lists/${file}`))).toEqual([]);
    for (const list of lists) {
      const codes = list.trim().split('\n').slice(1);
      expect(codes).toEqual([...new Set(codes)].sort());
    }
  });
});

describe('the rule of the priority rounds', () => {
  it('leaves those who deposit from 13 to 16 December 2019 for January', async () => {
    const { criteria } = await loadCriteria('prtq-2019-12-17', { set: [] }, NO_SIGNALS);
    expect(criteria.round).toMatchObject({ extraction: '2019-12-13T06:30', assumption: true });
  });
  it('would have invited the seven of June 2020 in January, and the table says so', () => {
    const june = publishedRounds().find(({ date }) => date === '2020-06-18');
    expect(june).toMatchObject({ invitations: 7, criteria: null, leftOut: 'general_rule_only' });
    expect(june?.note?.en).toContain('in January');
  });
});
