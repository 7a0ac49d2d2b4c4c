/**
 * `node test/processes/sweep.mjs [MOMENTS]` interrupts each command that takes seconds, by SIGINT and by SIGTERM, at so
 * many moments of its run (20): it must be gone within a second, by the exit code of the signal, with nothing written and
 * nothing left lying about; or be through, with everything written. Builds nothing: `npm run build` first.
 */

import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, openSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MOMENTS = Number(process.argv[2] ?? 20);
/** Milliseconds that a run may take to be gone. */
const PATIENCE = 1000;
const TRIES = 3;
const CODES = { SIGINT: 130, SIGTERM: 143 };
const BIN = new URL('../../bin/arrima-sim.js', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'arrima-sim-sweep-'));
/** @param {string} name */
const at = (name) => join(folder, name);
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));

/**
 * Starts a run, whose standard output goes to a file.
 * @param {readonly string[]} argv
 */
function start(argv) {
  const child = spawn(process.execPath, [BIN, ...argv, '-q'], { stdio: ['ignore', openSync(at('stdout'), 'w'), 'ignore'] });
  /** @type {Promise<{ code: number | null, signal: string | null, at: number }>} */
  const ended = new Promise((resolve) => child.once('exit', (code, signal) => resolve({ code, signal, at: performance.now() })));
  return { child, ended };
}

/**
 * How many milliseconds a run takes.
 * @param {readonly string[]} argv
 */
async function run(argv) {
  const before = performance.now();
  const { code, at: after } = await start(argv).ended;
  if (code !== 0) throw new Error(`${argv.join(' ')}: ${code}`);
  return after - before;
}

const [pool, other, people, scored] = [at('pool.csv'), at('other.csv'), at('people.csv'), at('scored.csv')];
await run(['generate', 'benchmark', '--rows', '1500000', '-o', pool]);
execFileSync('sh', ['-c', 'head -500000 "$0" | sed "s/^DI-/E-/" > "$1"', pool, other]);
await run(['generate', 'pstq-2025', '--rows', '500000', '-o', scored]);
await run(['generate', 'prtq-2019-2020', '-o', people]);
/** @param {string[]} options */
const campaign = (...options) => ['campaign', 'prtq-2019-2020', '-p', people, ...options];
for (const part of [1, 2])
  await run(campaign('--replicates', '400', '--shard', `${part}/2`, '--jobs', '2', '--out-dir', at(`slice-${part}`)));
const criteria = new URL('../bench/round.yaml', import.meta.url).pathname;
await run(['round', '-c', criteria, '-p', pool, '--out-dir', at('results')]);
/** @param {string} name */
const asking = (name) => ['-c', name, '-p', scored];
const some = Array.from({ length: 100 }, (_, i) => `PS-${String(5000 * (i + 1)).padStart(6, '0')}`);
const MINIMUM = 'groups.quebec-diploma.select.minimum_score';

const COMMANDS = {
  round: ['round', '-c', criteria, '-p', pool, '--decisions', at('out/d.csv'), '--columns', 'country'],
  'round into a folder': ['round', '-c', criteria, '-p', pool, '--out-dir', at('out')],
  'round on two files': ['round', '-c', criteria, '-p', pool, '-p', other, '--invited', at('out/i.csv')],
  'round into a workbook': ['round', ...asking('pstq-2025-07-17'), '--xlsx', at('out/r.xlsx')],
  'round into a page': [
    'round',
    '-c',
    criteria,
    '-p',
    pool,
    '--band',
    '1',
    '--by',
    'country',
    '--report',
    at('out/r.html'),
    '--charts',
    at('out/charts'),
  ],
  'round for publication': [
    'round',
    ...asking('pstq-2025-12-04'),
    '--by',
    'country',
    '--by',
    'education',
    '--minimum-cell',
    '5',
    '--out-dir',
    at('out'),
  ],
  report: ['report', at('results'), '-o', at('out/p.html')],
  validate: ['validate', '-c', criteria, '-p', pool],
  explain: ['explain', 'DI-0000001', '-c', criteria, '-p', pool],
  'explain --enough': ['explain', ...some, ...asking('pstq-2025-12-04'), '--enough'],
  compare: ['compare', ...asking('pstq-2025-12-04'), '--set', `${MINIMUM}=700`, '--out-dir', at('out')],
  sweep: ['sweep', ...asking('pstq-2025-12-04'), '--vary', `${MINIMUM}=700..800:0.1`, '--out-dir', at('out')],
  'sweep, each read anew': ['sweep', ...asking('pstq-2025-07-17'), '--vary', 'round.date=2025-07-17..2025-08-16', '-o', at('out/w.csv')],
  solve: ['solve', ...asking('pstq-2025-12-04'), '--find', MINIMUM, '--for', 'groups.talent.invited=9999', '--out-dir', at('out')],
  audit: ['audit', ...asking('pstq-2025-12-04'), '--out-dir', at('out')],
  verify: ['verify', at('results'), criteria, '-p', pool],
  score: ['score', '--grid', 'pstq-2025-07-02', '-p', scored, '--date', '2025-07-17', '-o', at('out/s.csv')],
  generate: ['generate', 'benchmark', '--rows', '700000', '-o', at('out/g.csv')],
  'generate to standard output': ['generate', 'benchmark', '--rows', '700000', '-o', '-'],
  campaign: campaign('--replicates', '14', '--out-dir', at('out')),
  'campaign on two threads': campaign('--replicates', '24', '--jobs', '2', '--out-dir', at('out')),
  'campaign merge': ['campaign', 'merge', at('slice-1'), at('slice-2'), '--out-dir', at('out')],
};

let [held, failed] = [0, 0];
/**
 * @param {string} what
 * @param {boolean} holds
 */
function check(what, holds) {
  if (holds) held++;
  else {
    failed++;
    console.log(`FAILED  ${what}`);
  }
}

for (const [name, argv] of Object.entries(COMMANDS)) {
  const isFolder = argv.includes('--out-dir');
  const prepare = () => {
    rmSync(at('out'), { recursive: true, force: true });
    if (!isFolder) mkdirSync(at('out'));
  };
  prepare();
  const took = await run(argv);
  const all = existsSync(at('out')) ? readdirSync(at('out')).sort().join() : '';
  let slowest = 0;
  for (const [signal, code] of Object.entries(CODES)) {
    for (let moment = 0; moment < MOMENTS; moment++) {
      const wait = (took * (moment + 0.5)) / MOMENTS;
      const what = `${name}, ${signal} after ${Math.round(wait)} of ${Math.round(took)} ms`;
      let gone = Number.POSITIVE_INFINITY;
      // Others use the machine too: a run that is late is tried again.
      for (let tries = 0; tries < TRIES && gone >= PATIENCE; tries++) {
        prepare();
        const { child, ended } = start(argv);
        await new Promise((resolve) => setTimeout(resolve, wait));
        const asked = performance.now();
        child.kill(/** @type {NodeJS.Signals} */ (signal));
        const end = await ended;
        gone = Math.min(gone, end.at - asked);
        const there = existsSync(at('out')) ? readdirSync(at('out')).sort().join() : '';
        // Before Node runs our code a signal is its own.
        check(`${what}: exit code ${end.code ?? end.signal}`, end.code === 0 || end.code === code || end.signal === signal);
        check(`${what}: all or nothing (${there})`, there === (end.code === 0 ? all : '') || there === all);
        const names = readdirSync(folder).concat(there.split(','));
        check(`${what}: nothing lies about`, !names.some((each) => each.startsWith('.arrima-sim-')));
      }
      slowest = Math.max(slowest, gone);
      check(`${what}: gone within a second (${Math.round(gone)} ms)`, gone < PATIENCE);
    }
  }
  console.log(`${name}: ${Math.round(took)} ms, at most ${Math.round(slowest)} ms to be gone`);
}
console.log(`${held} held, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
