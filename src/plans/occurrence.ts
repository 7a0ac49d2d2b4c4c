/** A round held on another day than the one in its file: the extraction moves with it. */

import { decodeDate, decodeMoment } from '../cells/dates.ts';
import { writtenText } from '../cells/written-forms.ts';
import { LOCAL_SECONDS, momentForms } from '../cells/written-moments.ts';
import type { CriteriaFile } from '../criteria/decode.ts';
import { DAY_MS, dayText, endOfDay, offsetAt, type RoundMoment, readLocal, startOfDay } from '../engine/index.ts';

/** The day of a round, from its date. */
export function dayOf({ date }: Pick<RoundMoment, 'date'>): number {
  const day = decodeDate(date);
  if (typeof day !== 'number') throw new TypeError(`${date} is no day`);
  return day;
}

/** The round on a day, with the id `ID@DATE`. Published figures are about the day in the file, so no other day has them. */
export function occurrenceOn(file: CriteriaFile, day: number): CriteriaFile {
  const date = dayText(day);
  const own = dayOf(file.round) === day;
  return {
    ...file,
    id: `${file.id}@${date}`,
    round: { ...file.round, date, ...extractionOn(file.round, day) },
    published: own ? file.published : null,
    doubts: own ? file.doubts : null,
    groups: own ? file.groups : file.groups.map((group) => ({ ...group, published: null, doubts: null })),
  };
}

/** The extraction, as many days before the round as in the file, at the same local time. */
function extractionOn(round: RoundMoment, day: number): Pick<RoundMoment, 'extraction' | 'latest' | 'reference'> {
  const { zone, extraction } = round;
  if (extraction === null) return { extraction, latest: startOfDay(zone, day), reference: startOfDay(zone, day) };
  const shift = day - dayOf(round);
  const moment = decodeMoment(extraction, zone);
  if ('day' in moment) {
    const latest = endOfDay(zone, moment.day + shift);
    return { extraction: dayText(moment.day + shift), latest, reference: latest };
  }
  if (!('instant' in moment)) throw new TypeError(`${extraction} is no moment`);
  const latest = readLocal(zone, moment.instant + offsetAt(zone, moment.instant) + shift * DAY_MS).instant;
  return { extraction: writtenText(momentForms(zone), latest, LOCAL_SECONDS), latest, reference: latest };
}
