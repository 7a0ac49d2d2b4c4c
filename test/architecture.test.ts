/** The fence: rooms import downwards only, the engine imports nobody, files stay small. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const SOURCE = join(import.meta.dirname, '..', 'src');

/** What each room may import, beside itself. Files at the top of src are rooms of their own name. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  engine: [],
  nearest: [],
  printable: [],
  io: [],
  'plan-codes': ['engine'],
  'problem-codes': ['engine', 'plan-codes', 'pool'],
  problems: ['problem-codes'],
  pool: ['engine', 'problems', 'nearest'],
  law: [],
  criteria: ['engine', 'pool', 'problems', 'nearest', 'law'],
  recipes: ['engine', 'pool', 'criteria', 'problems', 'nearest'],
  published: ['engine', 'criteria', 'pool', 'problems', 'nearest', 'law'],
  plans: ['engine', 'criteria', 'pool', 'problems', 'nearest'],
  messages: ['engine', 'pool', 'problems', 'printable', 'nearest'],
  outputs: ['engine', 'pool', 'problems', 'nearest', 'printable'],
  files: ['problems', 'nearest'],
  render: ['engine', 'messages', 'outputs', 'printable', 'problems', 'published'],
  threads: ['engine', 'criteria', 'files', 'outputs', 'pool', 'problems'],
  commands: [
    'engine',
    'threads',
    'criteria',
    'plans',
    'pool',
    'recipes',
    'published',
    'files',
    'outputs',
    'render',
    'messages',
    'problems',
    'nearest',
    'printable',
    'io',
    'options',
  ],
  options: ['messages', 'nearest', 'problems'],
  usage: ['nearest', 'problems'],
  help: ['messages'],
  examples: ['help', 'messages'],
  tree: ['commands', 'examples', 'help', 'options'],
  registry: ['commands', 'tree'],
  cli: ['commands', 'examples', 'help', 'io', 'messages', 'options', 'registry', 'usage', 'package.json'],
  run: ['cli', 'io'],
  index: ['criteria', 'engine', 'plans', 'pool', 'problems'],
};

/** Packages that only some rooms use. */
const LIBRARIES: Readonly<Record<string, readonly string[]>> = {
  commander: ['cli', 'registry', 'tree', 'options', 'usage', 'help'],
  chalk: ['render'],
  'cli-table3': ['render'],
  'string-width': ['render'],
  'csv-parse': ['pool'],
  'csv-parse/sync': ['pool'],
  'csv-stringify/sync': ['outputs'],
  'iconv-lite': ['pool'],
  yaml: ['criteria', 'plans', 'recipes'],
  'node:fs': ['files'],
  'node:fs/promises': ['files'],
  'node:path': ['files', 'commands'],
  'node:url': ['files'],
  'node:os': ['threads'],
  'node:events': ['threads'],
  'node:worker_threads': ['threads'],
  'node:zlib': ['pool', 'criteria'],
  'node:buffer': ['pool', 'criteria', 'commands'],
  'node:crypto': ['engine', 'files', 'criteria'],
};

interface SourceFile {
  readonly path: string;
  readonly room: string;
  readonly text: string;
}

const files: readonly SourceFile[] = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))
  .map((path) => ({ path, room: roomOf(path), text: readFileSync(join(SOURCE, path), 'utf8') }));

function roomOf(path: string): string {
  return (path.split('/')[0] ?? '').replace(/\.ts$/, '');
}

/** What a file imports, as rooms (`engine`) or packages (`yaml`). */
function importsOf({ path, text }: SourceFile): string[] {
  const statements = /^(?:import|export|\}).*?\bfrom '([^']+)'|\bimport\('([^']+)'\)/gm;
  return [...text.matchAll(statements)].map(([, named, dynamic]) => {
    const target = named ?? dynamic ?? '';
    if (!target.startsWith('.')) return target;
    return roomOf(join(path, '..', target).replace(/^\.\.\/package\.json$/, 'package.json'));
  });
}

describe('rooms', () => {
  it.each(files.map((file) => [file.path, file] as const))('%s imports downwards only', (_, file) => {
    for (const target of importsOf(file)) {
      const rooms = LIBRARIES[target] ?? [...Object.keys(MAY_IMPORT).filter((room) => MAY_IMPORT[room]?.includes(target)), target];
      expect(rooms, `${file.path} imports ${target}`).toContain(file.room);
    }
  });

  it('the engine asks node:crypto for its hash and nothing else from outside', () => {
    const engine = files.filter(({ room }) => room === 'engine');
    const outside = engine.flatMap((file) => importsOf(file).filter((target) => target !== 'engine'));
    expect([...new Set(outside)]).toEqual(['node:crypto']);
    expect(
      engine.filter(({ text }) => /\b(?:process|Date|Intl|console|globalThis|Math\.random|localeCompare|toLocale)\b/.test(code(text))),
    ).toEqual([]);
    expect(
      engine.flatMap(({ text }) => [...text.matchAll(/import \{([^}]*)\} from 'node:crypto'/g)].map(([, names = '']) => names.trim())),
    ).toEqual(['hash']);
  });

  it('only the run itself touches the process', () => {
    const touching = files.filter(({ text }) => /\bprocess\./.test(code(text))).map(({ path }) => path);
    expect(touching).toEqual(['run.ts']);
  });

  it('nothing compares by locale or asks the clock for results', () => {
    const asking = files.filter(({ text }) => /localeCompare|toLocale|new Date\(|Date\.now|Math\.random/.test(code(text)));
    expect(asking.map(({ path }) => path)).toEqual([]);
  });
});

/** The text without its comments. */
function code(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
}

describe('pages', () => {
  const catalogues = ['messages/fr.ts', 'messages/en.ts'];

  it.each(files.filter(({ path }) => !catalogues.includes(path)).map(({ path, text }) => [path, text] as const))(
    '%s is at most 250 lines and says first what it is for',
    (_, text) => {
      expect(text.split('\n').length).toBeLessThanOrEqual(251);
      expect(text.startsWith('/**')).toBe(true);
    },
  );
});
