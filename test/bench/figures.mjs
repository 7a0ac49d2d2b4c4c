/** What of our statistics is compared with DuckDB's: every figure that the round finds. */

/**
 * @param {string} json the text of `statistics.json`.
 */
export function figuresIn(json) {
  const { inputs, counts, groups, score_distribution } = JSON.parse(json);
  return {
    synthetic: inputs.pool.synthetic,
    counts,
    groups: groups.map((/** @type {Record<string, any>} */ group) => ({
      id: group['id'],
      criteria: group['criteria'].map(figuresOfCriterion),
      eligible: group['eligible'],
      already_invited: group['already_invited'],
      considered: group['considered'],
      below_minimum: group['below_minimum'],
      passed_over: group['passed_over'],
      invited: group['invited'],
      scores: group['scores'],
      cut_off: group['cut_off'],
      at_cut_off: group['at_cut_off'],
      last_invited: group['last_invited'],
      tie: group['tie'],
    })),
    score_distribution,
  };
}

/** @param {Record<string, number>} criterion */
function figuresOfCriterion({ passed, failed, blank, remaining, decisive }) {
  return { passed, failed, blank, remaining, decisive };
}
