/** The events of a replicate, as they happen. */

import { Growing } from '../basis/growing.ts';
import type { CampaignEvent } from './replicate-result.ts';

/** The order of events within a day. */
const STAGES: Readonly<Record<string, number>> = {
  lapsed: 1,
  expired: 1,
  declared: 2,
  renewed: 2,
  filed: 3,
  certified: 4,
  csq_refused: 4,
  paper_filed: 5,
  paper_certified: 5,
  paper_csq_refused: 5,
  resident: 6,
  federal_refused: 6,
  paper_resident: 6,
  paper_federal_refused: 6,
  invited: 7,
  // An application filed on the day of the invitation.
  filed_at_once: 8,
};

/** Logs that an event happened to somebody on a day. `id` and `detail` are made only where events are kept. */
export type LogEvent = (id: () => string, day: number, event: string, detail?: () => string) => void;

/** For replicates whose events nobody asked for. */
export const logNothing: LogEvent = () => {};

/** The texts of a log, each kept once and known by a number. */
class Texts {
  readonly all: string[] = [];
  readonly #codes = new Map<string, number>();

  codeOf(text: string): number {
    const known = this.#codes.get(text);
    if (known !== undefined) return known;
    this.#codes.set(text, this.all.length);
    return this.all.push(text) - 1;
  }

  /** The ordinal of each among all, by code unit. */
  ordinals(): Uint32Array {
    const sorted = this.all.map((_, code) => code).sort((a, b) => ((this.all[a] ?? '') < (this.all[b] ?? '') ? -1 : 1));
    const ordinals = new Uint32Array(sorted.length);
    sorted.forEach((code, ordinal) => {
      ordinals[code] = ordinal;
    });
    return ordinals;
  }
}

/** The positions of each day, from the first day on; those of one day in their order. */
function* byDay(days: Int32Array): Generator<Uint32Array> {
  if (days.length === 0) return;
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const day of days) [first, last] = [Math.min(first, day), Math.max(last, day)];
  const ends = new Uint32Array(last - first + 2);
  for (const day of days) ends[day - first + 1] = (ends[day - first + 1] ?? 0) + 1;
  for (let day = 1; day < ends.length; day++) ends[day] = (ends[day] ?? 0) + (ends[day - 1] ?? 0);
  const starts = ends.slice();
  const positions = new Uint32Array(days.length);
  for (const [position, day] of days.entries()) {
    const at = starts[day - first] ?? 0;
    positions[at] = position;
    starts[day - first] = at + 1;
  }
  for (let day = 0; day + 1 < ends.length; day++) yield positions.subarray(ends[day], ends[day + 1]);
}

const numbers = (): Growing<Int32Array<ArrayBuffer>> => new Growing(new Int32Array(64));

/**
 * A log that takes events as they happen, and gives them in order: by day, order of the day, and id. There may be many
 * millions: each is four numbers, and the texts are kept once.
 */
export function eventLog(): { readonly logEvent: LogEvent; readonly inOrder: () => Iterable<CampaignEvent> } {
  const [ids, names, details] = [new Texts(), new Texts(), new Texts()];
  const [idOf, dayOf, nameOf, detailOf] = [numbers(), numbers(), numbers(), numbers()];
  const eventAt = (at: number): CampaignEvent => {
    const name = names.all[nameOf.at(at)] ?? '';
    return {
      id: ids.all[idOf.at(at)] ?? '',
      day: dayOf.at(at),
      event: name === 'filed_at_once' ? 'filed' : name,
      detail: details.all[detailOf.at(at)] ?? '',
    };
  };
  return {
    logEvent: (id, day, event, detail = () => '') => {
      idOf.push(ids.codeOf(id()));
      dayOf.push(day);
      nameOf.push(names.codeOf(event));
      detailOf.push(details.codeOf(detail()));
    },
    inOrder: () => ({
      *[Symbol.iterator]() {
        const ordinals = ids.ordinals();
        const stages = names.all.map((name) => STAGES[name] ?? 0);
        const stageOf = (at: number): number => stages[nameOf.at(at)] ?? 0;
        const ordinalOf = (at: number): number => ordinals[idOf.at(at)] ?? 0;
        // Each day is put in order when it is asked for: whoever writes the events can pause between two.
        for (const ofDay of byDay(dayOf.finish())) {
          ofDay.sort((a, b) => stageOf(a) - stageOf(b) || ordinalOf(a) - ordinalOf(b) || a - b);
          for (const at of ofDay) yield eventAt(at);
        }
      },
    }),
  };
}
