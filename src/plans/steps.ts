/** The steps of a plan after the bank: who arrives, who files an application, the federal checks. */

import type { Application, CHECKS, Delay, FederalStep } from '../engine/index.ts';
import { termOrFirst } from '../law/terms.ts';
import { wordFor } from '../schema/choices.ts';
import { mapping, needed } from '../schema/mapping.ts';
import { word } from '../schema/scalars.ts';
import type { Schema } from '../schema/schema.ts';
import type { FigureContext } from './figures.ts';
import { bareCount, countFigure, delayFigure, flagFigure, rateFigure } from './kinds.ts';

export const AT_ONCE: Delay = { from: 0, to: 0 };

/** Examples of figures that need a source, for problems of keys that are missing. */
const ASSUMED = {
  rate: '{value: 0.9, assumption: true}',
  delay_days: '{from: 20, to: 60, assumption: true}',
  per_month: '{value: 300, assumption: true}',
};

/** The number of people who arrive in each month, copies of people of the pool. */
export const arrivals: Schema<number, FigureContext> = wordFor(
  'none',
  0,
  mapping(
    { per_month: needed(countFigure('arrivals.per_month'), ASSUMED.per_month), like: needed(word(['pool']), 'pool') },
    (keys, _, context: FigureContext) => {
      keys.like.read();
      return keys.per_month.read(context) ?? 0;
    },
  ),
);

/**
 * The context in which `application` is read; `from` is the first day of the plan: where the plan gives no deadline, the
 * law of that day does.
 */
interface ApplicationContext extends FigureContext {
  readonly from: string;
}

export const application: Schema<Application, ApplicationContext> = mapping(
  {
    rate: needed(rateFigure('application.rate'), ASSUMED.rate),
    deadline_days: bareCount('application.deadline_days', 0),
    delay_days: needed(delayFigure('application.delay_days'), ASSUMED.delay_days),
    reinvite: flagFigure('application.reinvite'),
  },
  (keys, _, context: ApplicationContext): Application | null => {
    const rate = keys.rate.read(context);
    const deadlineDays = keys.deadline_days.read(context) ?? Number(termOrFirst('days_to_apply', context.from));
    const delay = keys.delay_days.read({ ...context, most: deadlineDays });
    const reinvite = keys.reinvite.read(context) ?? true;
    return rate === null || delay === null ? null : { rate, deadlineDays, delay, reinvite };
  },
);

function refusals(check: (typeof CHECKS)[number]): ReturnType<typeof rateFigure> {
  return rateFigure(`federal.checks.${check}`, 'refusal');
}

/** The key `checks`; a check that is missing refuses nobody. */
const checks = mapping(
  { medical: refusals('medical'), criminality: refusals('criminality'), security: refusals('security') },
  (keys, _, context: FigureContext): FederalStep['checks'] => ({
    medical: keys.medical.read(context) ?? 0,
    criminality: keys.criminality.read(context) ?? 0,
    security: keys.security.read(context) ?? 0,
  }),
);

export const federal: Schema<FederalStep, FigureContext> = mapping(
  { checks, delay_days: delayFigure('federal.delay_days'), capacity_per_month: countFigure('federal.capacity_per_month') },
  (keys, _, context: FigureContext): FederalStep => ({
    checks: keys.checks.read(context) ?? { medical: 0, criminality: 0, security: 0 },
    delay: keys.delay_days.read({ ...context, most: null }) ?? AT_ONCE,
    capacity: keys.capacity_per_month.read(context),
  }),
);
