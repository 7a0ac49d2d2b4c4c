/** A process that sweeps over minimum scores: POOL POINTS LINES ours|duckdb; prints the ms it took once the pool was read. */

import { writeFileSync } from 'node:fs';
import { duckdbSweep, ourSweep } from '../many/sweep.mjs';

const [pool = '', points, lines = '', side] = process.argv.slice(2);
/** @type {() => Promise<import('../many/ours.mjs').Library>} */
const library = async () => await import(new URL('../../../dist/bundle/index.js', import.meta.url).href);
const ran = side === 'ours' ? await ourSweep(await library(), pool, Number(points)) : await duckdbSweep(pool, Number(points));
writeFileSync(lines, `${ran.lines.join('\n')}\n`);
console.log(ran.ms);
