/** The plans shipped with the tool: the rounds that they hold, and where their figures were read. */

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { criteriaOf, planOf, roundText } from '../plans/plans.ts';

const PLANS = fileURLToPath(new URL('../../src/law/plans/', import.meta.url));

/** The rounds of the PRTQ from the first in Arrima on: the date is part of the name. */
const PRTQ = [
  'prtq-2019-07-04',
  'prtq-2019-07-17',
  'prtq-2019-08-19',
  'prtq-2019-09-04',
  'prtq-2019-09-25',
  'prtq-2019-10-23',
  'prtq-2019-10-29',
  'prtq-2019-12-12',
  'prtq-2019-12-17',
  'prtq-2020-01-16',
];

test('prtq-2019-2020 holds ten rounds, with a validity that was read somewhere', async () => {
  const text = readFileSync(`${PLANS}prtq-2019-2020.yaml`, 'utf8');
  const csq = readFileSync(fileURLToPath(new URL('../../src/law/selections/csq-prtq.yaml', import.meta.url)), 'utf8');
  const plan = await planOf(text, { ...Object.fromEntries(PRTQ.map((id) => [id, roundText(id, id.slice(5))])), 'csq-prtq': csq });
  expect(criteriaOf(plan).map(({ id }) => id)).toEqual(PRTQ);
  expect([plan.from, plan.to]).toEqual(['2019-07-01', '2021-12-31']);
  const read = plan.figures.filter(({ source }) => source !== null).map(({ path }) => path);
  expect(read).toEqual([
    'declarations.validity_months',
    'application.deadline_days',
    'paper.initial_queue.files',
    'paper.initial_queue.filed_to',
  ]);
});

test('a shipped plan has the id of its file', () => {
  for (const file of readdirSync(PLANS)) expect(readFileSync(PLANS + file, 'utf8')).toContain(`\nid: ${file.replace(/\.yaml$/, '')}\n`);
});
