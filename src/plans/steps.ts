/** The steps of a plan after the bank: who arrives, who files an application, the federal checks. */

import { isScalar, type Node } from 'yaml';
import { type Application, CHECKS, type Delay, type FederalStep, type Rate } from '../engine/index.ts';
import { termOrFirst } from '../law/terms.ts';
import { type NodeReader, textOf } from '../schema/nodes.ts';
import type { FigureReader } from './figures.ts';

export const AT_ONCE: Delay = { from: 0, to: 0 };

/** How many people arrive in each month: none, or so many like those of the pool. */
export function readArrivals(reader: NodeReader, figures: FigureReader, node: Node | null): number {
  if (node === null || (isScalar(node) && textOf(node) === 'none')) return 0;
  const keys = reader.mapping(node, 'arrivals', ['per_month', 'like'], ['per_month', 'like']);
  const like = keys?.get('like')?.value ?? null;
  if (like !== null) reader.word(like, 'like', ['pool']);
  return (keys === null ? null : figures.count(keys, 'arrivals.per_month')) ?? 0;
}

/** Reads `application` of a plan that begins on a day, as text; null when absent or wrong. The deadline is that of the law on that day. */
export function readApplication(reader: NodeReader, figures: FigureReader, node: Node | null, from: string): Application | null {
  const known = ['rate', 'deadline_days', 'delay_days', 'reinvite'];
  const keys = node === null ? null : reader.mapping(node, 'application', known, ['rate', 'delay_days']);
  if (keys === null) return null;
  const rate = figures.rate(keys, 'application.rate');
  const deadlineDays = figures.count(keys, 'application.deadline_days', 0, 'bare') ?? Number(termOrFirst('days_to_apply', from));
  const delay = figures.delay(keys, 'application.delay_days', deadlineDays);
  const reinvite = figures.flag(keys, 'application.reinvite') ?? true;
  return rate === null || delay === null ? null : { rate, deadlineDays, delay, reinvite };
}

/** Reads `federal`; a check that is absent refuses nobody. */
export function readFederal(reader: NodeReader, figures: FigureReader, node: Node | null): FederalStep | null {
  const keys = node === null ? null : reader.mapping(node, 'federal', ['checks', 'delay_days', 'capacity_per_month']);
  if (keys === null) return null;
  const checks = keys.get('checks')?.value ?? null;
  const rates = checks === null ? null : reader.mapping(checks, 'checks', CHECKS);
  const [medical, criminality, security] = CHECKS.map(
    (check): Rate => (rates === null ? null : figures.rate(rates, `federal.checks.${check}`, 'refusal')) ?? 0,
  );
  return {
    checks: { medical: medical ?? 0, criminality: criminality ?? 0, security: security ?? 0 },
    delay: figures.delay(keys, 'federal.delay_days') ?? AT_ONCE,
    capacity: figures.count(keys, 'federal.capacity_per_month'),
  };
}
