/** Criteria said in plain words: each operator, selection, rank and moment, in both languages. */

import { describe, expect, it } from 'vitest';
import { type CriteriaFile, decodeCriteria } from '../../src/criteria/decode.ts';
import { OPERATORS } from '../../src/engine/index.ts';
import { type Language, messagesIn } from '../../src/messages/index.ts';
import { plainBlocks, plainLines } from '../../src/render/plain.ts';

interface Parts {
  readonly test?: string;
  readonly round?: string;
  readonly group?: string;
  readonly more?: string;
}

function criteriaOf({ test = '{field: age, at_least: 18}', round = '', group = 'select: all', more = '' }: Parts): CriteriaFile {
  const text = `schema: arrima-sim/criteria/v1
id: x
title: {fr: Un exercice, en: A round}
round: {date: 2030-05-01${round}}
fields:
  trades: {type: codes, label: {fr: Métiers, en: Trades}}
  sector: {type: enumeration, values: {health: [sante, soins], other: []}, label: {fr: Secteur, en: Sector}}
lists: {few: ["2174", "2175"], one: ["2174"]}
groups:
  - id: g
    label: {fr: Groupe, en: Group}
    criteria: [{id: a, label: {fr: Critère, en: Criterion}, test: ${test}}]
    ${group}
${more}
`;
  const decoded = decodeCriteria(text, { name: 'x' });
  if (!('groups' in decoded)) throw new Error(JSON.stringify(decoded));
  return decoded;
}

async function said(parts: Parts, language: Language): Promise<string[]> {
  const lines = plainLines(plainBlocks(criteriaOf(parts), language, await messagesIn(language)));
  return lines.map((line) => line.replaceAll('\u00a0', ' '));
}

/** What is said of a test after the criterion's label. */
async function testSaid(test: string, language: Language): Promise<string | undefined> {
  const before = language === 'en' ? 'Criterion — ' : 'Critère — ';
  return (await said({ test }, language)).find((line) => line.startsWith(before))?.slice(before.length);
}

/** Tests with what is said of each. */
const TESTS: readonly (readonly [test: string, en: string, fr: string])[] = [
  ['{field: has_spouse, is: true}', '“Spouse”: yes', '« Conjoint » : oui'],
  ['{field: has_spouse, is: non}', '“Spouse”: no', '« Conjoint » : non'],
  ['{field: has_spouse, is_not: 1}', '“Spouse”: other than yes', '« Conjoint » : autre que oui'],
  ['{field: has_spouse, is_not: false}', '“Spouse”: other than no', '« Conjoint » : autre que non'],
  ['{field: sector, is: health}', '“Sector”: health', '« Secteur » : sante'],
  ['{field: sector, in: [health, other]}', '“Sector”: one of health, other', '« Secteur » : parmi sante, other'],
  ['{field: sector, in: [other]}', '“Sector”: other', '« Secteur » : other'],
  ['{field: sector, not_in: [health]}', '“Sector”: other than health', '« Secteur » : autre que sante'],
  ['{field: country, is_not: Mali}', '“Country”: other than Mali', '« Pays » : autre que Mali'],
  [
    '{field: noc_2016, in: {list: few}}',
    '“NOC 2016”: one of the list “few” (2: 2174, 2175)',
    '« CNP 2016 » : parmi la liste « few » (2 : 2174, 2175)',
  ],
  ['{field: noc_2016, starts_with: [21, 22]}', '“NOC 2016”: beginning with 21, 22', '« CNP 2016 » : commence par 21, 22'],
  ['{field: trades, contains: "7237"}', '“Trades”: with at least one of 7237', '« Métiers » : contient au moins un de 7237'],
  ['{field: score, at_least: 573.5}', '“Score”: at least 573.5', '« Pointage » : au moins 573,5'],
  ['{field: age, at_most: 35}', '“Age”: at most 35', '« Âge » : au plus 35'],
  ['{field: age, more_than: 35}', '“Age”: more than 35', '« Âge » : plus que 35'],
  ['{field: age, less_than: 35}', '“Age”: less than 35', '« Âge » : moins que 35'],
  ['{field: age, between: [18, 35]}', '“Age”: from 18 to 35', '« Âge » : de 18 à 35'],
  [
    '{field: birth_date, before: 2000-01-01}',
    '“Date of birth”: before 1 January 2000',
    '« Date de naissance » : avant le 1er janvier 2000',
  ],
  [
    '{field: birth_date, on_or_before: 2000-08-02}',
    '“Date of birth”: on or before 2 August 2000',
    '« Date de naissance » : au plus tard le 2 août 2000',
  ],
  [
    '{field: submitted_at, after: 2019-12-17T08:30}',
    '“Submitted at”: after 17 December 2019 at 08:30',
    '« Date de dépôt » : après le 17 décembre 2019 à 08:30',
  ],
  [
    '{field: birth_date, on_or_after: 2000-12-31}',
    '“Date of birth”: on or after 31 December 2000',
    '« Date de naissance » : à partir du 31 décembre 2000',
  ],
  ['{field: work_permits, covers: 2019-06-16}', '“Work permits”: covering 16 June 2019', '« Permis de travail » : couvre le 16 juin 2019'],
  ['{field: score, present: true}', '“Score”: filled in', '« Pointage » : rempli'],
  ['{field: score, present: false}', '“Score”: blank', '« Pointage » : vide'],
  [
    '{any: [{field: age, is: 1}, {all: [{field: age, is: 2}, {field: age, is: 3}]}]}',
    '“Age”: 1, or (“Age”: 2, and “Age”: 3)',
    '« Âge » : 1, ou (« Âge » : 2, et « Âge » : 3)',
  ],
  ['{none: [{field: age, is: 1}, {field: age, is: 2}]}', 'none of: “Age”: 1, or “Age”: 2', 'aucun de : « Âge » : 1, ou « Âge » : 2'],
  ['{all: [{field: age, is: 1}]}', '“Age”: 1', '« Âge » : 1'],
  [
    '{all: [{none: [{field: age, is: 1}, {field: age, is: 2}]}, {field: age, is: 3}]}',
    '(none of: “Age”: 1, or “Age”: 2), and “Age”: 3',
    '(aucun de : « Âge » : 1, ou « Âge » : 2), et « Âge » : 3',
  ],
  [
    '{field: birth_date, between: [2000-01-01, 2000-12-31]}',
    '“Date of birth”: from 1 January 2000 to 31 December 2000',
    '« Date de naissance » : du 1er janvier 2000 au 31 décembre 2000',
  ],
  ['{field: noc_2016, in: {list: one}}', '“NOC 2016”: one of the list “one” (1: 2174)', '« CNP 2016 » : parmi la liste « one » (1 : 2174)'],
];

describe('tests', () => {
  it.each(TESTS)('%s', async (test, en, fr) => {
    expect([await testSaid(test, 'en'), await testSaid(test, 'fr')]).toEqual([en, fr]);
  });
  it.each(Object.keys(OPERATORS))('%s is said', (operator) => {
    expect(TESTS.filter(([test]) => new RegExp(`\\{field: \\w+, ${operator}:`).test(test))).not.toEqual([]);
  });

  it('a long list is cut, its length printed', async () => {
    const codes = Array.from({ length: 31 }, (_, i) => 2000 + i);
    const sentence = await testSaid(`{field: noc_2016, in: [${codes.join(', ')}]}`, 'en');
    expect(sentence?.endsWith('2028, 2029, …')).toBe(true);
  });
});

describe('the round', () => {
  const RANK =
    'rank: [{field: score, order: descending}, {field: submitted_at, order: ascending}, {field: country, order: ascending}, lottery]';
  it.each<[string, Parts, string, string]>([
    ['an extraction on a day', { round: ', extraction: 2030-04-29' }, 'by the end of that day', 'jusqu’à la fin de ce jour'],
    [
      'an extraction',
      { round: ', extraction: 2030-04-29T06:30' },
      'on 29 April 2030 at 06:30 (America/Toronto)',
      'le 29 avril 2030 à 06:30 (America/Toronto)',
    ],
    ['another zone', { round: ', extraction: 2030-04-29, timezone: UTC' }, '(UTC)', '(UTC)'],
    ['an assumed extraction', { round: ', extraction: 2030-04-29, assumption: true' }, 'is assumed', 'est supposé'],
    ['a validity', { round: ', validity_months: 12' }, 'less than 12 months before 1 May 2030', 'moins de 12 mois avant le 1er mai 2030'],
    [
      'a limit',
      { more: 'limit: 5000', group: 'select: all\n    rank: [{field: score, order: descending}]' },
      'At most 5,000 invitations',
      'Au plus 5\u202f000 invitations',
    ],
    [
      'common criteria',
      { more: 'criteria: [{id: b, test: {field: age, is: 1}}]' },
      'Asked in every group',
      'Demandé dans tous les groupes',
    ],
    [
      'a minimum',
      { group: 'select: {minimum_score: 613}' },
      'with a score of at least 613 is invited',
      'qui ont un score d’au moins 613 sont invitées',
    ],
    ['places', { group: `select: {top: 1000}\n    ${RANK}` }, 'The first 1,000 are invited.', 'Les 1\u202f000 premières sont invitées.'],
    [
      'places and a minimum',
      { group: `select: {top: 10, minimum_score: 5, ties: include}\n    ${RANK}` },
      'at least 5, the first 10',
      'au moins 5, les 10 premières',
    ],
    ['ties broken', { group: `select: {top: 10}\n    ${RANK}` }, 'broken by the order', 'départagée par l’ordre'],
    ['ties included', { group: `select: {top: 10, ties: include}\n    ${RANK}` }, 'All who are tied', 'Toutes les personnes à égalité'],
    [
      'a rank',
      { group: `select: {top: 10}\n    ${RANK}` },
      '“Score” (highest first), then “Submitted at” (earliest first), then “Country” (ascending), then lot, then id',
      '« Pointage » (du plus haut au plus bas), puis « Date de dépôt » (du plus ancien au plus récent), puis « Pays » (croissant), puis tirage au sort, puis identifiant',
    ],
    ['a stream', { group: 'stream: "3"\n    select: all' }, 'Stream 3.', 'Volet 3.'],
    [
      'a published range',
      { more: 'published: {invitations: [10, 15], minimum_score: 380}' },
      '10 to 15 invitations, minimum score 380',
      'de 10 à 15 invitations, score minimal 380',
    ],
    ['a source', { more: 'sources: [{id: s, title: A page, publisher: P, date: 2030}]' }, 'A page, P, 2030', 'A page, P, 2030'],
  ])('%s', async (_, parts, en, fr) => {
    expect((await said(parts, 'en')).some((line) => line.includes(en))).toBe(true);
    expect((await said(parts, 'fr')).some((line) => line.includes(fr))).toBe(true);
  });
});
