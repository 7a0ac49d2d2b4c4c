/** A process that runs many rounds through the built library: POOL ROUNDS LINES; prints the ms they took. */

import { writeFileSync } from 'node:fs';
import { ourRounds } from '../many/ours.mjs';

/** @type {import('../many/ours.mjs').Library} */
const library = await import(new URL('../../../dist/bundle/index.js', import.meta.url).href);
const [pool = '', rounds, lines = ''] = process.argv.slice(2);
const ran = await ourRounds(library, pool, Number(rounds));
writeFileSync(lines, `${ran.lines.join('\n')}\n`);
console.log(ran.ms);
