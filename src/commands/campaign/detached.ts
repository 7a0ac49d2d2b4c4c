/** Journeys for other threads: a zone is a function, which no message carries; its name is enough to find it again. */

import { zoneNamed } from '../../cells/zone.ts';
import type { Criteria, Journey, Zone } from '../../engine/index.ts';

/** A journey whose zones are names. */
export interface DetachedJourney {
  readonly zone: string;
  readonly journey: unknown;
}

/** The journey without what a message cannot carry. All its zones are the same. */
export function detached(journey: Journey): DetachedJourney {
  return { zone: journey.zone.name, journey: withZone(journey, null) };
}

/** The journey again. */
export function attached({ zone, journey }: DetachedJourney): Journey {
  const known = zoneNamed(zone);
  if (known === null) throw new Error(`no zone ${zone}`);
  return withZone(journey as Journey, known);
}

function withZone(journey: Journey, zone: Zone | null): Journey {
  const given = zone as Zone;
  const moved = (criteria: Criteria): Criteria => ({ ...criteria, round: { ...criteria.round, zone: given } });
  const { selection } = journey;
  // Occurrences of one file share it still: a file is told from another by identity alone.
  const files = new Map(journey.rounds.map(({ file }) => [file, {}]));
  return {
    ...journey,
    zone: given,
    rounds: journey.rounds.map(({ day, criteria, file }) => ({ day, criteria: moved(criteria), file: files.get(file) ?? {} })),
    selection: selection === null ? null : { ...selection, criteria: moved(selection.criteria) },
  };
}
