/** All commands but `round` and `campaign`, and what is written wrongly. */

import { bilingual, type Case, line, POOLS, pool } from './cases.ts';

const COMMANDS = [
  '',
  'round',
  'validate',
  'explain',
  'score',
  'generate',
  'rounds',
  'rounds show',
  'rounds check',
  'campaign',
  'campaign merge',
];
const GRIDS = ['pstq-2025-07-02', 'prtq-2021-07-14'];
/** Command lines that cannot be: no command, no file, unknown words, values of another type, options twice or without value. */
const MISTAKES = [
  ...[
    '',
    'rond',
    'round',
    'round -c',
    'round -c prtq-2020-01-16',
    'round --pol x',
    'round -c a -c b',
    'round x',
    'round --format xml',
    '--lang de',
  ],
  ...[
    'round -c prtq-2020-01-17 -p x.csv',
    'round -c prtq-2020-1-16 -p x.csv',
    'round -c none.yaml -p none.csv',
    'round -c prtq-2020-02-10 -p x',
  ],
  ...[
    'validate',
    'validate -c none.yaml',
    'validate -p none.csv',
    'validate -p ../inputs',
    'validate --format markdown',
    'validate -c ../inputs -p -',
  ],
  ...[
    'explain',
    'explain A',
    'explain A -c prtq-2020-01-16',
    'score',
    'score --grid x',
    'score --grid pstq-2025-07-02 A',
    'score -p x --date 2020-02-30',
  ],
  ...[
    'generate',
    'generate x',
    'generate benchmark',
    'generate benchmark --rows x -o -',
    'generate benchmark --rows -1 -o -',
    'generate prtq-2020-01-16 --rows 3 -o -',
  ],
  ...[
    'rounds list',
    'rounds show',
    'rounds show x',
    'rounds shw',
    'rounds check x',
    'rounds --from 2023-13',
    'rounds --program X',
    'rounds --from 2024 --to 2023',
  ],
  ...[
    'campaign',
    'campaign x',
    'campaign pstq-2025',
    'campaign pstq-2025 -p x --shard 1',
    'campaign pstq-2025 -p x --jobs 0',
    'campaign merge',
    'campaign merge x',
  ],
  ...[
    'round -c prtq-2020-01-16 -p - --invited - --statistics -',
    'round --set x',
    'round --set limit',
    'round --expect x',
    'round --band 0',
    'round --jobs x',
  ],
  ...[
    'round --pool --invited x',
    'round --columns',
    'round --by',
    'help',
    'help round',
    '-x',
    'round -q -v --nothing',
    '--version',
    '-V',
    '--lang',
    '--color x',
  ],
  ...[`round -c prtq-2020-01-16 -p ${pool('benchmark')} --by nothing`, `round -c prtq-2020-01-16 -p ${pool('benchmark')} --columns scor`],
  ...[
    `round -c prtq-2020-01-16 -p ${pool('benchmark')} --encoding nothing`,
    `round -c prtq-2020-01-16 -p ${pool('benchmark')} --delimiter ;;`,
  ],
  ...[
    `round -c prtq-2020-01-16 -p ${pool('benchmark')} --set groups.x.select=all`,
    `round -c prtq-2020-01-16 -p ${pool('benchmark')} --expect groups.x=1`,
  ],
];

/** `badFiles` are files with mistakes, of any kind. */
export function otherCases(badFiles: readonly string[], recipes: readonly string[]): Case[] {
  return [
    ...COMMANDS.flatMap((command) => bilingual(`${command} --help`)),
    ...MISTAKES.flatMap((words) => (words.includes('--lang') ? [line(words)] : bilingual(words))),
    ...MISTAKES.filter((_, at) => at % 3 === 0).map((words) => line(`${words} --format json`)),
    ...badFiles.flatMap(badFileCases),
    ...recipes.flatMap(generateCases),
    ...POOLS.flatMap(([recipe]) => poolCases(pool(recipe))),
    ...GRIDS.flatMap((grid) => [...bilingual(`score --grid ${grid}`), ...bilingual(`score --grid ${grid} -v`)]),
    ...bilingual(`score --grid pstq-2025-07-02 -p ${pool('pstq-2025')} DI-000003 DI-000004 --date 2025-07-17`),
    line(`score --grid pstq-2025-07-02 -p ${pool('pstq-2025')} --date 2025-07-17 -o points.csv`),
    line(`score --grid pstq-2025-07-02 -p ${pool('pstq-2025')} -o -`),
    ...roundsCases(),
  ];
}

function roundsCases(): Case[] {
  const filters = [
    '',
    '--program PRTQ',
    '--program PSTQ',
    '--from 2023 --to 2023',
    '--from 2020-01-16',
    '--to 2019-12',
    '--from 2023-02 --to 2023-03 -v',
  ];
  const formats = ['', '--format json', '--format markdown'];
  return [...filters, 'check', 'check -v', 'show prtq-2020-02-10'].flatMap((filter) =>
    formats.flatMap((format) => bilingual(`rounds ${filter} ${format}`)),
  );
}

function poolCases(file: string): Case[] {
  const ids = ['1', '2', '7', '30', '75', '120', '200'].map((number) => `DI-${number.padStart(file.includes('benchmark') ? 7 : 6, '0')}`);
  const criteria = file.includes('pstq') ? 'pstq-2025-07-17' : 'prtq-2020-01-16';
  return [
    ...bilingual(`validate -p ${file}`),
    line(`validate -p ${file} --format json`),
    ...bilingual(`validate -c ${criteria} -p ${file} --set limit=5`),
    ...ids.flatMap((id) => bilingual(`explain ${id} -c ${criteria} -p ${file}`)),
    ...bilingual(`explain ${ids.join(' ')} -c ${criteria} -p ${file} --format json`),
    line(`explain DI-0 DI-00000l -c ${criteria} -p ${file} --lang en`),
  ];
}

function generateCases(recipe: string): Case[] {
  const rows = recipe === 'benchmark' ? '--rows 500' : '';
  return [
    ...['', '1', '2', 'un'].map((seed) => line(`generate ${recipe} ${rows} -o pool.csv ${seed === '' ? '' : `--seed ${seed}`}`)),
    ...bilingual(`generate ${recipe} ${rows} -o -`),
    line(`generate ${recipe} ${rows} -o - --quiet --seed 3`),
  ];
}

function badFileCases(file: string): Case[] {
  if (file.endsWith('.csv')) {
    return [
      ...bilingual(`validate -p ${file}`),
      line(`validate -p ${file} --format json`),
      line(`validate -c prtq-2020-01-16 -p ${file} --lang en`),
      ...bilingual(`explain DI-000002 X -c prtq-2020-01-16 -p ${file} --rejects r.csv`),
      line(`score --grid pstq-2025-07-02 -p ${file} -o points.csv --rejects r.csv`),
    ];
  }
  return [
    ...bilingual(`validate -c ${file}`),
    line(`validate -c ${file} --format json`),
    line(`generate ${file} -o - --lang en`),
    line(`campaign ${file} -p ${pool('benchmark')} --lang en`),
    line(`score --grid ${file} --lang en`),
  ];
}
