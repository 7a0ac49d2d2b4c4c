/** The paper system that Arrima replaced, on the same people: first come, first served; nothing expires, nobody is invited. */

import { isDecisionDay, isMonthEnd } from './calendar.ts';
import { csqStep } from './csq.ts';
import { type FederalDecisions, federalDecisions } from './federal.ts';
import { type Months, monthsOf } from './months.ts';
import { type PaperFiles, paperFilesOf, queueOf } from './paper-files.ts';
import type { PaperStep, SelectionStep } from './plan.ts';
import type { Setting } from './setting.ts';

/** The paper system at the end of its run. */
export interface PaperRun {
  readonly months: Months['byMonth'];
  readonly files: PaperFiles;
}

/**
 * Runs the paper queue from the first filing to the end of its run. One queue by date of filing, for which
 * `submitted_at` stands; the initial files are ahead. From the first day of the plan on each is decided in this order: by
 * the selection criteria, a nameless one by a share; then by the federal checks.
 *
 * @param nameless how many of the initial files are nobody of the pool.
 */
export function runPaper(setting: Setting, paper: PaperStep, selection: SelectionStep, nameless: number): PaperRun {
  const { plan, population, draws, logEvent } = setting;
  const { capacity, initial } = paper;
  const files = paperFilesOf(population, initial, nameless, setting.persons);
  const { states, flows } = files;
  const id = (file: number) => () => files.idOf(file);
  const federal = federalOf(setting, files);
  const enter = (file: number): void => {
    files.move(file, null, 'queue');
    flows.add('filings', file);
    logEvent(id(file), files.filedOn(file), 'paper_filed');
  };
  const certify = (file: number, day: number, group: () => string): void => {
    files.move(file, 'queue', 'certified');
    flows.add('csq_issued', file);
    files.csq[file] = day;
    logEvent(id(file), day, 'paper_certified', group);
    federal?.apply(file, day);
  };
  const refuse = (file: number, day: number, why: () => string): void => {
    files.move(file, 'queue', 'csq_refused');
    flows.add('csq_refusals', file);
    files.csq[file] = day;
    logEvent(id(file), day, 'paper_csq_refused', why);
  };
  const ahead = queueOf(
    Array.from({ length: nameless }, (_, k) => files.firstNameless + k),
    () => plan.from,
  );
  const ready = queueOf(population.byFiling, files.filedOn);
  const step = csqStep({ ...setting, selection, submitted: () => population.submitted, ready, certify, refuse });
  const months = monthsOf(states, flows, { as: 'filed', entry: 'filings' }, setting.persons);

  for (let day = Math.min(plan.from, population.days[population.byFiling[0] ?? 0] ?? plan.from); day <= paper.until; day++) {
    // The initial files were filed before the first month that is reported.
    for (const file of ahead.join(day)) enter(file);
    if (day === plan.from) months.open();
    for (const file of ready.join(day)) enter(file);
    if (day >= plan.from && isDecisionDay(day, capacity, ahead.length + ready.length)) {
      const first = ahead.take(capacity);
      for (const file of first) {
        const certified = draws.happens(initial?.certified ?? 0, files.idOf(file), 'certified', 1);
        if (certified) certify(file, day, () => '');
        else refuse(file, day, () => '');
      }
      step.decide(day, capacity === null ? null : capacity - first.length);
    }
    federal?.decide(day);
    files.check(flows.of('filings'));
    if (day < plan.from || !isMonthEnd(day)) continue;
    files.recount();
    months.close(day, { queue_initial: ahead.waiting, not_reached: step.notReached });
  }
  return { months: months.byMonth, files };
}

function federalOf({ plan: { federal }, population, draws, logEvent }: Setting, files: PaperFiles): FederalDecisions | null {
  if (federal === null) return null;
  const positionOf = (file: number): number => (file < files.firstNameless ? files.size + (population.positions[file] ?? 0) : file);
  return federalDecisions({
    federal,
    draws,
    idOf: files.idOf,
    // Nobody knows the cells of a nameless file: a check by a column does not refuse it.
    shareOf: (rate, file) => {
      if (file < files.firstNameless) return population.shareOf(rate, file);
      return typeof rate === 'number' ? rate : 0;
    },
    order: (a, b) => (files.csq[a] ?? 0) - (files.csq[b] ?? 0) || positionOf(a) - positionOf(b),
    decided(file, day, refusal) {
      files.move(file, 'certified', refusal === null ? 'resident' : 'federal_refused');
      files.flows.add(refusal === null ? 'residents' : `${refusal}_refusals`, file);
      files.decided[file] = day;
      logEvent(
        () => files.idOf(file),
        day,
        refusal === null ? 'paper_resident' : 'paper_federal_refused',
        () => refusal ?? '',
      );
    },
  });
}
