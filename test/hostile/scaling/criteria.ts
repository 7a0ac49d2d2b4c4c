/** What a stranger may make large in criteria, a grid or a list, and in the options of a round. */

import { criteria, criterion } from '../stranger.ts';
import { items, mixed, type Part } from './part.ts';
import { GRID } from './pools.ts';

const POOL = `candidate_id,country,score,french_speaking,note\n${items(300, (number) => `DI-${number},X${number % 50},${number},7,n`).join('\n')}\n`;
const quoted = (count: number, item: (number: number) => string): string => items(count, item).join(', ');
const head = criteria().split('groups:')[0] ?? '';

/** A round by criteria whose text is made. */
function ofCriteria(what: string, most: number, text: (size: number) => string): Part {
  return {
    what,
    most,
    command: (size, file) => ['round', '-c', file('c.yaml', text(size)), '-p', file('p.csv', POOL), '-q', '--statistics', '-'],
  };
}

/** A round by criteria that name a list, whose text is made. */
function ofList(what: string, most: number, text: (size: number) => string): Part {
  const tests = criterion('{ field: country, in: { list: mine } }');
  const rule = criteria({ more: 'lists: { mine: { file: list.csv, column: country } }', tests });
  return {
    what,
    most,
    command(size, file) {
      file('list.csv', text(size));
      return ['round', '-c', file('c.yaml', rule), '-p', file('p.csv', POOL), '-q'];
    },
  };
}

/** Scores by a grid whose text is made. */
function ofGrid(what: string, most: number, text: (size: number) => string): Part {
  const options = ['--date', '2025-07-17', '-o', '-', '-q'];
  return { what, most, command: (size, file) => ['score', '--grid', file('g.yaml', text(size)), '-p', file('p.csv', POOL), ...options] };
}

/** A round with more options. */
function ofOptions(what: string, most: number, options: (size: number) => readonly string[]): Part {
  return {
    what,
    most,
    command: (size, file) => ['round', '-c', file('c.yaml', criteria()), '-p', file('p.csv', POOL), '-q', ...options(size)],
  };
}

const inCountries = (values: string): string => criteria({ tests: criterion(`{ field: country, in: [${values}] }`) });
const group = (number: number): string =>
  `{ id: g${number}, label: { fr: g, en: g }, criteria: [], select: { top: 1 }, rank: [{ field: score, order: descending }] }`;
const test = (number: number): string => `{ id: c${number}, label: { fr: c, en: c }, test: { field: score, at_least: ${number % 900} } }`;
const factor = (number: number): string =>
  `      - { id: f${number}, bands: { field: french_speaking, points: [{ from: 0, points: 0 }] } }\n`;

export const CRITERIA: readonly Part[] = [
  ofCriteria('values in one line', 100_000, (size) => inCountries(quoted(size, (number) => `v${mixed(number)}`))),
  ofCriteria('values on a line each', 100_000, (size) =>
    inCountries(`\n${items(size, (number) => `        v${mixed(number)},\n`).join('')}      `),
  ),
  ofCriteria('values as JSON', 100_000, (size) => inCountries(quoted(size, (number) => JSON.stringify(`v${mixed(number)}`)))),
  ofCriteria('values that repeat', 100_000, (size) => inCountries(quoted(size, () => 'X'))),
  ofCriteria('values of a list', 100_000, (size) =>
    criteria({
      more: `lists: { mine: [${quoted(size, (number) => `v${number}`)}] }`,
      tests: criterion('{ field: country, in: { list: mine } }'),
    }),
  ),
  ofCriteria('groups', 1000, (size) => `${head}groups: [${quoted(size, group)}]\n`),
  ofCriteria('criteria of a group', 1000, (size) => criteria({ tests: quoted(size, test) })),
  ofCriteria('tests of a test', 20_000, (size) =>
    criteria({ tests: criterion(`{ any: [${quoted(size, (number) => `{ field: score, is: ${number} }`)}] }`) }),
  ),
  ofCriteria('lists', 20_000, (size) => criteria({ more: `lists: {${quoted(size, (number) => `l${number}: [a]`)}}` })),
  ofCriteria('fields', 5000, (size) =>
    criteria({ more: `fields: {${quoted(size, (number) => `x${number}: { type: text, label: { fr: x, en: x } }`)}}` }),
  ),
  ofCriteria('sources', 10_000, (size) =>
    criteria({ more: `sources: [${quoted(size, (number) => `{ id: s${number}, title: { fr: s, en: s } }`)}]` }),
  ),
  ofCriteria('examples', 5000, (size) =>
    criteria({
      more: `examples: [${quoted(size, (number) => `{ name: e${number}, given: { score: 5 }, expect: { outcome: invited } }`)}]`,
    }),
  ),
  ofCriteria('unknown keys', 50_000, (size) => criteria({ more: items(size, (number) => `zzz${mixed(number)}: 1`).join('\n') })),
  ofCriteria('unknown fields', 1000, (size) =>
    criteria({ tests: quoted(size, (number) => test(number).replace('score', `skore${mixed(number)}`)) }),
  ),
  ofCriteria('unknown operators', 1000, (size) =>
    criteria({ tests: quoted(size, (number) => test(number).replace('at_least', `at_leest${mixed(number)}`)) }),
  ),
  ofCriteria('repeated keys', 50_000, (size) => criteria({ more: items(size, () => 'limit: 1').join('\n') })),
  ofCriteria('letters of a value', 2_000_000, (size) => inCountries('x'.repeat(size))),
  ofCriteria('letters of a label', 2_000_000, (size) => criteria().replace('fr: Tous', `fr: ${'x'.repeat(size)}`)),
  ofCriteria('letters of a key', 2_000_000, (size) => criteria({ more: `${'x'.repeat(size)}: 1` })),
  ofCriteria('letters of an id', 2_000_000, (size) => criteria().replace('id: all', `id: ${'x'.repeat(size)}`)),
  ofCriteria('digits of a limit', 2_000_000, (size) => criteria({ more: `limit: ${'9'.repeat(size)}` })),
  ofCriteria('digits and a letter for a day', 2_000_000, (size) => criteria().replace('2030-05-16', `${'1'.repeat(size)}x`)),
  ofCriteria('comments', 1_000_000, (size) => `${criteria()}${'# x\n'.repeat(size / 4)}`),
  ofCriteria('blank lines', 1_000_000, (size) => `${criteria()}${'\n'.repeat(size)}`),
  ofCriteria('spaces', 3_000_000, (size) => criteria({ more: `limit: ${' '.repeat(size)}3` })),
  ofCriteria('open brackets', 3_000_000, (size) => `${criteria()}x: ${'['.repeat(size)}`),
  ofCriteria('colons', 3_000_000, (size) => `${criteria()}x: ${'a:'.repeat(size / 2)}`),
  ofCriteria('open quotes', 1_000_000, (size) => `${criteria()}x: ${'"a" '.repeat(size / 4)}`),
  ofCriteria('exclamation marks', 3_000_000, (size) => `${criteria()}x: ${'!'.repeat(size)}`),
  ofCriteria('hyphens', 3_000_000, (size) => `${criteria()}${'- '.repeat(size / 2)}`),
  ofCriteria('folded lines', 1_000_000, (size) => criteria({ more: `note: >\n${'  a\n'.repeat(size / 4)}` })),
  ofCriteria('escapes', 1_000_000, (size) => criteria({ more: `note: "${'\\x41'.repeat(size / 4)}"` })),
  ofList('records of a list', 400_000, (size) => `country\n${items(size, (number) => `v${mixed(number)}`).join('\n')}\n`),
  ofList('letters of a value of a list', 1_000_000, (size) => `country\n${'x'.repeat(size)}\n`),
  ofList('letters of a header of a list', 1_000_000, (size) => `country,${'x'.repeat(size)}\nX,1\n`),
  ofList('columns of a list', 1000, (size) => `country${items(size, (number) => `,c${number}`).join('')}\nX\n`),
  ofList('bad records of a list', 200_000, (size) => `country\n${'a,b\n'.repeat(size)}`),
  ofList('line ends of a list', 4_000_000, (size) => `country\nX${'\n'.repeat(size)}`),
  ofOptions('changes by --set', 2000, (size) => items(size, (number) => ['--set', `limit=${number + 1}`]).flat()),
  ofOptions('letters of a path of --set', 100_000, (size) => ['--set', `groups.${'x'.repeat(size)}=1`]),
  ofOptions('parts of a path of --set', 100_000, (size) => ['--set', `groups${'.all'.repeat(size / 4)}=1`]),
  ofOptions('expectations', 2000, (size) => items(size, () => ['--expect', 'invited>=0']).flat()),
  ofOptions('unknown columns', 1000, (size) => items(size, (number) => ['--columns', `c${mixed(number)}`]).flat()),
  ofOptions('words for a blank', 2000, (size) => items(size, (number) => ['--blank', `w${mixed(number)}`]).flat()),
  ofOptions('letters of an unknown option', 100_000, (size) => [`--${'x'.repeat(size)}`]),
  ofGrid('factors of a grid', 4000, (size) => `${GRID}${items(size, factor).join('')}`),
  ofGrid(
    'blocks of a grid',
    4000,
    (size) => `${GRID}${items(size, (number) => `  - { id: b${number}, maximum: 0, factors: [] }\n`).join('')}`,
  ),
  ofGrid('bands of a factor', 20_000, (size) =>
    GRID.replace(/points: \[.*\]/, `points: [${quoted(size, (number) => `{ from: ${number}, to: ${number}, points: 0 }`)}]`),
  ),
];
