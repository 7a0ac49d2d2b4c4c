/** The two rules of a comparison, and the criteria by which their pool is read. */

import { askedBy, fieldsThatDiffer, type NamedFile, readTogether } from '../../criteria/together.ts';
import type { Criteria } from '../../engine/index.ts';
import type { PoolOptions } from '../../pool/options.ts';
import { Problems } from '../../problems/problem.ts';
import { Failure } from '../context.ts';
import { type LoadedCriteria, loadCriteria } from '../inputs.ts';
import type { Io } from '../io.ts';
import type { CompareCommandOptions } from './options.ts';

/** What is set in a rule, and what is left out of it. */
interface Changes {
  readonly set: readonly string[];
  readonly drop: readonly string[];
}

/** A rule as it was asked for. */
export interface Rule {
  readonly argument: string;
  readonly changes: Changes;
  readonly loaded: LoadedCriteria;
}

/** Both rules. */
export interface Rules {
  readonly baseline: Rule;
  readonly reform: Rule;
}

/** Reads and checks both rules, the reform first; throws a `Failure` with what is wrong with one, or between them. */
export async function loadRules(options: CompareCommandOptions, io: Io): Promise<Rules> {
  const { criteria, set, drop, baseline = criteria, baselineSet, baselineDrop } = options;
  const reform = await ruleOf(criteria, { set, drop }, io);
  try {
    return { reform, baseline: await ruleOf(baseline, { set: baselineSet, drop: baselineDrop }, io) };
  } catch (error) {
    throw error instanceof Failure ? new Failure(asOfBaseline(error.problems)) : error;
  }
}

async function ruleOf(argument: string, changes: Changes, io: Io): Promise<Rule> {
  return { argument, changes, loaded: await loadCriteria(argument, changes, io) };
}

/** Problems of what changes the baseline, by the names of its options. */
function asOfBaseline(problems: Problems): Problems {
  const all = new Problems();
  for (const found of problems.kept()) {
    const file = found.file?.replace(/^--(set|drop) /, '--baseline-$1 ');
    all.report(file === undefined ? found : { ...found, file });
  }
  for (const [key, more] of problems.beyond()) all.countMore(key, more);
  return all;
}

/** The criteria by which the pool of both is read, and what they ask of it; throws a `Failure` where they contradict each other. */
export function readForBoth({ baseline, reform }: Rules): {
  readonly criteria: Criteria;
  readonly asked: NonNullable<PoolOptions['asked']>;
} {
  const problems = new Problems();
  const fileOf = ({ argument, loaded }: Rule): NamedFile => ({
    at: { report: (name, args) => problems.reportAt(name, args, { file: argument }) },
    name: argument,
    criteria: loaded.criteria,
    isRound: true,
  });
  const [first, second] = [fileOf(baseline), fileOf(reform)];
  for (const name of fieldsThatDiffer(first.criteria, second.criteria)) {
    second.at.report('field_declared_differently', { name, first: first.name, second: second.name });
  }
  const criteria = problems.total > 0 ? null : readTogether([first, second]);
  if (criteria === null || problems.total > 0) throw new Failure(problems);
  // An age is found on the day of each round, so not while the pool is read.
  return { criteria: { ...criteria, round: { ...criteria.round, date: '' } }, asked: askedBy([first, second]) };
}
