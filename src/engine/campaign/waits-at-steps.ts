/** How long people of a replicate wait at each step. */

import type { ArrimaRun } from './arrima.ts';
import type { PaperRun } from './paper.ts';
import type { Population } from './population.ts';
import type { Replicate, Waited } from './replicate-result.ts';
import { NEVER, waitedOf } from './waits.ts';

/** The wait between two days: of files that have had the first, how long until the second. */
function waited(
  size: number,
  from: (file: number) => number,
  to: (file: number) => number,
  mayStill: (file: number) => boolean,
  first = 0,
): Waited {
  const days: number[] = [];
  let entered = 0;
  let waiting = 0;
  for (let file = first; file < size; file++) {
    const start = from(file);
    if (start === NEVER) continue;
    entered++;
    const end = to(file);
    if (end !== NEVER) days.push(end - start);
    else if (mayStill(file)) waiting++;
  }
  return waitedOf(days, entered, waiting);
}

/** The waits at each step under Arrima. */
export function arrimaWaits(population: Population, { people }: ArrimaRun): Replicate['arrimaWaits'] {
  const { firstInvited, invited, filed, csq, decided } = people;
  const at = (days: Int32Array) => (row: number) => days[row] ?? NEVER;
  const isIn =
    (...states: Parameters<typeof people.isIn>[1][]) =>
    (row: number) =>
      states.some((state) => people.isIn(row, state));
  const declared = (row: number): number => (people.stateOf(row) === null ? NEVER : (population.days[row] ?? NEVER));
  const certified = (row: number): number => (isIn('certified', 'resident', 'federal_refused')(row) ? at(csq)(row) : NEVER);
  const resident = (row: number): number => (people.isIn(row, 'resident') ? at(decided)(row) : NEVER);
  return {
    declared_to_invited: waited(population.size, declared, at(firstInvited), isIn('bank')),
    invited_to_filed: waited(population.size, at(invited), at(filed), isIn('invited')),
    filed_to_csq: waited(population.size, at(filed), at(csq), isIn('filed')),
    csq_to_federal: waited(population.size, certified, at(decided), isIn('certified')),
    declared_to_resident: waited(population.size, declared, resident, isIn('bank', 'invited', 'filed', 'certified')),
  };
}

/** The waits at each step on paper, where files are filed until a day. */
export function paperWaits(population: Population, { files }: PaperRun, until: number): NonNullable<Replicate['paperWaits']> {
  const filed = (file: number): number => (files.filedOn(file) <= until ? files.filedOn(file) : NEVER);
  const csq = (file: number): number => files.csq[file] ?? NEVER;
  const resident = (file: number): number => (files.isIn(file, 'resident') ? (files.decided[file] ?? NEVER) : NEVER);
  const waits = (file: number): boolean => files.isIn(file, 'queue');
  const underWay = (file: number): boolean => waits(file) || files.isIn(file, 'certified');
  return {
    filed_to_csq: waited(population.size, filed, csq, waits),
    filed_to_resident: waited(population.size, filed, resident, underWay),
    initial_filed_to_csq: waited(files.size, filed, csq, waits, files.firstNameless),
    initial_filed_to_resident: waited(files.size, filed, resident, underWay, files.firstNameless),
  };
}
