/** A process that runs the round by Polars: POOL local|zulu TOP INVITED. */

import { polarsRound } from '../polars/round.mjs';

const [pool = '', times, top, invited = ''] = process.argv.slice(2);
polarsRound({ pool, times: times === 'zulu' ? 'zulu' : 'local', top: Number(top), invited });
