/** Many rounds through the library: pool and criteria decoded once, then `roundsOn(pool).invite` for each. */

import { createHash } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';
import { variants } from './variants.mjs';

/** @typedef {typeof import('../../../src/index.ts')} Library */
/** @typedef {import('../../../src/index.ts').Criteria} Criteria */
/** @typedef {import('./variants.mjs').Variant} Variant */

/**
 * Runs the rounds: a line each, `invited cut-off checksum`, and the ms they took once the pool was read.
 * @param {Library} library
 * @param {string} pool
 * @param {number} rounds
 */
export async function ourRounds(library, pool, rounds) {
  const name = 'rounds.yaml';
  const decoded = library.decodeCriteria(readFileSync(new URL('rounds.yaml', import.meta.url), 'utf8'), { name });
  if (!decoded.ok) throw new Error(`${decoded.total} problems in ${name}`);
  const criteria = decoded.value;
  const read = await library.decodePool(createReadStream(pool), criteria);
  if (!read.ok) throw new Error(`${read.total} problems in ${pool}`);
  const people = read.value;
  const hashes = Uint32Array.from({ length: people.size }, (_, row) => hashOf(people.ids.at(row)));
  const asked = variants(rounds).map((variant) => changed(library, criteria, variant));

  const start = performance.now();
  const onPool = library.roundsOn(people);
  const lines = asked.map((each) => {
    const { invitations, groups } = onPool.invite(each);
    let checksum = 0;
    for (let place = 0; place < invitations.length; place++) checksum += hashes[invitations[place] ?? 0] ?? 0;
    return `${invitations.length} ${groups[0]?.cutOff ?? '-'} ${checksum}`;
  });
  return { ms: performance.now() - start, lines };
}

/**
 * The first 32 bits of an id's MD5, which DuckDB has too.
 * @param {string} id
 */
function hashOf(id) {
  return createHash('md5').update(id).digest().readUInt32BE(0);
}

/**
 * The criteria of one round; what is the same in all of them stays the same object.
 * @param {Library} library
 * @param {Criteria} criteria
 * @param {Variant} variant
 * @returns {Criteria}
 */
function changed({ readLocal }, criteria, { minimumScore, submitted, top }) {
  const { instant } = readLocal(criteria.round.zone, submitted);
  return {
    ...criteria,
    groups: criteria.groups.map((group) => ({
      ...group,
      select: { ...group.select, minimumScore, top },
      criteria: group.criteria.map((criterion) => {
        const { test } = criterion;
        if (test.kind !== 'leaf' || test.field !== 'submitted_at' || test.condition.kind !== 'interval') return criterion;
        const operand = [new Date(instant).toISOString()];
        return { ...criterion, test: { ...test, operand, condition: { ...test.condition, high: instant } } };
      }),
    })),
  };
}
