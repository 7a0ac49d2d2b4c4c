/** The statistics of a round for publication: small counts hidden, all others rounded (`--minimum-cell`). */

import type { CapStatistics, CriterionStatistics, GroupStatistics, MaybeHidden, Statistics } from '../statistics.ts';
import { Cells } from './cells.ts';
import { keyedBy, type OfCount, poolRules, poolWith } from './keyed.ts';
import { publishedOf } from './published.ts';
import { publishableWarnings } from './warnings.ts';

/** The statistics as they may be published; cut-offs and scores of groups with fewer people than the minimum are left out. */
export function publishableStatistics(statistics: Statistics, minimum: number): Statistics<MaybeHidden> {
  const cells = new Cells();
  rulesOf(
    withCounts(statistics, (value, table) => cells.add(value, table)),
    cells,
  );
  const published = publishedOf(cells, minimum);
  let at = 0;
  const masked = withCounts(statistics, () => published[at++] ?? null);
  return {
    ...masked,
    inputs: { ...masked.inputs, minimum_cell: minimum },
    groups: masked.groups.map((group, index) => withoutFew(group, statistics.groups[index]?.invited ?? 0, minimum)),
    warnings: publishableWarnings(statistics.warnings),
  };
}

/** The last one invited is a person; and so are the cut-off and the scores of a few. */
function withoutFew(group: GroupStatistics<MaybeHidden>, invited: number, minimum: number): GroupStatistics<MaybeHidden> {
  const few = group.invited === null || invited < minimum;
  return { ...group, last_invited: null, ...(few ? { cut_off: null, scores: null } : {}) };
}

/** The same statistics with something else for each count, always in one order. */
function withCounts<Made>(statistics: Statistics, of: OfCount<Made>): Statistics<Made> {
  const { inputs, counts, groups, score_distribution: bands, breakdowns, caps } = statistics;
  const keyed = keyedBy(of);
  return {
    ...statistics,
    inputs: {
      ...inputs,
      pool: poolWith(inputs.pool, of),
    },
    counts: keyed(counts, ['read', 'rejected', 'outside_extraction', 'ineligible', 'not_reached', 'invited'], 'counts'),
    groups: groups.map((group) => ({
      ...group,
      criteria: group.criteria.map((criterion) => ({
        ...criterion,
        ...keyed(criterion, ['passed', 'failed', 'blank', 'remaining', 'decisive'], `funnel ${group.id}`),
      })),
      ...keyed(group, ['eligible', 'already_invited', 'considered', 'below_minimum', 'passed_over', 'invited'], 'groups'),
      at_cut_off: group.at_cut_off === null ? null : keyed(group.at_cut_off, ['considered', 'invited'], 'groups'),
      tie: group.tie === null ? null : { ...group.tie, ...keyed(group.tie, ['size', 'invited'], 'groups') },
      ...(group.caps === undefined ? {} : { caps: capsWith(group.caps, `caps ${group.id}`) }),
    })),
    ...(caps === undefined ? {} : { caps: capsWith(caps, 'caps') }),
    score_distribution:
      bands === null ? null : bands.map((band) => ({ ...band, ...keyed(band, ['candidates', 'invited'], 'distribution') })),
    breakdowns: breakdowns.map(({ by, groups: lines }, index) => ({
      by,
      groups: lines.map((line) => ({ ...line, ...keyed(line, ['read', 'eligible', 'invited'], `breakdown ${index}`) })),
    })),
  } as Statistics<Made>;

  function capsWith(found: readonly CapStatistics[], table: string) {
    return found.map((cap) => ({
      ...cap,
      full: cap.full.map((value) => ({ ...value, ...keyed(value, ['invited', 'passed_over', 'tied'], table) })),
    }));
  }
}

/**
 * All that is known to hold between the counts of a round; each count is given by its number. People are parted into those
 * of whom nothing more is counted, so that what several sums mean together is seen in one.
 */
function rulesOf(statistics: Statistics, cells: Cells): void {
  const { counts, groups, inputs, score_distribution: bands, breakdowns } = statistics;
  const { read, rejected, outside_extraction: outside, ineligible, not_reached: notReached, invited } = counts;
  const eligible = cells.total([notReached, invited]);
  const taking = cells.total([ineligible, notReached, invited]);
  const banked = cells.total([outside, ineligible, notReached, invited]);
  const away = cells.total([outside, ineligible]);
  cells.isSum(read, [rejected, outside, ineligible, notReached, invited]);
  cells.isSum(read, [rejected, banked]);
  cells.isSum(read, [rejected, outside, taking]);
  cells.isSum(read, [rejected, away, eligible]);
  cells.isSum(banked, [outside, taking]);
  cells.isSum(banked, [away, eligible]);
  cells.isSum(taking, [ineligible, eligible]);
  poolRules(inputs.pool, read, cells);
  cells.isSum(
    invited,
    groups.map((group) => group.invited),
  );
  for (const [at, group] of groups.entries()) {
    const earlier = groups.slice(0, at).map((each) => each.invited);
    const notInvited = cells.total([group.below_minimum, group.passed_over]);
    cells.isSum(group.eligible, [group.already_invited, group.considered]);
    cells.isSum(group.considered, [group.below_minimum, group.passed_over, group.invited]);
    cells.isSum(group.considered, [notInvited, group.invited]);
    cells.isSum(group.eligible, [group.already_invited, group.below_minimum, group.passed_over, group.invited]);
    cells.isSum(eligible, [group.eligible, cells.rest(eligible, group.eligible)]);
    cells.isAtMost([group.already_invited], earlier);
    // Whoever is invited by another group, or waits, is one of the others who are eligible.
    cells.isAtMost([group.already_invited, group.invited], [invited]);
    for (const pair of [group.at_cut_off, group.tie === null ? null : { considered: group.tie.size, invited: group.tie.invited }]) {
      if (pair === null) continue;
      cells.isAtMost([cells.rest(pair.considered, pair.invited)], [notInvited]);
      cells.isAtMost([pair.invited], [group.invited]);
    }
    funnelRules(group, taking, cells);
    for (const { full } of group.caps ?? []) for (const value of full) cells.isAtMost([value.invited], [group.invited]);
  }
  for (const { full } of statistics.caps ?? []) for (const value of full) cells.isAtMost([value.invited], [invited]);
  sharedCriteria(groups, cells);
  if (bands !== null) {
    const others = cells.rest(taking, invited);
    cells.arePartsOf(
      taking,
      bands.map((band) => band.candidates),
    );
    cells.arePartsOf(
      invited,
      bands.map((band) => band.invited),
    );
    cells.arePartsOf(
      others,
      bands.map((band) => cells.rest(band.candidates, band.invited)),
    );
  }
  for (const { groups: lines } of breakdowns) {
    const parted = lines.map((line) => {
      const [missing, waiting] = [cells.rest(line.read, line.eligible), cells.rest(line.eligible, line.invited)];
      cells.isSum(line.read, [missing, waiting, line.invited]);
      return { ...line, missing, waiting, others: cells.total([missing, waiting]) };
    });
    const sums: readonly (readonly [number, (line: (typeof parted)[number]) => number])[] = [
      [banked, (line) => line.read],
      [eligible, (line) => line.eligible],
      [invited, (line) => line.invited],
      [away, (line) => line.missing],
      [notReached, (line) => line.waiting],
      [cells.rest(banked, invited), (line) => line.others],
    ];
    for (const [whole, part] of sums) cells.arePartsOf(whole, lines.length === 0 ? [] : parted.map(part));
  }
}

/** Each criterion parts those who take part; the funnel only ever becomes narrower, by those who fail or have a blank. */
function funnelRules({ criteria, eligible }: GroupStatistics, taking: number, cells: Cells): void {
  let before = taking;
  const dropped: number[] = [];
  for (const each of criteria) {
    const missed = cells.total([each.failed, each.blank]);
    const left = cells.rest(before, each.remaining);
    cells.isSum(taking, [each.passed, each.failed, each.blank]);
    cells.isSum(taking, [each.passed, missed]);
    cells.isAtMost([each.remaining], [each.passed]);
    cells.isAtMost([left], [missed]);
    cells.isAtMost([each.decisive], [left]);
    dropped.push(left);
    before = each.remaining;
  }
  const [first, last] = [criteria.at(0), criteria.at(-1)];
  if (first !== undefined) cells.isSame(first.remaining, first.passed);
  if (last === undefined) return;
  cells.isSame(last.remaining, eligible);
  cells.isSum(taking, [eligible, ...dropped]);
  cells.isAtMost([eligible, ...criteria.map(({ decisive }) => decisive)], [taking]);
}

/** A criterion of the whole round stands in every group with the same counts. */
function sharedCriteria(groups: readonly GroupStatistics[], cells: Cells): void {
  const first = new Map<string, CriterionStatistics>();
  for (const { criteria } of groups) {
    for (const criterion of criteria) {
      const other = first.get(criterion.id);
      if (other === undefined) first.set(criterion.id, criterion);
      else if (isAlike(criterion, other, cells))
        for (const key of ['passed', 'failed', 'blank'] as const) cells.isSame(criterion[key], other[key]);
    }
  }
}

function isAlike(one: CriterionStatistics, other: CriterionStatistics, cells: Cells): boolean {
  const isSame = (key: 'passed' | 'failed' | 'blank'): boolean => cells.valueOf(one[key]) === cells.valueOf(other[key]);
  return one.label.fr === other.label.fr && isSame('passed') && isSame('failed') && isSame('blank');
}
