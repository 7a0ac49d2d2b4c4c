/** What a stranger may make large in a plan, a recipe or a slice. */

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { items, mixed, type Part } from './part.ts';

const LAW = new URL('../../../src/law/', import.meta.url);
const PLAN = readFileSync(new URL('plans/prtq-2019-2020.yaml', LAW), 'utf8');

const RECIPE = (columns: string, rows = 10): string =>
  `schema: arrima-sim/recipe/v1\nid: r\ntitle: { fr: r, en: r }\nrows: ${rows}\nseed: "1"\ncolumns:\n  candidate_id: { sequence: A1 }\n${columns}`;

function ofRecipe(what: string, most: number, text: (size: number) => string): Part {
  return { what, most, command: (size, file) => ['generate', file('r.yaml', text(size)), '-o', '-', '-q'] };
}

/** A pool, and a slice of a campaign on it, made once. */
export interface Made {
  readonly pool: string;
  readonly folder: string;
}

const NAMES = ['shard.json', 'manifest.json', 'replicates.csv', 'events.csv'] as const;

/** Files of a slice by their names. */
type Files = Partial<Record<(typeof NAMES)[number], string>>;

/** `campaign merge` of a slice of which files are made anew, with a manifest that tells of them so. */
function ofSlice(what: string, most: number, change: (own: Required<Files>, size: number) => Files, { folder }: Made): Part {
  return {
    what,
    most,
    command(size, file) {
      const own = Object.fromEntries(NAMES.map((name) => [name, readFileSync(join(folder, name), 'utf8')])) as Required<Files>;
      const changed = change(own, size);
      const hash = (content: string): string => createHash('sha256').update(content).digest('hex');
      let manifest = changed['manifest.json'] ?? own['manifest.json'];
      for (const name of NAMES) manifest = manifest.replace(hash(own[name]), hash(changed[name] ?? own[name]));
      const all = { ...own, ...changed, 'manifest.json': manifest };
      const paths = NAMES.map((name) => file(`slice/${name}`, all[name]));
      const to = dirname(paths[0] ?? '');
      return ['campaign', 'merge', to, '--out-dir', join(to, 'out'), '--force', '-q'];
    },
  };
}

/** The replicate of a slice as so many, told apart by their numbers. */
function manyReplicates(own: Required<Files>, size: number): Files {
  const [header = '', ...lines] = own['replicates.csv'].split('\n');
  const replicate = (number: number): string => lines.map((line) => line.replace(/^1,/, `${number + 1},`)).join('\n');
  return {
    'replicates.csv': `${header}\n${items(size, replicate).join('')}`,
    'shard.json': own['shard.json'].replaceAll('"replicates": 1,', `"replicates": ${size},`),
  };
}

const rounds = (size: number): string => items(size, () => '  - { criteria: prtq-2020-01-16 }\n').join('');

export function others(made: Made): readonly Part[] {
  const ofPlan = (what: string, most: number, text: (size: number) => string): Part => ({
    what,
    most,
    command: (size, file) => ['campaign', file('plan.yaml', text(size)), '-p', made.pool, '-q'],
  });
  return [
    ofPlan('rounds of a plan', 400, (size) => PLAN.replace(/^rounds:\n/m, `rounds:\n${rounds(size)}`)),
    ofPlan('days of rounds', 700, (size) =>
      PLAN.replace(
        /^rounds:\n[\s\S]*?(?=^application:)/m,
        `rounds:\n  - { every: 1 day, criteria: prtq-2020-01-16, from: 2020-01-01, to: ${new Date(Date.UTC(2020, 0, size)).toISOString().slice(0, 10)} }\n`,
      ),
    ),
    // With one replicate there is one: of 16 times as many the ratio would be 5 however even the cost.
    ofPlan('replicates', 40, (size) => PLAN.replace(/^seed:/m, `replicates: ${size}\nseed:`)),
    ofPlan('sources of a plan', 10_000, (size) =>
      PLAN.replace(/^sources:\n/m, `sources:\n${items(size, (number) => `  - { id: s${number}, title: { fr: s, en: s } }\n`).join('')}`),
    ),
    ofPlan('unknown keys of a plan', 50_000, (size) => `${PLAN}${items(size, (number) => `zzz${mixed(number)}: 1\n`).join('')}`),
    ofPlan('unknown rounds of a plan', 2000, (size) =>
      PLAN.replace(/^rounds:\n/m, `rounds:\n${items(size, (number) => `  - { criteria: prtq-${mixed(number)} }\n`).join('')}`),
    ),
    ofPlan('letters of the id of a plan', 1_000_000, (size) => PLAN.replace(/^id: .*/m, `id: ${'x'.repeat(size)}`)),
    ofPlan('files at the beginning', 200_000, (size) => PLAN.replace('value: 18000,', `value: ${size},`)),
    ofRecipe('rows', 100_000, (size) => RECIPE('  age: { range: [18, 60] }\n', size)),
    ofRecipe('weights', 50_000, (size) =>
      RECIPE(`  country: { weights: {${items(size, (number) => `v${mixed(number)}: 1`).join(', ')}} }\n`),
    ),
    ofRecipe('parts of a mix', 20_000, (size) =>
      RECIPE(`  age: { mix: [${items(size, (number) => `{ weight: 1, range: [${number % 50}, 60] }`).join(', ')}] }\n`),
    ),
    ofRecipe('cases', 20_000, (size) =>
      RECIPE(
        `  age: { range: [18, 60] }\n  country: { by: age, cases: {${items(size, (number) => `"${number}": X`).join(', ')}}, otherwise: Y }\n`,
      ),
    ),
    ofRecipe('columns of a recipe', 900, (size) =>
      RECIPE(
        `${items(size, (number) => `  x${number}: { text: a }\n`).join('')}fields: {${items(size, (number) => `x${number}: { type: text, label: { fr: x, en: x } }`).join(', ')}}\n`,
      ),
    ),
    ofRecipe('digits of a sequence', 1_000_000, (size) => RECIPE('').replace('A1', `${'1'.repeat(size)}x`)),
    ofRecipe('letters of a text', 1_000_000, (size) => RECIPE(`  country: { text: ${'x'.repeat(size)} }\n`)),
    ofRecipe('nested draws', 60, (size) => RECIPE(`  country: ${'{ mix: [{ weight: 1, '.repeat(size)}text: a${' }] }'.repeat(size)}\n`)),
    ofSlice('replicates of a slice', 100, manyReplicates, made),
    ofSlice(
      'unknown measures',
      200_000,
      (own, size) => ({ 'replicates.csv': `${own['replicates.csv']}${items(size, (number) => `1,2020-01,zz${number},1\n`).join('')}` }),
      made,
    ),
    ofSlice('NUL in replicates', 4_000_000, (own, size) => ({ 'replicates.csv': own['replicates.csv'] + '\0'.repeat(size) }), made),
    ofSlice('line ends in replicates', 4_000_000, (own, size) => ({ 'replicates.csv': own['replicates.csv'] + '\n'.repeat(size) }), made),
    ofSlice(
      'lines of events',
      4_000_000,
      (own, size) => ({ 'events.csv': `${own['events.csv']}${items(size, (number) => `a${number},2020-01-01,invited,x\n`).join('')}` }),
      made,
    ),
    ofSlice(
      'warnings of a slice',
      100_000,
      (own, size) => ({
        'shard.json': own['shard.json'].replace(
          /"warnings": \[\]/,
          `"warnings": [${items(size, (number) => JSON.stringify(`w${number}`)).join(',')}]`,
        ),
      }),
      made,
    ),
    ofSlice(
      'letters of a title',
      3_000_000,
      (own, size) => ({ 'shard.json': own['shard.json'].replace(/"title": \{\s*"fr": "/, (start) => start + 'x'.repeat(size)) }),
      made,
    ),
    ofSlice('lists in a slice', 4_000_000, (_, size) => ({ 'shard.json': `[${'[],'.repeat(size / 3)}` }), made),
    ofSlice(
      'outputs of a manifest',
      20_000,
      (own, size) => ({
        'manifest.json': own['manifest.json'].replace(
          /"outputs": \[/,
          `"outputs": [${items(size, (number) => `{"name": "x${number}", "sha256": "${'0'.repeat(64)}", "bytes": 1},`).join('')}`,
        ),
      }),
      made,
    ),
    {
      what: 'slices',
      most: 200,
      command: (size) => ['campaign', 'merge', ...items(size, () => made.folder), '--out-dir', join(made.folder, 'out'), '--force', '-q'],
    },
  ];
}
