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

/** `campaign merge` of a slice of which one file is made anew, with a manifest that tells of it so. */
function ofSlice(
  what: string,
  most: number,
  name: (typeof NAMES)[number],
  text: (own: string, size: number) => string,
  { folder }: Made,
): Part {
  return {
    what,
    most,
    command(size, file) {
      const own = new Map(NAMES.map((each) => [each, readFileSync(join(folder, each), 'utf8')]));
      const hash = (content: string): string => createHash('sha256').update(content).digest('hex');
      const made = text(own.get(name) ?? '', size);
      const manifest = (own.get('manifest.json') ?? '').replace(hash(own.get(name) ?? ''), hash(made));
      for (const [each, content] of own) file(`slice/${each}`, each === 'manifest.json' ? manifest : content);
      const path = file(`slice/${name}`, made);
      return ['campaign', 'merge', dirname(path), '--out-dir', join(dirname(path), 'out'), '--force', '-q'];
    },
  };
}

const rounds = (size: number): string => items(size, () => '  - { criteria: prtq-2020-01-16 }\n').join('');

export function others(slice: Made): readonly Part[] {
  const ofPlan = (what: string, most: number, text: (size: number) => string): Part => ({
    what,
    most,
    command: (size, file) => ['campaign', file('plan.yaml', text(size)), '-p', slice.pool, '-q'],
  });
  return [
    ofPlan('rounds of a plan', 400, (size) => PLAN.replace(/^rounds:\n/m, `rounds:\n${rounds(size)}`)),
    ofPlan('days of rounds', 400, (size) =>
      PLAN.replace(
        /^rounds:\n[\s\S]*?(?=^application:)/m,
        `rounds:\n  - { every: 1 day, criteria: prtq-2020-01-16, from: 2020-01-01, to: ${new Date(Date.UTC(2020, 0, size)).toISOString().slice(0, 10)} }\n`,
      ),
    ),
    ofPlan('replicates', 40, (size) => PLAN.replace(/^seed:/m, `replicates: ${size}\nseed:`)),
    ofPlan('sources of a plan', 10_000, (size) =>
      PLAN.replace(/^sources:\n/m, `sources:\n${items(size, (number) => `  - { id: s${number}, title: { fr: s, en: s } }\n`).join('')}`),
    ),
    ofPlan('unknown keys of a plan', 50_000, (size) => `${PLAN}${items(size, (number) => `zzz${mixed(number)}: 1\n`).join('')}`),
    ofPlan('unknown rounds of a plan', 2000, (size) =>
      PLAN.replace(/^rounds:\n/m, `rounds:\n${items(size, (number) => `  - { criteria: prtq-${mixed(number)} }\n`).join('')}`),
    ),
    ofPlan('letters of the id of a plan', 1_000_000, (size) => PLAN.replace(/^id: .*/m, `id: ${'x'.repeat(size)}`)),
    ofPlan('files at the beginning', 400_000, (size) => PLAN.replace('value: 18000,', `value: ${size},`)),
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
    ofSlice(
      'lines of replicates',
      200_000,
      'replicates.csv',
      (own, size) => `${own}${items(size, (number) => `1,2020-01,zz${number},1\n`).join('')}`,
      slice,
    ),
    ofSlice(
      'lines of replicates that repeat',
      200_000,
      'replicates.csv',
      (own, size) => `${own}${own.split('\n')[1]}\n`.repeat(1 + size / 1000),
      slice,
    ),
    ofSlice('NUL in replicates', 4_000_000, 'replicates.csv', (own, size) => `${own}${'\0'.repeat(size)}`, slice),
    ofSlice('line ends in replicates', 4_000_000, 'replicates.csv', (own, size) => `${own}${'\n'.repeat(size)}`, slice),
    ofSlice(
      'lines of events',
      400_000,
      'events.csv',
      (own, size) => `${own}${items(size, (number) => `a${number},2020-01-01,invited,x\n`).join('')}`,
      slice,
    ),
    ofSlice(
      'warnings of a slice',
      20_000,
      'shard.json',
      (own, size) => own.replace(/"warnings": \[\]/, `"warnings": [${items(size, (number) => JSON.stringify(`w${number}`)).join(',')}]`),
      slice,
    ),
    ofSlice(
      'letters of a title',
      1_000_000,
      'shard.json',
      (own, size) => own.replace(/"title": \{\s*"fr": "/, (start) => `${start}${'x'.repeat(size)}`),
      slice,
    ),
    ofSlice('brackets of a slice', 3_000_000, 'shard.json', (_, size) => '['.repeat(size), slice),
    ofSlice(
      'outputs of a manifest',
      10_000,
      'manifest.json',
      (own, size) =>
        own.replace(
          /"outputs": \[/,
          `"outputs": [${items(size, (number) => `{"name": "x${number}", "sha256": "${'0'.repeat(64)}", "bytes": 1},`).join('')}`,
        ),
      slice,
    ),
    {
      what: 'slices',
      most: 200,
      command: (size) => ['campaign', 'merge', ...items(size, () => slice.folder), '--out-dir', join(slice.folder, 'out'), '--force', '-q'],
    },
  ];
}
