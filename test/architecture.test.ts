/** The fence: rooms import downwards only, no circle of files, the engine imports nobody, files stay small. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const SOURCE = join(import.meta.dirname, '..', 'src');

/** The rooms from the lowest up. Rooms of one line do not know each other. The law is data, read by whoever needs it. */
const ROOMS: readonly (readonly string[])[] = [
  ['words', 'law', 'hash'],
  ['engine/basis'],
  ['engine/operators'],
  ['engine/round'],
  ['engine/campaign', 'engine/many-rounds'],
  ['engine/questions'],
  ['engine'],
  ['cells'],
  ['problems'],
  ['csv', 'schema', 'files'],
  ['pool'],
  ['criteria'],
  ['plans', 'recipes', 'published'],
  ['messages', 'outputs'],
  ['render'],
  ['charts', 'workbook'],
  ['report'],
  ['library'],
  ['commands'],
  ['cli'],
];

/** The library's door, on top of all but the command. */
const LIBRARY = 'index.ts';

/** Packages and modules of Node that only some rooms use. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  commander: ['cli', 'commands'],
  chalk: ['render'],
  'cli-table3': ['render'],
  'string-width': ['render', 'charts'],
  'd3-scale': ['charts'],
  'd3-shape': ['charts'],
  'csv-parse': ['csv'],
  'csv-parse/sync': ['csv', 'report', 'workbook'],
  fflate: ['workbook'],
  'csv-stringify/sync': ['outputs'],
  'iconv-lite': ['csv'],
  yaml: ['schema'],
  valibot: ['outputs', 'report'],
  yalps: ['outputs'],
  'node:fs': ['files'],
  'node:fs/promises': ['files'],
  'node:path': ['files', 'commands'],
  'node:url': ['files'],
  'node:net': ['files'],
  'node:os': ['commands'],
  'node:worker_threads': ['commands'],
  'node:zlib': ['csv', 'criteria'],
  'node:stream': ['csv'],
  'node:buffer': ['csv', 'criteria', 'commands'],
  'node:crypto': ['hash', 'files', 'criteria', 'pool'],
  '@noble/hashes/sha2.js': ['hash'],
  '@noble/hashes/utils.js': ['hash'],
};

interface SourceFile {
  readonly path: string;
  readonly room: string;
  readonly text: string;
  /** Files of the sources, by their paths. */
  readonly imports: readonly string[];
  readonly packages: readonly string[];
}

const files: readonly SourceFile[] = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))
  .map((path) => {
    const text = readFileSync(join(SOURCE, path), 'utf8');
    const targets = targetsOf(path, text);
    return {
      path,
      room: roomOf(path),
      text,
      imports: targets.filter((target) => target.startsWith('/')).map((target) => target.slice(1)),
      packages: targets.filter((target) => !target.startsWith('/')),
    };
  });

/** The room of a file: its folder, in the engine with the folder below. */
function roomOf(path: string): string {
  const [first = '', second = '', ...rest] = path.split('/');
  return first === 'engine' && rest.length > 0 ? `${first}/${second}` : first;
}

/** What a file imports, types included: `/engine/index.ts` of the sources, or the name of a package. */
function targetsOf(path: string, text: string): string[] {
  const statements = /^(?:import|export|\}).*?\bfrom '([^']+)'|\bimport\('([^']+)'\)/gm;
  return [...text.matchAll(statements)].map(([, named, dynamic]) => {
    const target = named ?? dynamic ?? '';
    return target.startsWith('.') ? join('/', path, '..', target).replaceAll('\\', '/') : target;
  });
}

/** The rooms of the engine that tests are named after. */
function roomsOfEngine(): string[] {
  const folders = readdirSync(join(import.meta.dirname, 'engine'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.map(({ name }) => `engine/${name}`);
}

function levelOf(room: string): number {
  return ROOMS.findIndex((line) => line.includes(room));
}

describe('rooms', () => {
  it.each(files.map((file) => [file.path, file] as const))('%s imports downwards only', (path, file) => {
    for (const target of file.imports) {
      const [from, to] = [file.room, roomOf(target)];
      expect(target, `${path} imports the library`).not.toBe(LIBRARY);
      if (path === LIBRARY)
        expect(['render', 'charts', 'workbook', 'report', 'commands', 'cli'], `${path} imports ${target}`).not.toContain(to);
      else if (to === 'library') expect(from, `${path} imports ${target}`).toBe('library');
      // The version of the package is beside the sources.
      else if (target === 'package.json') expect(['cli', 'library']).toContain(from);
      else if (from !== to) expect(levelOf(from), `${path} imports ${target}`).toBeGreaterThan(levelOf(to));
    }
    for (const name of file.packages) expect(ALLOWED[name] ?? [], `${path} imports ${name}`).toContain(file.room);
  });

  it('every folder is a room', () => {
    expect(files.filter(({ path, room }) => path !== LIBRARY && levelOf(room) === -1).map(({ path }) => path)).toEqual([]);
  });

  it('every folder of tests is named after a room, or is one of those for what no room does alone', () => {
    const besides = ['bench', 'browser', 'docs', 'examples', 'hostile', 'laws', 'office', 'processes', 'proofs'];
    const folders = readdirSync(import.meta.dirname, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const tested = folders.flatMap(({ name }) => (name === 'engine' ? roomsOfEngine() : [name]));
    expect(tested.filter((name) => !besides.includes(name) && levelOf(name) === -1)).toEqual([]);
    const loose = readdirSync(import.meta.dirname, { withFileTypes: true }).filter((entry) => entry.isFile());
    expect(loose.map(({ name }) => name).sort()).toEqual(['architecture.test.ts', 'vocabulary.test.ts']);
  });

  it('no files import each other in a circle, types included', () => {
    expect(circles().map((circle) => circle.join(' '))).toEqual([]);
  });

  it('the engine asks nothing from outside: it is given its hash', () => {
    const engine = files.filter(({ room }) => room.startsWith('engine'));
    expect(engine.flatMap(({ packages }) => packages)).toEqual([]);
    expect(engine.flatMap(({ imports }) => imports).filter((target) => !target.startsWith('engine/'))).toEqual([]);
    expect(
      engine.filter(({ text }) => /\b(?:process|Date|Intl|console|globalThis|Math\.random|localeCompare|toLocale)\b/.test(code(text))),
    ).toEqual([]);
  });

  it('the engine and the reader name four columns: all others are data', () => {
    const { columns } = parse(readFileSync(join(SOURCE, 'law', 'columns.yaml'), 'utf8')) as { columns: object };
    const own = ['candidate_id', 'submitted_at', 'score', 'synthetic'];
    const others = Object.keys(columns).filter((name) => !own.includes(name));
    const naming = files
      .filter(({ room }) => room.startsWith('engine') || ['cells', 'csv', 'pool', 'problems'].includes(room))
      .flatMap(({ path, text }) => others.filter((name) => code(text).includes(`'${name}'`)).map((name) => `${path} ${name}`));
    expect(naming).toEqual([]);
  });

  it('whoever uses the engine comes in by its door', () => {
    const round = files.filter(({ room }) => !room.startsWith('engine'));
    const beside = round.flatMap(({ path, imports }) =>
      imports.filter((target) => target.startsWith('engine/')).map((to) => `${path} ${to}`),
    );
    expect(beside.filter((pair) => !pair.endsWith(' engine/index.ts'))).toEqual([]);
  });

  it('what stands at a position of a YAML text is read by schemas alone', () => {
    const reaching = files.filter(({ room, text }) => room !== 'schema' && /\.node\b|[{,] ?node\b ?[,}:]/.test(code(text)));
    expect(reaching.map(({ path }) => path)).toEqual([]);
  });

  it('many rounds are for the library, and for the questions of the engine that run them: no command needs their caches itself', () => {
    const importing = files.filter(
      ({ room, imports }) => room !== 'engine/many-rounds' && imports.some((to) => to.startsWith('engine/many-rounds/')),
    );
    expect(importing.map(({ path }) => path)).toEqual([
      'engine/index.ts',
      'engine/questions/audit.ts',
      'engine/questions/solve.ts',
      'engine/questions/sweep.ts',
    ]);
    expect(files.filter(({ room, text }) => !room.startsWith('engine') && /\broundsOn\b/.test(code(text))).map(({ path }) => path)).toEqual(
      ['index.ts', 'library/engine-entry.ts', 'library/runs.ts'],
    );
  });

  it('only the run itself touches the process', () => {
    const touching = files.filter(({ text }) => /\bprocess\./.test(code(text))).map(({ path }) => path);
    expect(touching).toEqual(['cli/run.ts']);
  });

  it('nothing compares by locale or asks the clock for results', () => {
    const asking = files.filter(({ text }) => /localeCompare|toLocale|new Date\(|Date\.now|Math\.random/.test(code(text)));
    expect(asking.map(({ path }) => path)).toEqual([]);
  });
});

/** The groups of files of which each imports all others, directly or through them (Tarjan's strongly connected components). */
function circles(): string[][] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const numbers = new Map<string, number>();
  const lowest = new Map<string, number>();
  const stack: string[] = [];
  const found: string[][] = [];
  const visit = (path: string): number => {
    const number = numbers.size;
    let low = number;
    numbers.set(path, number);
    stack.push(path);
    for (const target of byPath.get(path)?.imports ?? []) {
      if (!byPath.has(target)) continue;
      if (!numbers.has(target)) low = Math.min(low, visit(target));
      else if (stack.includes(target)) low = Math.min(low, lowest.get(target) ?? numbers.get(target) ?? low);
    }
    lowest.set(path, low);
    if (low < number) return low;
    const circle = stack.splice(stack.indexOf(path));
    if (circle.length > 1 || byPath.get(path)?.imports.includes(path)) found.push(circle.sort());
    return low;
  };
  for (const { path } of files) if (!numbers.has(path)) visit(path);
  return found.sort();
}

/** The text without its comments. */
function code(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
}

describe('pages', () => {
  it.each(files.map(({ path, text }) => [path, text] as const))('%s is at most 250 lines and says first what it is for', (_, text) => {
    expect(text.split('\n').length).toBeLessThanOrEqual(251);
    expect(text.startsWith('/**')).toBe(true);
  });
});
