/**
 * `campaign` for real, through its bin: the same bytes on any number of threads, in slices and in any surroundings;
 * interrupted, killed and without room; and what its files say of each other.
 */

import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { type Problem, problem } from '../../src/problems/problem.ts';
import { said } from '../messages/said.ts';

let folder = '';
const built = inject('built');
const bin = join(built, 'bin', 'arrima-sim.js');
const at = (...parts: string[]): string => join(folder, ...parts);

interface Ended {
  readonly exit: number | null;
  readonly signal: string | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface Options {
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string | Uint8Array;
  /** Another build of the command. */
  readonly bin?: string;
  /** A module to load first, one of `PRELOADED`. */
  readonly first?: string;
  /** Words of a shell before and after the command. */
  readonly shell?: readonly [string, string];
  /** A signal to send as soon as standard error says what is wanted. */
  readonly stop?: { readonly signal: NodeJS.Signals; readonly when: (stderr: string) => boolean };
}

/** Starts the command and tells how it ended. */
function run(argv: readonly string[], options: Options = {}): Promise<Ended> {
  const first = options.first === undefined ? [] : ['--import', at(options.first)];
  const words = [process.execPath, ...first, options.bin ?? bin, ...argv];
  const env: NodeJS.ProcessEnv = { ...process.env, NO_COLOR: '1', ...options.env };
  const [before, after] = options.shell ?? [];
  // A shell warns of a locale that the machine does not have: only the command in it gets ours.
  const { LC_ALL: locale } = env;
  if (options.shell !== undefined && locale !== undefined) {
    env.LC_ALL = 'C';
    words.unshift('env', `LC_ALL=${locale}`);
  }
  const shell = ['bash', '-c', `set -o pipefail; ${before} ${words.map((word) => `'${word}'`).join(' ')} ${after}`];
  const [program = '', ...rest] = options.shell === undefined ? words : shell;
  const child = spawn(program, rest, { cwd: folder, env });
  const told = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    told.stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    told.stderr += text;
    if (options.stop?.when(told.stderr) === true) child.kill(options.stop.signal);
  });
  // Whoever does not read its standard input may have ended before it is all sent.
  child.stdin.on('error', () => {}).end(options.input ?? '');
  return new Promise((resolve) => {
    child.on('close', (exit, signal) => resolve({ exit, signal, ...told }));
  });
}

const QUIET_END = { exit: 0, signal: null, stdout: '', stderr: '' };

/** Two runs at a time: what is tested here is no load. */
async function each<Item, Result>(items: readonly Item[], start: (item: Item) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < items.length) {
      const index = next++;
      results[index] = await start(items[index] as Item);
    }
  };
  await Promise.all([worker(), worker()]);
  return results;
}

/** The files of a folder, by name. */
function filesIn(name: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(at(name))
      .sort()
      .map((file) => [file, readFileSync(at(name, file), 'latin1')]),
  );
}

const HASH = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The records of a file without quoted cells, by the names of its columns. */
function table(path: string): Record<string, string>[] {
  const [head = '', ...lines] = readFileSync(path, 'utf8').trimEnd().split('\n');
  const names = head.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, i) => [names[i], cell])));
}

const two = (value: number): string => String(value).padStart(2, '0');

/** Forty-eight people of whom some come during the plan, some were on paper, and some have no more time in the bank. */
const HEADER = ['candidate_id', 'submitted_at', 'score', 'job_offer', 'synthetic', 'persons', 'bill9_cancelled', 'keen', 'ill'];
const PEOPLE = Array.from({ length: 48 }, (_, i) => {
  const month = (i * 7) % 16;
  return [
    `DI-${i + 1}`,
    `${2029 + Math.floor(month / 12)}-${two((month % 12) + 1)}-${two(1 + ((i * 5) % 28))}`,
    String(300 + ((i * 37) % 40) * 10),
    i % 5 === 0 ? 'inside_cmm' : 'none',
    'true',
    String(1 + (i % 4)),
    String(i % 11 === 0),
    String((i % 10) / 10),
    String(i % 9 === 0),
  ];
});
const pool = (header: readonly string[], people: readonly (readonly string[])[]): string =>
  [header, ...people].map((cells) => `${cells.join(',')}\n`).join('');
const POOL = pool(HEADER, PEOPLE);

const ROUND = (id: string, rest: string): string =>
  `schema: arrima-sim/criteria/v1\nid: ${id}\ntitle: {fr: Exercice ${id}, en: Round ${id}}\nround: {date: 2030-01-15}\n${rest}`;
const PLAN = (rest: string, title = 'Everything'): string =>
  `schema: arrima-sim/plan/v1\nid: full\ntitle: {fr: Tout, en: ${title}}\nfrom: 2030-01-01\nto: 2030-06-30\nseed: S\n${rest}`;
const say = (value: string): string => `{value: ${value}, assumption: true}`;
const STEPS = (selection: string, federal: string, paper: string): string => `
application: {rate: ${say('0.8')}, deadline_days: 60, delay_days: ${say('{from: 0, to: 60}')}}
selection: {criteria: csq.yaml, delay_days: ${say('{from: 10, to: 40}')}${selection}}
federal:
  checks: {medical: ${say('0.1')}, criminality: ${say('0.1')}, security: ${say('{field: ill}')}}
  delay_days: ${say('{from: 5, to: 50}')}${federal}
paper:
  initial_queue: {files: ${say('30')}, filed_from: ${say('2028-06-01')}, filed_to: ${say('2028-12-31')}, certified: ${say('0.7')}}
  run_until: 2030-09-30${paper}
declarations: {validity_months: ${say('12')}, renewal: ${say('{field: keen}')}}
`;
const FULL = `rounds:
  - {criteria: monthly.yaml, every: 2 weeks, from: 2030-01-15, to: 2030-06-30}
  - {criteria: open.yaml, every: 2 months, from: 2030-02-12, to: 2030-06-30}
arrivals: {per_month: ${say('3')}, like: pool}
replicates: 5
${STEPS(`, capacity_per_month: ${say('5')}`, `\n  capacity_per_month: ${say('4')}`, `\n  capacity_per_month: ${say('8')}`)}`;

/** A terminal, and a clock by which each look at it comes long after the one before: the bar is drawn at every replicate. */
const TERMINAL = 'process.stderr.isTTY = true;\nlet now = 0;\nperformance.now = () => (now += 2000);\n';
const PRELOADED: Readonly<Record<string, string>> = {
  'terminal.mjs': TERMINAL,
  'clock.mjs': TERMINAL.replace(/^.*\n/, ''),
  // FAULT=renameSync:3:SIGKILL: killed at the third; FAULT=writeSync:2:ENOSPC: no room from the second on.
  'fault.mjs': `import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
const [name, from, how] = process.env.FAULT.split(':');
const call = fs[name];
let calls = 0;
fs[name] = (...given) => {
  if (++calls < Number(from)) return call(...given);
  if (how === 'SIGKILL') process.kill(process.pid, how);
  throw Object.assign(new Error(how), { code: how });
};
syncBuiltinESMExports();
`,
};

const FILES: Readonly<Record<string, string>> = {
  'pool.csv': POOL,
  'full.yaml': PLAN(FULL),
  'free.yaml': PLAN(`rounds: [{criteria: open.yaml, every: 2 weeks, from: 2030-01-15, to: 2030-06-30}]\n${STEPS('', '', '')}`),
  'endless.yaml': PLAN(`replicates: 1000000\n${FULL.replace('replicates: 5\n', '')}`),
  'monthly.yaml': ROUND(
    'monthly',
    'groups:\n  - {id: best, rank: [{field: score, order: descending}, lottery], select: {top: 3}}\n  - {id: offer, criteria: [{id: offer, test: {field: job_offer, is_not: none}}], select: {top: 1}, rank: [lottery]}\n',
  ),
  'open.yaml': ROUND('open', 'groups: [{id: all, rank: [lottery], select: {top: 1000}}]\n'),
  'csq.yaml': ROUND('csq', 'groups: [{id: good, criteria: [{id: mark, test: {field: score, at_least: 350}}], select: all}]\n'),
  ...PRELOADED,
};

const campaign = (plan: string, out: string, ...options: string[]): string[] => [
  'campaign',
  `${plan}.yaml`,
  '-p',
  'pool.csv',
  '--out-dir',
  out,
  '-q',
  ...options,
];
/** A single replicate, where that is enough. */
const once = (out: string, ...options: string[]): string[] => campaign('full', out, '--replicates', '1', ...options);
const SLICES = 4;
const slices = Array.from({ length: SLICES }, (_, i) => `slice-${i + 1}`);

// Seven campaigns.
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'arrima-sim-campaign-'));
  for (const [name, text] of Object.entries(FILES)) writeFileSync(at(name), text);
  const sliced = slices.map((name, i) => campaign('full', name, '--shard', `${i + 1}/${SLICES}`));
  const runs = [campaign('full', 'whole'), once('once'), once('later', '--seed', 'U'), ...sliced.reverse()];
  expect(await each(runs, (argv) => run(argv))).toEqual(runs.map(() => QUIET_END));
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the same bytes', () => {
  it('on 1, 2 and 3 threads, in other zones and locales, offline, without a home', async () => {
    const runs: [string, string, Options][] = [
      ['jobs 2', '2', { env: { TZ: 'America/St_Johns', LC_ALL: 'C' } }],
      ['jobs 3', '3', { env: { TZ: 'Asia/Kolkata', LC_ALL: 'tr_TR.UTF-8' } }],
      ['more jobs than replicates', '9', { env: { TZ: 'Pacific/Apia', LC_ALL: 'de_DE.UTF-8', LANG: 'de', HOME: '/nonexistent' } }],
    ];
    expect(await each(runs, ([out, jobs, options]) => run(campaign('full', out, '--jobs', jobs), options))).toEqual(
      runs.map(() => QUIET_END),
    );
    const whole = filesIn('whole');
    expect(Object.keys(whole).join()).toBe(
      'campaign.json,events.csv,manifest.json,replicates.csv,rounds.csv,summary.en.md,summary.fr.md,timeline.csv',
    );
    for (const [out] of runs) expect(filesIn(out), out).toEqual(whole);
  });

  it('but with another seed, other ones', async () => {
    expect(await run(campaign('full', 'other seed', '--seed', 'T'))).toEqual(QUIET_END);
    const [other, whole] = [filesIn('other seed'), filesIn('whole')];
    expect(Object.keys(whole).filter((name) => other[name] === whole[name])).toEqual([]);
  });

  it('in the manifest the hash of each file as it is', () => {
    const { inputs, outputs } = JSON.parse(readFileSync(at('whole', 'manifest.json'), 'utf8'));
    const hashes = (list: { name: string; sha256: string }[]): Record<string, string> =>
      Object.fromEntries(list.map(({ name, sha256 }) => [name, sha256]));
    const { 'manifest.json': _, ...others } = filesIn('whole');
    expect(hashes(outputs)).toEqual(
      Object.fromEntries(Object.entries(others).map(([name]) => [name, HASH(readFileSync(at('whole', name), 'utf8'))])),
    );
    const read = ['full.yaml', 'monthly.yaml', 'open.yaml', 'csq.yaml', 'pool.csv'];
    expect(hashes(inputs)).toEqual(Object.fromEntries(read.map((name) => [name, HASH(FILES[name] ?? '')])));
  });

  it('merged from four slices, and from two that ran on threads, the last first', async () => {
    const halves = ['half-2', 'half-1'];
    const runs = halves.map((name) => campaign('full', name, '--shard', `${name.slice(-1)}/2`, '--jobs', '2'));
    expect(await each(runs, (argv) => run(argv))).toEqual(runs.map(() => QUIET_END));
    const merges = [
      ['merged', ...slices],
      ['merged again', slices[2] ?? '', slices[0] ?? '', slices[3] ?? '', slices[1] ?? ''],
      ['merged halves', ...halves],
    ];
    const merged = await each(merges, ([out = '', ...names]) => run(['campaign', 'merge', ...names, '--out-dir', out, '-q']));
    expect(merged).toEqual(merges.map(() => QUIET_END));
    for (const [out = ''] of merges) expect(filesIn(out), out).toEqual(filesIn('whole'));
  });

  it('never beside the files of the other kind: a slice in the folder of a whole run, or the reverse', async () => {
    const whole = filesIn('whole');
    for (const [out, ...words] of [['whole', '--shard', '1/2'], [slices[0] ?? '']]) {
      const { exit, stderr } = await run(campaign('full', out ?? '', ...words));
      expect([exit, stderr.slice(0, 4)]).toEqual([5, 'F103']);
    }
    expect(filesIn('whole')).toEqual(whole);
  });

  it('merged from more slices than replicates', async () => {
    const names = ['third-1', 'third-2', 'third-3'];
    const runs = names.map((name, i) => once(name, '--shard', `${i + 1}/3`));
    expect(await each(runs, (argv) => run(argv))).toEqual(runs.map(() => QUIET_END));
    expect(await run(['campaign', 'merge', ...names, '--out-dir', 'of thirds', '-q'])).toEqual(QUIET_END);
    expect(filesIn('of thirds')).toEqual(filesIn('once'));
  });

  it('from a pool in another order of rows and columns, but for its hash', async () => {
    // 13 is prime to 48 and 4 to 9: each row and column once.
    const columns = HEADER.map((_, i) => (i * 4 + 2) % HEADER.length);
    const people = PEOPLE.map((_, i) => columns.map((column) => PEOPLE[(i * 13 + 5) % PEOPLE.length]?.[column] ?? ''));
    const shuffled = pool(
      columns.map((column) => HEADER[column] ?? ''),
      people,
    );
    expect(shuffled.split('\n').sort()).not.toEqual(POOL.split('\n').sort());
    mkdirSync(at('shuffled pool'));
    writeFileSync(at('shuffled pool', 'pool.csv'), shuffled);
    const argv = campaign('full', 'shuffled').map((word) => (word === 'pool.csv' ? join('shuffled pool', word) : word));
    expect(await run(argv)).toEqual(QUIET_END);
    const [whole, found] = [filesIn('whole'), filesIn('shuffled')];
    const told = (whole['campaign.json'] ?? '').replaceAll(HASH(POOL), HASH(shuffled));
    const manifest = (whole['manifest.json'] ?? '')
      .replaceAll(HASH(POOL), HASH(shuffled))
      .replaceAll(HASH(readFileSync(at('whole', 'campaign.json'), 'utf8')), HASH(readFileSync(at('shuffled', 'campaign.json'), 'utf8')));
    expect(found).toEqual({ ...whole, 'campaign.json': told, 'manifest.json': manifest });
  });

  it('from standard input, gzip, and with French headers and words, but for its name and hash', async () => {
    const french = ['identifiant', 'date_depot', 'pointage', 'offre_emploi', 'synthetique', 'personnes', 'annule_loi9', 'keen', 'ill'];
    const words = new Map([
      ['none', 'aucune'],
      ['inside_cmm', 'dans_cmm'],
      ['true', 'oui'],
      ['false', 'non'],
    ]);
    const translated = pool(
      french,
      PEOPLE.map((cells) => cells.map((cell) => words.get(cell) ?? cell)),
    );
    writeFileSync(at('pool.csv.gz'), gzipSync(POOL));
    writeFileSync(at('banque.csv'), translated);
    const runs: [string, string, Options][] = [
      ['by stdin', '-', { input: POOL }],
      ['by gzip', 'pool.csv.gz', {}],
      ['by French', 'banque.csv', {}],
    ];
    const ended = await each(runs, ([out, name, options]) =>
      run(
        once(out).map((word) => (word === 'pool.csv' ? name : word)),
        options,
      ),
    );
    expect(ended).toEqual(runs.map(() => QUIET_END));
    const { 'campaign.json': _, 'manifest.json': __, ...others } = filesIn('once');
    for (const [out] of runs) expect(filesIn(out), out).toMatchObject(others);
  });

  // Generates the shipped pool, then runs the shipped plan on it.
  it('the shipped plan on the pool of its recipe, as published', { timeout: 60_000 }, async () => {
    expect(await run(['generate', 'prtq-2019-2020', '--rows', '6500', '-o', 'prtq.csv', '-q'])).toEqual(QUIET_END);
    const argv = ['campaign', 'prtq-2019-2020', '-p', 'prtq.csv', '--replicates', '3', '--jobs', '2', '--expect', 'published'];
    const { exit, stdout, stderr } = await run([...argv, '--format', 'json', '-q']);
    expect([exit, stderr]).toEqual([0, '']);
    const rounds: { published: number | null; spread: { p5: number; p95: number } }[] = JSON.parse(stdout).rounds;
    expect(rounds.map(({ spread: { p5, p95 } }) => [p5, p95])).toEqual(rounds.map(({ published }) => [published, published]));
  });
});

it('one more person changes nobody else where no seat and no capacity binds', async () => {
  const more = pool(HEADER, PEOPLE.toSpliced(20, 0, ['DI-0', '2029-07-01', '560', 'none', 'true', '2', 'false', '0.5', 'false']));
  mkdirSync(at('more'));
  writeFileSync(at('more', 'pool.csv'), more);
  const argv = campaign('free', 'with one more').map((word) => (word === 'pool.csv' ? join('more', word) : word));
  expect(await each([campaign('free', 'free'), argv], (each) => run(each))).toEqual([QUIET_END, QUIET_END]);
  const lines = (out: string): string[] => readFileSync(at(out, 'events.csv'), 'utf8').split('\n');
  const mine = lines('with one more').filter((line) => line.startsWith('DI-0,'));
  expect(mine).toContain('DI-0,2030-01-15,invited,open@2030-01-15:all');
  expect(lines('with one more').filter((line) => !line.startsWith('DI-0,'))).toEqual(lines('free'));
});

describe('what the files say of each other', () => {
  /** The order of the day: contract 8.3. */
  const ORDER = [
    ['lapsed', 'expired'],
    ['declared', 'renewed'],
    ['filed'],
    ['certified', 'csq_refused'],
    ['paper_filed', 'paper_certified', 'paper_csq_refused'],
    ['resident', 'federal_refused', 'paper_resident', 'paper_federal_refused'],
    ['invited'],
    // Only of those invited on the very day.
    ['filed'],
  ];
  /** Where each event leaves its person, and how the timeline counts it. */
  const MEANING: Readonly<Record<string, readonly [state: string, flow: string]>> = {
    declared: ['bank', 'arrivals'],
    renewed: ['bank', 'renewals'],
    expired: ['expired', 'expiries'],
    invited: ['invited', 'invitations'],
    lapsed: ['bank', 'lapses'],
    filed: ['filed', 'filings'],
    certified: ['certified', 'csq_issued'],
    csq_refused: ['csq_refused', 'csq_refusals'],
    resident: ['resident', 'residents'],
    federal_refused: ['federal_refused', '_refusals'],
    paper_filed: ['queue', 'filings'],
    paper_certified: ['certified', 'csq_issued'],
    paper_csq_refused: ['csq_refused', 'csq_refusals'],
    paper_resident: ['resident', 'residents'],
    paper_federal_refused: ['federal_refused', '_refusals'],
  };
  const STATES = ['bank', 'invited', 'filed', 'certified', 'resident', 'csq_refused', 'federal_refused', 'expired'];
  const PAPER_STATES = ['queue', 'certified', 'resident', 'csq_refused', 'federal_refused'];

  let events: Record<string, string>[] = [];
  let months: Record<string, string>[] = [];
  beforeAll(() => {
    events = table(at('once', 'events.csv'));
    months = table(at('once', 'timeline.csv'));
  });

  it('events by date, order of the day, and id', () => {
    const invitedOn = new Set<string>();
    const keys = events.map(({ candidate_id: id = '', date = '', event = '' }) => {
      if (event === 'invited') invitedOn.add(`${id} ${date}`);
      const atOnce = event === 'filed' && invitedOn.has(`${id} ${date}`);
      const stage = atOnce ? ORDER.length - 1 : ORDER.findIndex((names) => names.includes(event));
      expect(stage, event).toBeGreaterThanOrEqual(0);
      return `${date} ${stage} ${id}`;
    });
    expect(keys).toEqual([...keys].sort((a, b) => (a < b ? -1 : 1)));
    // All that can happen did: nothing above holds for want of events.
    expect(new Set(events.map(({ event }) => event))).toEqual(new Set(Object.keys(MEANING)));
    expect(keys.some((key) => key.split(' ')[1] === '7')).toBe(true);
  });

  it('the events, replayed, give the states and flows of every month', () => {
    const counted = (system: 'arrima' | 'paper', month: string): Record<string, number> => {
      const counts: Record<string, number> = {};
      const add = (name: string, by: number): void => {
        counts[name] = (counts[name] ?? 0) + by;
      };
      const states = new Map<string, string>();
      for (const { candidate_id: id = '', date = '', event = '', detail } of events) {
        const [state, flow] = MEANING[event] ?? ['', ''];
        if (event.startsWith('paper_') !== (system === 'paper') || date.slice(0, 7) > month) continue;
        if (states.has(id)) add(states.get(id) ?? '', -1);
        states.set(id, state);
        add(state, 1);
        if (date.startsWith(month)) add(flow === '_refusals' ? `${detail}_refusals` : flow, 1);
      }
      return { ...counts, [system === 'arrima' ? 'declared' : 'filed']: states.size };
    };
    expect(months.map(({ month }) => month)).toEqual(Array.from({ length: 9 }, (_, i) => `2030-0${i + 1}`));
    // Files that wait within a state leave no event.
    const within = ['csq_ready', 'csq_not_reached', 'federal_ready', 'queue_initial', 'not_reached'];
    for (const line of months) {
      const month = line['month'] ?? '';
      for (const system of ['arrima', 'paper'] as const) {
        const counts = counted(system, month);
        const told = Object.entries(line)
          .filter(([name, cell]) => name.startsWith(`${system}.`) && !name.endsWith('.people') && cell !== '')
          .map(([name, cell]): [string, number] => [name.slice(system.length + 1), Number(cell)])
          .filter(([name]) => !within.includes(name));
        expect(told.length > 0).toBe(system === 'paper' || month <= '2030-06');
        // In a column of its own each state and flow; those of which there is none are zero.
        expect(Object.fromEntries(told), `${system} ${month}`).toEqual(Object.fromEntries(told.map(([name]) => [name, counts[name] ?? 0])));
      }
    }
  });

  it('in every month the states add up to all who declared, and who filed on paper', () => {
    const sum = (line: Record<string, string>, names: readonly string[]): number =>
      names.reduce((total, name) => total + Number(line[name]), 0);
    const arrima = STATES.map((name) => `arrima.${name}`);
    const paper = PAPER_STATES.map((name) => `paper.${name}`);
    const of = (suffix: string, names: readonly string[]): string[] => names.map((name) => `${name}${suffix}`);
    for (const line of months) {
      expect(sum(line, paper)).toBe(Number(line['paper.filed']));
      if (line['arrima.declared'] === '') continue;
      expect(sum(line, arrima)).toBe(Number(line['arrima.declared']));
      expect(sum(line, of('.people', arrima))).toBe(Number(line['arrima.declared.people']));
    }
    expect(months[0]?.['arrima.declared']).not.toBe(months[5]?.['arrima.declared']);
  });

  it('and so in every replicate', () => {
    const byMonth = new Map<string, Record<string, number>>();
    for (const { replicate, month = '', measure = '', value } of table(at('whole', 'replicates.csv'))) {
      if (month === '' || !/^month\.|^(arrima|paper)\./.test(measure)) continue;
      const key = `${replicate} ${month}`;
      const counts = byMonth.get(key) ?? {};
      byMonth.set(key, { ...counts, [measure.replace(/^month\./, '')]: Number(value) });
    }
    expect(byMonth.size).toBe(5 * 9);
    for (const [key, counts] of byMonth) {
      const sum = (system: string, names: readonly string[]): number =>
        names.reduce((total, name) => total + (counts[`${system}.${name}`] ?? Number.NaN), 0);
      expect(sum('paper', PAPER_STATES), key).toBe(counts['paper.filed']);
      if (key.slice(2) <= '2030-06') expect(sum('arrima', STATES), key).toBe(counts['arrima.declared']);
    }
  });

  it('all of it: rounds.csv counts the invitations of events.csv', () => {
    for (const { round, group, simulated } of table(at('once', 'rounds.csv'))) {
      const detail = group === '' ? `${round}:` : `${round}:${group}`;
      const found = events.filter(
        ({ event, detail: of = '' }) => event === 'invited' && (group === '' ? of.startsWith(detail) : of === detail),
      );
      expect([round, group, String(found.length)]).toEqual([round, group, simulated]);
    }
  });
});

describe('interrupted', () => {
  const bars = (stderr: string): number => stderr.split('] 0 %').length - 1;
  it.each([
    ['SIGINT', 130, '1'],
    ['SIGTERM', 143, '1'],
    ['SIGHUP', 129, '1'],
    ['SIGINT', 130, '2'],
    ['SIGTERM', 143, '2'],
    ['SIGHUP', 129, '2'],
  ] as const)('%s while replicates run: %i, on %s threads', async (signal, exit, jobs) => {
    const out = `${signal} ${jobs}`;
    cpSync(at('once'), at(out), { recursive: true });
    const before = readdirSync(folder);
    // The first replicate is run alone; after the third, those of the threads are under way.
    const stop = { signal, when: (stderr: string) => bars(stderr) >= 3 };
    const ended = await run(
      campaign('endless', out, '--jobs', jobs).filter((word) => word !== '-q'),
      { first: 'terminal.mjs', stop },
    );
    expect([ended.exit, ended.signal, ended.stdout]).toEqual([exit, null, '']);
    expect(filesIn(out)).toEqual(filesIn('once'));
    expect(readdirSync(folder)).toEqual(before);
  });

  it.each([
    ['renameSync', 2],
    ['renameSync', 8],
    ['fsyncSync', 4],
    ['linkSync', 3],
  ])('killed at %s %i: each file whole', async (call, when) => {
    const out = `${call} ${when}`;
    cpSync(at('once'), at(out), { recursive: true });
    const ended = await run(once(out, '--seed', 'U'), { first: 'fault.mjs', env: { FAULT: `${call}:${when}:SIGKILL` } });
    expect([ended.exit, ended.signal]).toEqual([null, 'SIGKILL']);
    const [earlier, later] = [filesIn('once'), filesIn('later')];
    const kept = Object.entries(filesIn(out)).filter(([name]) => !name.startsWith('.arrima-sim-'));
    expect(kept.map(([name]) => name)).toEqual(Object.keys(earlier));
    for (const [name, content] of kept) expect([earlier[name], later[name]], name).toContain(content);
    const replaced = kept.filter(([name, content]) => content === later[name]).length;
    expect(replaced).toBe(call === 'fsyncSync' ? 0 : when - 1);
  });

  it('killed where nothing was: each file whole or absent', async () => {
    const ended = await run(once('killed new'), { first: 'fault.mjs', env: { FAULT: 'renameSync:4:SIGKILL' } });
    expect(ended.signal).toBe('SIGKILL');
    const { 'events.csv': events, 'timeline.csv': timeline, 'rounds.csv': rounds } = filesIn('once');
    const found = Object.entries(filesIn('killed new')).filter(([name]) => !name.startsWith('.arrima-sim-'));
    expect(Object.fromEntries(found)).toEqual({ 'events.csv': events, 'timeline.csv': timeline, 'rounds.csv': rounds });
  });
});

describe('no room', () => {
  it('a full disk, at the first file and at the last: exit 5, earlier results, no litter', async () => {
    for (const [when, out] of [
      [1, 'full at once'],
      [8, 'full at last'],
    ] as const) {
      cpSync(at('once'), at(out), { recursive: true });
      const ended = await run(once(out, '--seed', 'U', '--lang', 'en'), {
        first: 'fault.mjs',
        env: { FAULT: `writeSync:${when}:ENOSPC` },
      });
      expect([ended.exit, ended.stderr]).toEqual([5, expect.stringMatching(/^F102 full at (once|last)\/\S+ cannot be written: /)]);
      expect(filesIn(out)).toEqual(filesIn('once'));
    }
  });

  it('a limit of size: exit 5, and nothing new', async () => {
    const ended = await run(once('limited'), { shell: ['ulimit -f 8;', ''] });
    expect([ended.exit, ended.stderr]).toEqual([5, expect.stringMatching(/^F102 /)]);
    expect(existsSync(at('limited'))).toBe(false);
  });

  it('a pipe that closes ends quietly, the files written', async () => {
    const argv = once('piped', '--format', 'json');
    expect(await run(argv, { shell: ['', '| true'] })).toEqual(QUIET_END);
    expect(filesIn('piped')).toEqual(filesIn('once'));
  });

  it.skipIf(!existsSync('/dev/full'))('a full device is told without a trace', async () => {
    for (const words of [['--format', 'json'], []]) {
      const argv = once('device', ...words).filter((word) => words.length > 0 || word !== '-q');
      const ended = await run(argv, { shell: ['', '> /dev/full'] });
      expect([ended.exit, ended.stderr]).toEqual([5, expect.stringMatching(/^F109 [^\n]+\n$/)]);
    }
  });
});

describe('merge refuses', () => {
  /** A copy of a slice with a file changed, told in its manifest or not. */
  const changed = (name: string, from: string, file: string, change: (text: string) => string, told: boolean): string => {
    cpSync(at(from), at(name), { recursive: true });
    const text = readFileSync(at(name, file), 'utf8');
    expect(change(text)).not.toBe(text);
    writeFileSync(at(name, file), change(text));
    const manifest = readFileSync(at(name, 'manifest.json'), 'utf8');
    if (told) writeFileSync(at(name, 'manifest.json'), manifest.replace(HASH(text), HASH(change(text))));
    return name;
  };

  beforeAll(async () => {
    mkdirSync(at('else'));
    writeFileSync(at('else', 'pool.csv'), POOL.replace('DI-1,', 'DI-X,'));
    for (const name of ['monthly', 'open', 'csq']) writeFileSync(at('else', `${name}.yaml`), FILES[`${name}.yaml`] ?? '');
    writeFileSync(at('else', 'full.yaml'), PLAN(FULL, 'Something else'));
    const last = ['--shard', `${SLICES}/${SLICES}`];
    const otherPool = campaign('full', 'other pool', ...last).map((word) => (word === 'pool.csv' ? 'else/pool.csv' : word));
    const runs = [
      campaign('full', 'seeded', ...last, '--seed', 'T'),
      campaign('else/full', 'planned', ...last),
      campaign('full', 'numbered', ...last, '--replicates', '8'),
      campaign('full', 'of five', '--shard', '4/5'),
      otherPool,
    ];
    expect(await each(runs, (argv) => run(argv))).toEqual(runs.map(() => QUIET_END));
    cpSync(at('slice-2'), at('copied'), { recursive: true });
    changed('old', 'slice-4', 'shard.json', (text) => text.replace(/"version": "[^"]+"/g, '"version": "0.0.1"'), true);
    changed('damaged', 'slice-4', 'replicates.csv', (text) => text.replace(/(total.arrima.invited,)\d+/, '$1lots'), true);
    changed('edited', 'slice-4', 'replicates.csv', (text) => text.replace(/(,total.arrima.declared,)(\d+)/, '$199'), false);
  });

  const { version } = packageJson;
  const three = slices.slice(0, 3);
  it.each<[string, string[], number, Problem]>([
    ['a slice missing', three, 3, problem('missing_slices', { missing: ['4/4'], count: 1 })],
    ['a slice twice', [...slices, 'copied'], 3, problem('repeated_slice', { shard: '2/4', first: 'slice-2' }, { file: 'copied' })],
    [
      'one of another seed',
      [...three, 'seeded'],
      3,
      problem('slice_of_other_campaign', { what: 'seed', first: 'slice-1' }, { file: 'seeded' }),
    ],
    [
      'one of another plan',
      [...three, 'planned'],
      3,
      problem('slice_of_other_campaign', { what: 'plan', first: 'slice-1' }, { file: 'planned' }),
    ],
    [
      'one of another pool',
      [...three, 'other pool'],
      3,
      problem('slice_of_other_campaign', { what: 'pool', first: 'slice-1' }, { file: 'other pool' }),
    ],
    [
      'one of more replicates',
      [...three, 'numbered'],
      3,
      problem('slice_of_other_campaign', { what: 'replicates', first: 'slice-1' }, { file: 'numbered' }),
    ],
    [
      'one of more slices',
      [...three, 'of five'],
      3,
      problem('slice_of_other_campaign', { what: 'shards', first: 'slice-1' }, { file: 'of five' }),
    ],
    ['one of another version', [...three, 'old'], 3, problem('slice_of_other_version', { made: '0.0.1', tool: version }, { file: 'old' })],
    [
      'a damaged line',
      [...three, 'damaged'],
      3,
      problem('slice_damaged', {}, { file: 'damaged/replicates.csv', line: 4, value: '4,,total.arrima.invited,lots' }),
    ],
    ['another figure', [...three, 'edited'], 3, problem('slice_changed', {}, { file: 'edited/replicates.csv' })],
    ['a folder that is not there', [...three, 'nowhere'], 5, problem('cannot_read', { reason: 'missing' }, { file: 'nowhere/shard.json' })],
    ['a folder of something else', [...three, 'whole'], 5, problem('cannot_read', { reason: 'missing' }, { file: 'whole/shard.json' })],
    [
      'an input for output',
      [...slices, '--out-dir', 'slice-2'],
      5,
      problem('output_is_input', { input: 'slice-2/events.csv' }, { file: 'slice-2/events.csv' }),
    ],
  ])('%s', async (_, words, exit, found) => {
    const before = readdirSync(folder);
    const out = words.includes('--out-dir') ? [] : ['--out-dir', 'not merged'];
    const argv = ['campaign', 'merge', ...words, ...out, '-q', '--lang'];
    const ended = await each(['fr', 'en'], (language) => run([...argv, language]));
    const { code, file, line } = found;
    const where = [file, line].filter((part) => part !== undefined).join(':');
    const start = where === '' ? code : `${code} ${where}`;
    const sentences = await each(['fr', 'en'] as const, async (language) => `${start} ${await said(found, language)}\n`);
    expect(ended).toEqual(sentences.map((stderr) => ({ exit, signal: null, stdout: '', stderr })));
    expect(readdirSync(folder)).toEqual(before);
  });
});

describe('a thread that fails', () => {
  /** The command with another worker; null: with none. */
  const withWorker = (name: string, worker: string | null): string => {
    mkdirSync(at(name));
    for (const part of ['bin', 'package.json', 'dist']) cpSync(join(built, part), at(name, part), { recursive: true });
    const path = at(name, 'dist', 'bundle', 'worker.js');
    expect(existsSync(path)).toBe(true);
    if (worker === null) rmSync(path);
    else writeFileSync(path, worker);
    return at(name, 'bin', 'arrima-sim.js');
  };

  it.each<[string, string | null, RegExp]>([
    ['is not there', null, /^Cannot find module '[^']+worker\.js'/],
    ['throws at once', 'throw new Error("no room for me");\n', /^no room for me$/],
    [
      'throws at its second replicate',
      'import { parentPort } from "node:worker_threads";\nlet n = 0;\nparentPort.on("message", (r) => { if (++n === 2) throw new Error("twice"); parentPort.postMessage({ replicate: r, values: [] }); });\n',
      /^twice$/,
    ],
    ['ends before its work', 'process.exit(0);\n', /^a thread ended before its work$/],
  ])('%s', async (name, worker, detail) => {
    const ended = await run(campaign('full', `failed ${name}`, '--jobs', '2', '--lang', 'en'), { bin: withWorker(name, worker) });
    const [fault = '', message = ''] = ended.stderr.split('\n');
    expect([ended.exit, ended.stdout]).toEqual([70, '']);
    expect(fault).toBe(
      'The tool has a fault. Run again with --verbose and report it with the command, the version, and the files if they may be shown.',
    );
    expect(message).toMatch(detail);
    expect(existsSync(at(`failed ${name}`))).toBe(false);
  });
});

describe('the bar', () => {
  const shown = async (first: string, ...options: string[]): Promise<string> => {
    const ended = await run(['campaign', 'full.yaml', '-p', 'pool.csv', '--format', 'json', ...options], { first });
    expect([ended.exit, JSON.parse(ended.stdout).replicates]).toEqual([0, 5]);
    return ended.stderr;
  };
  it.each(['1', '2'])('on a terminal: drawn at every replicate, gone before the summary, on %s threads', async (jobs) => {
    const stderr = await shown('terminal.mjs', '--jobs', jobs, '--lang', 'en');
    // Its first shows how the pool is read.
    const [before, reading, ...drawn] = stderr.split('\r\u001b[K');
    expect([before, reading]).toEqual(['', expect.stringMatching(/^\[#{30}\] 100 % · 0 MB$/)]);
    const bar = (share: number): unknown => expect.stringMatching(new RegExp(`^\\[#*-*\\] ${share} %$`));
    expect(drawn).toEqual(['', ...[20, 40, 60, 80, 100].map(bar), expect.stringMatching(/^Synthetic pool/)]);
  });
  it('nowhere else, and not with --quiet', async () => {
    expect(await shown('terminal.mjs', '-q')).toBe('');
    expect(await shown('clock.mjs', '--lang', 'en')).toMatch(/^Synthetic pool/);
  });
});
