/** Which measures a slice of a campaign may have, and what their values may be. */

import type { CampaignContext } from './campaign-context.ts';
import { type MeasureKey, WAIT_FIGURES } from './measures.ts';

const COUNT = /^(?:arrima|paper)\.[a-z][a-z0-9_]*(?:\.people)?$/;
const WAIT = /^wait\.(?:arrima|paper)\.[a-z][a-z0-9_]*\.([a-z0-9]+)$/;

/** Says whether a line of `replicates.csv` measures what the plan of a context has, with a value that such a measure may have. */
export function measuredIn({ rounds }: Pick<CampaignContext, 'rounds'>): (line: MeasureKey & { readonly value: number | null }) => boolean {
  const counts = new Set(
    rounds.flatMap(({ id, groups }) => [
      `round.${id}.invited`,
      ...groups.flatMap((group) => ['invited', 'passed_over_by_caps'].map((what) => `round.${id}.${group.id}.${what}`)),
    ]),
  );
  const cutOffs = new Set(rounds.flatMap(({ id, groups }) => groups.map((group) => `round.${id}.${group.id}.cut_off`)));
  return ({ month, measure, value }) => {
    if (month !== '') return COUNT.test(measure) && isCount(value);
    if (cutOffs.has(measure)) return true;
    const figure = WAIT.exec(measure)?.[1];
    if (figure === undefined)
      return isCount(value) && (counts.has(measure) || (measure.startsWith('total.') && COUNT.test(measure.slice(6))));
    return WAIT_FIGURES.some((known) => known === figure) && (/^p\d/.test(figure) ? value === null || value >= 0 : isCount(value));
  };
}

/** Whether a value counts people or files. */
function isCount(value: number | null): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}
