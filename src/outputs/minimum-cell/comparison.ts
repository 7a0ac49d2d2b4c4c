/** A comparison for publication: small counts hidden, all others rounded (`--minimum-cell`). */

import type { Comparison } from '../comparison.ts';
import type { MaybeHidden } from '../statistics.ts';
import { Cells } from './cells.ts';
import { keyedBy, type OfCount, poolRules, poolWith } from './keyed.ts';
import { publishedOf } from './published.ts';
import { publishableWarnings } from './warnings.ts';

/** The comparison as it may be published; cut-offs and scores of fewer people than the minimum are left out. */
export function publishableComparison(comparison: Comparison, minimum: number): Comparison<MaybeHidden> {
  const cells = new Cells();
  rulesOf(
    withCounts(comparison, (value, table) => cells.add(value, table)),
    cells,
  );
  const published = publishedOf(cells, minimum);
  let at = 0;
  const masked = withCounts(comparison, () => published[at++] ?? null);
  const { counts } = comparison;
  return {
    ...masked,
    inputs: { ...masked.inputs, minimum_cell: minimum },
    groups: masked.groups.map((group, index) => {
      const own = comparison.groups[index];
      const side = (of: 'baseline' | 'reform') => ({
        ...group[of],
        cut_off: group[of].invited === null || (own?.[of].invited ?? 0) < minimum ? null : group[of].cut_off,
      });
      return { ...group, baseline: side('baseline'), reform: side('reform') };
    }),
    scores: {
      joined: masked.counts.joined === null || counts.joined < minimum ? null : comparison.scores.joined,
      left: masked.counts.left === null || counts.left < minimum ? null : comparison.scores.left,
    },
    warnings: publishableWarnings(comparison.warnings),
  };
}

/** The same comparison with something else for each count, always in one order. */
function withCounts<Made>(comparison: Comparison, of: OfCount<Made>): Comparison<Made> {
  const { inputs, counts, outcomes, groups, breakdowns } = comparison;
  const keyed = keyedBy(of);
  const line = ['read', 'baseline', 'reform', 'joined', 'left'] as const;
  return {
    ...comparison,
    inputs: {
      ...inputs,
      pool: poolWith(inputs.pool, of),
    },
    counts: keyed(counts, ['read', 'baseline', 'reform', 'both', 'joined', 'left'], 'counts'),
    outcomes: outcomes.map((pair) => ({ ...pair, ...keyed(pair, ['candidates'], 'flows') })),
    groups: groups.map((group) => ({
      ...group,
      baseline: { ...group.baseline, ...keyed(group.baseline, ['eligible', 'invited'], 'groups') },
      reform: { ...group.reform, ...keyed(group.reform, ['eligible', 'invited'], 'groups') },
      ...keyed(group, ['both', 'joined', 'left', 'moved_in', 'moved_out'], 'groups'),
    })),
    breakdowns: breakdowns.map(({ by, groups: lines }, index) => ({
      by,
      groups: lines.map((each) => ({ ...each, ...keyed(each, line, `breakdown ${index}`) })),
    })),
  } as Comparison<Made>;
}

/** All that is known to hold between the counts of a comparison; each count is given by its number. */
function rulesOf({ inputs, counts, outcomes, groups, breakdowns }: Comparison, cells: Cells): void {
  const { read, baseline, reform, both, joined, left } = counts;
  poolRules(inputs.pool, read, cells);
  cells.isSum(baseline, [both, left]);
  cells.isSum(reform, [both, joined]);
  cells.isAtMost([both, joined, left], [read]);
  const flow = (is: (pair: Comparison['outcomes'][number]) => boolean): number[] => outcomes.filter(is).map(({ candidates }) => candidates);
  cells.isSum(
    read,
    flow(() => true),
  );
  cells.isSum(
    baseline,
    flow((pair) => pair.baseline === 'invited'),
  );
  cells.isSum(
    reform,
    flow((pair) => pair.reform === 'invited'),
  );
  cells.isSum(
    both,
    flow((pair) => pair.baseline === 'invited' && pair.reform === 'invited'),
  );
  cells.isSum(
    baseline,
    groups.map((group) => group.baseline.invited),
  );
  cells.isSum(
    reform,
    groups.map((group) => group.reform.invited),
  );
  cells.isSum(
    joined,
    groups.map((group) => group.joined),
  );
  cells.isSum(
    left,
    groups.map((group) => group.left),
  );
  for (const group of groups) {
    cells.isSum(group.reform.invited, [group.both, group.joined, group.moved_in]);
    cells.isSum(group.baseline.invited, [group.both, group.left, group.moved_out]);
    cells.isAtMost([group.reform.invited], [group.reform.eligible]);
    cells.isAtMost([group.baseline.invited], [group.baseline.eligible]);
  }
  for (const { groups: lines } of breakdowns) {
    for (const [key, whole] of [
      ['read', read],
      ['baseline', baseline],
      ['reform', reform],
      ['joined', joined],
      ['left', left],
    ] as const)
      cells.arePartsOf(
        whole,
        lines.map((line) => line[key]),
      );
    for (const line of lines) {
      cells.isAtMost([line.reform, line.left], [line.baseline, line.joined]);
      cells.isAtMost([line.baseline, line.joined], [line.reform, line.left]);
      cells.isAtMost([line.baseline, line.joined], [line.read]);
    }
  }
}
