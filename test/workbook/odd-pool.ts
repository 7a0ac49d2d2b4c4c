/** A pool whose cells a spreadsheet would change, were they not texts; and criteria that invite some of them. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const CELLS = [
  '007',
  '0213',
  '1-2',
  '1E5',
  '=1+1',
  '-5',
  '+33',
  '@x',
  'VRAI',
  'TRUE',
  '1/2',
  '2025-01-02',
  '31 décembre',
  '1,5',
  '1.50',
  '9007199254740993',
];
const TEXTS = [
  ' espaces ',
  'Côte-Nord « é » — œ',
  '<b>&amp;"',
  '_x0041_',
  "'quoted",
  'a\nb',
  '名前',
  '🙂',
  '0x1F',
  '#REF!',
  '1 000,5',
  '\u00a0x',
  'a\tb',
  '',
  '12:30',
  '%',
];
export const SCORES = ['573.5', '600', '0.1', '1000.25', '-3', '573.50', '0', '1345.125'];

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

/** What each record has, in the order of the pool. */
export const RECORDS: readonly { readonly id: string; readonly score: string; readonly code: string; readonly text: string }[] = CELLS.map(
  (code, at) => ({
    id: /^[=+@-]/.test(code) ? `X${code}` : /\s/.test(code) ? `Y${at}` : code,
    score: SCORES[at % SCORES.length] ?? '',
    code,
    text: TEXTS[at % TEXTS.length] ?? '',
  }),
);

/** Writes both into a folder, and gives the line that runs a round on them. */
export function oddRound(folder: string): string[] {
  const lines = RECORDS.map(({ id, score, code, text }) => [id, score, code, text].map(quoted).join(','));
  writeFileSync(join(folder, 'odd.csv'), `candidate_id,score,occupation,note\n${lines.join('\n')}\n`);
  writeFileSync(
    join(folder, 'odd.yaml'),
    `schema: arrima-sim/criteria/v1
id: odd
title: {fr: "Étrange & <bizarre>", en: Odd}
round: {date: 2025-06-01}
groups:
  - id: g
    label: {fr: "Groupe « é »", en: Group}
    criteria: [{id: scored, label: {fr: "Un score", en: A score}, test: {field: score, at_least: 0}}]
    rank: [{field: score, order: descending}]
    select: all
`,
  );
  return [
    'round',
    '-c',
    join(folder, 'odd.yaml'),
    '-p',
    join(folder, 'odd.csv'),
    '--allow-line-breaks',
    '--columns',
    'occupation',
    '--columns',
    'note',
    '--raw-cells',
    '-q',
    '--force',
  ];
}
