/** The engine's one door. */

export { type Bitset, count, has, rowsOf, setOf } from './basis/bitset.ts';
export type { Sha256 } from './basis/chance.ts';
export type * from './basis/columns.ts';
export { type Decimal, decimalPlaces, plainDecimal, quotient, scaled } from './basis/decimal.ts';
export type * from './basis/fields.ts';
export { Growing } from './basis/growing.ts';
export type * from './basis/pool.ts';
export { resultOf } from './basis/steps.ts';
export type * from './basis/text.ts';
export {
  addMonths,
  civilDate,
  DAY_MS,
  dayAt,
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
} from './basis/time.ts';
export type * from './campaign/plan.ts';
export { CHECKS } from './campaign/plan.ts';
export { type Campaign, prepareCampaign, runReplicate } from './campaign/replicate.ts';
export type * from './campaign/replicate-result.ts';
export {
  ARRIMA_WAITS,
  FLOWS,
  PAPER_FLOWS,
  PAPER_STATES,
  PAPER_WAITING,
  PAPER_WAITS,
  STATES,
  WAITING,
} from './campaign/replicate-result.ts';
export type { CountedGroup, CountedRound } from './many-rounds/counted.ts';
export type { InvitedRound } from './many-rounds/invited-round.ts';
export { type ManyRounds, roundsOn } from './many-rounds/rounds-on.ts';
export type * from './operators/condition.ts';
export { decide, type Truth } from './operators/decide.ts';
export {
  type AmountRange,
  OPERATORS,
  type OperandForm,
  type OperandValue,
  type Operator,
  type OperatorRow,
} from './operators/operators.ts';
export { fieldsOf, type Leaf, leavesOf, type Test } from './operators/tests.ts';
export type { TextMatch } from './operators/text-matches.ts';
export type { LeafGoal } from './questions/alternatives.ts';
export type * from './questions/audit.ts';
export { audit, auditing } from './questions/audit.ts';
export type * from './questions/compare.ts';
export { changeFinder, compareRounds } from './questions/compare.ts';
export type { FindEnough } from './questions/enough.ts';
export { enoughFinder } from './questions/enough.ts';
export type { Enough, EnoughForGroup, PersonalChange, ScoreWanted } from './questions/enough-result.ts';
export type { NearBound } from './questions/near-bounds.ts';
export type { CellValue } from './questions/person.ts';
export { groupsOfDifferentLots, isSameRule } from './questions/same-rule.ts';
export type * from './questions/solve.ts';
export { invitedFinder, isProvenMonotone, solving } from './questions/solve.ts';
export { sweepRounds } from './questions/sweep.ts';
export { fieldsNeeded } from './round/asked.ts';
export type { Breakdown, BreakdownLine } from './round/breakdown.ts';
export { type Cap, capsOf } from './round/caps.ts';
export type * from './round/criteria.ts';
export { ageOn, dependsOnDay, localDay, withDerived, withFollowing } from './round/derive.ts';
export {
  type Barrier,
  type Explanation,
  explain,
  type GroupExplanation,
  groupsMet,
  type LeafVerdicts,
  leafVerdictsOf,
  type Verdict,
  whyNot,
} from './round/explain.ts';
export { type Absence, countAbsences, type Extraction } from './round/extraction.ts';
export type { Figures, GroupFigures } from './round/figures.ts';
export { type CapFigures, type FullValue, withoutValue } from './round/full-values.ts';
export type { CriterionCount, DecidedCriterion } from './round/funnel.ts';
export {
  type Bands,
  type Block,
  type Factor,
  type FactorScores,
  fieldsOfGrid,
  type Grid,
  type GridRow,
  type GridTotal,
  type Points,
  scoreFactors,
} from './round/grid.ts';
export type * from './round/groups.ts';
export { CONFIDENCES } from './round/groups.ts';
export { holdRound, type Round } from './round/hold.ts';
export { fieldsGivenBy, type Marks, marksOf } from './round/marks.ts';
export { requirementsOf } from './round/requirements.ts';
export {
  type Capped,
  type GroupResult,
  type HeldRound,
  type Invitation,
  invitationFinder,
  invitationOf,
  type Outcome,
  outcomeOf,
  type PassedOver,
  type RoundResult,
  type Tie,
} from './round/result.ts';
export { type CutOff, MOST_BANDS, type ScoreBand, type ScoreSummary } from './round/scores.ts';
export { type Lot, type LotOptions, lotOf, orderOf, waitingOf, waitsIn } from './round/waiting.ts';
