/** Plans for other threads: a zone is a function, which no message carries; its name is enough to find it again. */

import { zoneNamed } from '../../cells/zone.ts';
import type { CampaignPlan, Criteria, Zone } from '../../engine/index.ts';

/** A plan whose zones are names. */
export interface DetachedPlan {
  readonly zone: string;
  readonly plan: unknown;
}

/** The plan without what a message cannot carry. All its zones are the same. */
export function detached(plan: CampaignPlan): DetachedPlan {
  return { zone: plan.zone.name, plan: withZone(plan, null) };
}

/** The plan again. */
export function attached({ zone, plan }: DetachedPlan): CampaignPlan {
  const known = zoneNamed(zone);
  if (known === null) throw new Error(`no zone ${zone}`);
  return withZone(plan as CampaignPlan, known);
}

function withZone(plan: CampaignPlan, zone: Zone | null): CampaignPlan {
  const given = zone as Zone;
  const moved = (criteria: Criteria): Criteria => ({ ...criteria, round: { ...criteria.round, zone: given } });
  const { selection } = plan;
  // Occurrences of one file share it still: a file is told from another by identity alone.
  const files = new Map(plan.rounds.map(({ file }) => [file, {}]));
  return {
    ...plan,
    zone: given,
    rounds: plan.rounds.map(({ day, criteria, file }) => ({ day, criteria: moved(criteria), file: files.get(file) ?? {} })),
    selection: selection === null ? null : { ...selection, criteria: moved(selection.criteria) },
  };
}
