/** The round on each kind of pool beside the round on `zulu` of the same rows. */

import { rmSync } from 'node:fs';
import { KINDS, ZULU } from '../pools/kinds.mjs';
import { kindOfPool } from '../pools/pools.mjs';
import { requireSameInvited } from '../same.mjs';
import { ourRound } from '../sides.mjs';
import { roundOn } from '../words.mjs';
import { against, atMost } from './against.mjs';

/** @typedef {import('./against.mjs').Bench} Bench */

const SHARE = 0.3;

/** @param {Bench} bench */
export async function kinds(bench) {
  const rows = Math.round(bench.rows * SHARE);
  const zulu = ourRound(await bench.pool('zulu', rows), bench.folder, { into: 'zulu' });
  const peer = { ...zulu.side, name: ZULU.says };
  const measured = [];
  for (const kind of KINDS) {
    const pool = await kindOfPool(bench.folder, kind, rows);
    const ours = ourRound(pool, bench.folder, { into: 'kind' });
    const check = () => requireSameInvited(zulu.invited, ours.invited, kind);
    const peers = [{ side: peer, goals: { cpu: atMost(kind.most), wall: null } }];
    measured.push(...against(bench, { work: roundOn(kind.says, rows), ours: ours.side, peers, check }));
    rmSync(pool.file);
  }
  return measured;
}
