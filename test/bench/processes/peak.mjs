/** Loaded before a program (`--import`): writes the most memory that it had, in KiB, to the file named by BENCH_PEAK. */

import { writeFileSync } from 'node:fs';

process.on('exit', () => writeFileSync(process.env['BENCH_PEAK'] ?? '', String(process.resourceUsage().maxRSS)));
