/**
 * Loaded before a program (`--require`): at its end writes what the process used, all threads together, to the file named
 * by BENCH_USED. A module would let Node load more than some programs need.
 */

const { writeFileSync } = require('node:fs');
const { isMainThread } = require('node:worker_threads');

// Threads of a program load this too.
if (isMainThread) process.on('exit', () => writeFileSync(process.env['BENCH_USED'] ?? '', JSON.stringify(process.resourceUsage())));
