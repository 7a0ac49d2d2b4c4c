/** Which plans leave something to chance, and which ids their arrivals and paper files will have. */

import { describe, expect, it } from 'vitest';
import { needsSeed } from '../../src/plans/chance.ts';
import { reservedIds } from '../../src/plans/reserved-ids.ts';
import { planOf, roundText } from './plans.ts';

const FILES = {
  'a.yaml': roundText('a', '2030-01-15', 'fields: {smoker: {type: boolean}}\ngroups: [{id: g, select: all}]\n'),
  'drawn.yaml': roundText('drawn', '2030-01-15', 'groups: [{id: g, rank: [lottery], select: {top: 1}}]\n'),
};

const text = (steps: string, round = 'a.yaml'): string =>
  `schema: arrima-sim/plan/v1\nid: p\nfrom: 2029-12-01\nto: 2030-02-28\nrounds: [{criteria: ${round}}]\n${steps}`;

const share = (value: number): string => `{value: ${value}, assumption: true}`;
const days = (from: number, to: number): string => `{from: ${from}, to: ${to}, assumption: true}`;
const applied = (rate: string, delay: string): string => `application: {rate: ${rate}, delay_days: ${delay}}\n`;
const decided = (more: string): string => `selection: {criteria: a.yaml}\n${more}\n`;
const queue = (certified: number): string =>
  decided(`paper: {initial_queue: {files: ${share(3)}, filed_from: 2015-01-01, filed_to: 2015-01-01, certified: ${share(certified)}}}`);

describe('a seed is needed', () => {
  it.each<[string, string, boolean]>([
    ['by nothing', '', false],
    ['by a lottery', text('', 'drawn.yaml'), true],
    ['by a lottery of the selection', 'selection: {criteria: drawn.yaml}\n', true],
    ['by no certain renewal', `declarations: {validity_months: 12, renewal: ${share(1)}}\n`, false],
    ['by a renewal', `declarations: {validity_months: 12, renewal: ${share(0.5)}}\n`, true],
    ['by no certain application', applied(share(1), days(3, 3)), false],
    ['by an application', applied(share(0.5), days(3, 3)), true],
    ['by an application by column', applied('{field: keen}', days(3, 3)), true],
    ['by a delay', applied(share(1), days(3, 4)), true],
    ['by a delay of the selection', `selection: {criteria: a.yaml, delay_days: ${days(0, 1)}}\n`, true],
    ['by no selection at once', decided(''), false],
    ['by no arrivals of nobody', `arrivals: {per_month: ${share(0)}, like: pool}\n`, false],
    ['by arrivals', `arrivals: {per_month: ${share(1)}, like: pool}\n`, true],
    ['by no certain check', decided(`federal: {checks: {medical: ${share(0)}, security: {field: smoker}}}`), false],
    ['by a check', decided(`federal: {checks: {security: ${share(0.01)}}}`), true],
    ['by a check in a column of the pool', decided('federal: {checks: {criminality: {field: refused}}}'), true],
    ['by a federal delay', decided(`federal: {delay_days: ${days(1, 2)}}`), true],
    ['by no certain queue', queue(1), false],
    ['by a queue', queue(0.6), true],
  ])('%s', async (_, steps, needed) => {
    const plan = await planOf(steps.startsWith('schema') ? steps : text(steps), FILES);
    expect(needsSeed(plan)).toBe(needed);
  });
});

describe('ids of arrivals', () => {
  it.each([
    ['ARR-202912-1', true],
    ['ARR-203001-12', true],
    ['ARR-203002-12', true],
    ['ARR-203002-13', false],
    ['ARR-203002-0', false],
    ['ARR-203002-01', false],
    ['ARR-202911-1', false],
    ['ARR-203003-1', false],
    ['ARR-203013-1', false],
    ['ARR-203000-1', false],
    ['arr-203001-1', false],
    ['xARR-203001-1', false],
    ['ARR-203001-1x', false],
  ])('%s', async (id, reserved) => {
    const { campaign } = await planOf(text(`arrivals: {per_month: ${share(12)}, like: pool}\n`), FILES);
    expect(reservedIds(campaign)(id)).toBe(reserved);
  });
  it('none without arrivals', async () => expect(reservedIds((await planOf(text(''), FILES)).campaign)('ARR-203001-1')).toBe(false));
});

describe('ids of initial paper files', () => {
  it.each([
    ['initial-1', true],
    ['initial-10', true],
    ['initial-11', false],
    ['initial-0', false],
    ['initial-01', false],
    ['initial-', false],
    ['Initial-1', false],
    ['xinitial-1', false],
    ['initial-1x', false],
  ])('%s', async (id, reserved) => {
    expect(reservedIds((await planOf(text(queue(0.6).replace('value: 3', 'value: 10')), FILES)).campaign)(id)).toBe(reserved);
  });
  it('none without a queue', async () => expect(reservedIds((await planOf(text(''), FILES)).campaign)('initial-1')).toBe(false));
});
