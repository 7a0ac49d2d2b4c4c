/** The engine's one door. */

export { type Answers, answersOf } from './answers.ts';
export { fieldsNeeded } from './asked.ts';
export { has } from './bitset.ts';
export { decimalPlaces, plainDecimal, quotient, scaled } from './decimal.ts';
export { ageOn, DERIVED_FROM, localDay, OLDEST, withDerived } from './derive.ts';
export { type Explanation, explain, type GroupExplanation, groupsMet, leafVerdicts, type Verdict, whyNot } from './explain.ts';
export {
  type Bands,
  type Block,
  type Factor,
  type FactorScores,
  fieldsOfGrid,
  type Grid,
  type GridRow,
  type Points,
  scoreFactors,
  scoresOf,
} from './grid.ts';
export type * from './journey.ts';
export { ARRIMA_WAITS, CHECKS, FLOWS, PAPER_FLOWS, PAPER_STATES, PAPER_WAITING, PAPER_WAITS, STATES, WAITING } from './journey.ts';
export { remembered } from './remembered.ts';
export { groundOf, runReplicate } from './replicate.ts';
export type { GroupResult, Outcome, RoundResult } from './result.ts';
export { type RoundOptions, runRound } from './round.ts';
export { MOST_BANDS, type ScoreSummary } from './statistics.ts';
export {
  addMonths,
  civilDate,
  dayNumber,
  daysInMonth,
  dayText,
  endOfDay,
  type LocalReading,
  monthsAfter,
  offsetAt,
  readLocal,
  startOfDay,
  type Zone,
  type ZoneSpan,
} from './time.ts';
export { decide, type Truth } from './truth.ts';
export type * from './types.ts';
