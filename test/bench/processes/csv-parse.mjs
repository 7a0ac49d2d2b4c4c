/** A process that reads a pool by csv-parse alone, records as arrays, and does nothing with them: POOL. */

import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';

const [pool = ''] = process.argv.slice(2);
const parser = parse();
let cells = 0;
parser.on('readable', () => {
  for (let record = parser.read(); record !== null; record = parser.read()) cells += record.length;
});
parser.on('end', () => console.log(cells));
createReadStream(pool).pipe(parser);
