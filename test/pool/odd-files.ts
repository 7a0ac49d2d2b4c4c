/** Odd CSV files, each made by chance from a seed: what a scanner of bytes and csv-parse must read alike. */

import { gzipSync } from 'node:zlib';
import { decodeCriteria, poolCriteria } from '../../src/criteria/decode.ts';
import { MOST_BYTES } from '../../src/csv/parser.ts';
import { type Criteria, type Field, fieldsNeeded } from '../../src/engine/index.ts';
import type { PoolOptions } from '../../src/pool/options.ts';
import { Chance } from './chance.ts';

/** A file, and how it is read. */
export interface OddFile {
  readonly bytes: Buffer;
  readonly criteria: Criteria;
  readonly options: PoolOptions;
}

const HEAD = 'schema: arrima-sim/criteria/v1\nid: odd\n';
const FIELDS = `fields:
  sector: {type: enumeration, values: {health: [santé, soins], education: [enseignement, école]}, column: Secteur}
  skills: {type: codes}
  remark: {type: text, column: Remarque générale}
  rate: {type: number}
  seen_at: {type: datetime}
  licensed_on: {type: date}
`;

function criteriaOf(rest: string): Criteria {
  const criteria = decodeCriteria(HEAD + rest, { name: 'odd' });
  if (!('groups' in criteria)) throw new Error(JSON.stringify(criteria));
  return criteria;
}

const MANY = [
  '{field: bill9_cancelled, is: true}',
  '{field: work_permits, covers: 2019-06-16}',
  '{field: job_offer, in: [none, inside_cmm]}',
  '{field: noc_2021, starts_with: "3"}',
  '{field: experience_months, at_least: 12}',
  '{field: french_speaking, between: [5, 9]}',
  '{field: birth_date, after: 1970-01-01}',
  '{field: selection_score, at_least: 50.5}',
  '{field: country, is: France}',
  '{field: sector, is: health}',
  '{field: skills, contains: A1}',
  '{field: remark, present: true}',
  '{field: seen_at, before: 2024-01-01}',
  '{field: licensed_on, before: 2024-01-01}',
];

const CRITERIA: readonly Criteria[] = [
  criteriaOf('round: {date: 2024-02-08}\ngroups: [{id: g, rank: [{field: submitted_at, order: ascending}], select: all}]\n'),
  criteriaOf('round: {date: 2024-02-08}\ngroups: [{id: g, select: all}]\n'),
  criteriaOf(
    'round: {date: 2024-02-08, extraction: 2024-02-05T06:30, validity_months: 12}\ngroups:\n  - {id: g, criteria: [' +
      '{id: a, test: {field: french_speaking, at_least: 7}}, {id: b, test: {field: work_permits, covers: 2024-01-01}}], ' +
      'select: {minimum_score: 500}}\n',
  ),
  criteriaOf(
    `${FIELDS}round: {date: 2024-02-08}\ngroups: [{id: g, select: all, criteria: [${MANY.map((test, at) => `{id: c${at}, test: ${test}}`).join(', ')}]}]\n`,
  ),
  criteriaOf(
    'fields: {candidate_id: {column: Identité}, score: {column: Note sur 1000}}\nround: {date: 2024-02-08, timezone: Europe/Paris}\n' +
      'groups: [{id: g, criteria: [{id: a, test: {field: candidate_id, starts_with: "A"}}], select: {top: 3}, rank: [{field: score, order: descending}]}]\n',
  ),
  criteriaOf('score: {grid: pstq-2025-07-02}\nround: {date: 2025-07-17}\ngroups: [{id: g, select: {minimum_score: 500}}]\n'),
  criteriaOf(`${FIELDS}round: {date: 2024-02-08}\ngroups: [{id: g, criteria: [{id: a, test: {field: teer, at_most: 3}}], select: all}]\n`),
  poolCriteria(),
];

const SPACES = [' ', '  ', '\t', '\u00a0', '\u2007', '\u202f', ' \u00a0'];
const LINE_ENDS = ['\n', '\n', '\n', '\r\n', '\r\n', '\r'];
const ODD_AMOUNTS = [
  ...['-', '+5', '.5', '5.', '1e5', '1 000', '0x1F', 'NaN', '-0', '--1', '１２', '1,5', '1.5', '1,000.5', '1.2.3', '12a', '2.0000', '-1'],
  ...['0', '1', '00', '007', '999999999999999', '1000000000000000', '0000999999999999999', '0.00000000000001', '123456789012345.6'],
];
const ODD_WORDS = [
  ...['true', 'FAUX', 'Ouı', 'vrai ', 'o', 'none', 'Aucun', 'été', 'ÉTRANGER', 'e\u0301tranger', 'hors-cmm', '__proto__', 'toString'],
];
const ODD_TIMES = [
  ...['2019-02-30', '2019-6-16', '16/01/2020', '2020-02-29', '1899-12-31', '2200-01-01', '2199-12-31', '2019-00-10', '2019-13-01'],
  ...['2019-01-00T00:00:00', '2019-03-10T02:30:00', '2019-11-03T01:30:00', '2019-12-16T24:00:00', '2019-12-16T23:59:60'],
  ...['2019-12-16t23:59:59', '2019-12-16T23:59:59z', '2019-12-16T23:59:59-00:00', '2019-12-16T1 :59:59', '2019-12-16T23:5a:59'],
  ...['2019-01-01/', '/2019-01-01', '2019-01-02/2019-01-01', '2019-01-01/2019-01-02|', '2019-01-01/|2020-01-01/', '||', 'A1||B2'],
];
const ODD_TEXTS = [
  ...ODD_AMOUNTS,
  ...ODD_WORDS,
  ...ODD_TIMES,
  ...['\u0000', 'a\u0000b', '\u0001', '\u001b[31m', 'a\u007f', 'a\u0085b', '\u200b', '\ufeff', 'a\u2028b', 'a\tb', '\t', '\ufffd'],
  ...[
    '😀',
    'a😀',
    'עברית',
    'Ａ',
    '\u1e9b\u0323',
    'é',
    'e\u0301',
    'E\u0301',
    'ﬁ',
    'x',
    'candidate_id',
    'score',
    'sep=;',
    '=1+1',
    '@x',
    '＝x',
  ],
  ...['a"b', '"', '""', 'a\nb', 'a\r\nb', 'a\rb', '\n', 'a,b', 'a;b', 'a|b', '"a"', "'a'", '\\"'],
];

/** Texts that are nearly of a type. */
function oddTextsOf(type: Field['type']): readonly string[] {
  switch (type) {
    case 'integer':
    case 'number':
      return ODD_AMOUNTS;
    case 'boolean':
    case 'enumeration':
      return ODD_WORDS;
    case 'date':
    case 'datetime':
    case 'periods':
      return ODD_TIMES;
    default:
      return ODD_TEXTS;
  }
}

/** Times that clocks make odd, and others. */
const DAYS = ['2019-03-10', '2019-11-03', '2024-02-29', '2024-03-31', '2024-10-27', '1970-01-01', '1900-01-01', '2199-12-31', '2024-01-31'];
const TIMES = ['00:00:00', '01:30:00', '02:00:00', '02:30:00', '23:59:59', '12:34:56', '03:00:00', '05:05:05'];

/** Makes the file of a number from a seed. */
export function oddFile(seed: number, file: number): OddFile {
  return new Maker(new Chance(seed, file)).make();
}

class Maker {
  readonly #chance: Chance;
  readonly #criteria: Criteria;
  readonly #delimiter: string;
  readonly #lineEnd: string | null;
  /** How often a cell is odd, once in so many; 0 for never. */
  readonly #oddCells: number;
  readonly #padding: number;
  readonly #quoting: 'needed' | 'all' | 'some' | 'once';
  readonly #ids: string[] = [];
  readonly #longest: number;

  constructor(chance: Chance) {
    this.#chance = chance;
    this.#criteria = chance.pick(CRITERIA);
    this.#delimiter = chance.pick([',', ',', ';', ';', '\t', '|']);
    this.#lineEnd = chance.once(8) ? null : chance.pick(LINE_ENDS);
    this.#oddCells = chance.pick([0, 0, 0, 60, 60, 10, 2]);
    this.#padding = chance.pick([0, 0, 12, 3]);
    this.#quoting = chance.pick(['needed', 'needed', 'needed', 'all', 'some', 'once']);
    this.#longest = chance.once(2000) ? MOST_BYTES + 1 : chance.once(800) ? 300_000 : chance.once(20) ? 3000 : 60;
  }

  make(): OddFile {
    const chance = this.#chance;
    const fields = this.#fields();
    const options = this.#options(fields.map(({ name }) => name));
    const headers = fields.map((field) => this.#headerOf(field));
    for (const extra of chance.some(['Note', 'scor', 'x', 'Été', 'Column 9', 'candidat_id', 'p'.repeat(530)], 3)) {
      headers.splice(chance.below(headers.length + 1), 0, extra);
      fields.splice(headers.indexOf(extra), 0, EXTRA);
    }
    if (chance.once(40)) headers[chance.below(headers.length)] = chance.pick([...headers, '', 'Score', 'SCORE ', 'note\u001b', 'a\nb']);
    const rows = chance.once(1500) ? 400 + chance.below(4000) : chance.once(12) ? chance.below(60) : chance.below(9);
    const lines: string[] = [];
    if (chance.once(15))
      lines.push(
        this.#line(
          chance.pick([`sep=${this.#delimiter}`, `"SEP=${this.#delimiter}"`, chance.once(3) ? 'sep=;' : `sep=${this.#delimiter}`]),
        ),
      );
    if (chance.once(12)) lines.push(...this.#blankLines());
    lines.push(this.#line(this.#record(headers)));
    const blanks = chance.pick([0, 0, 0, 4, 20]);
    const ragged = chance.once(9) ? chance.pick([40, 6]) : 0;
    for (let row = 0; row < rows; row++) {
      if (blanks > 0 && chance.once(blanks)) lines.push(...this.#blankLines());
      const cells = fields.map((field) => (field.name === 'candidate_id' ? this.#id(row) : this.#cell(field)));
      if (ragged > 0 && chance.once(ragged)) {
        if (chance.once(2)) cells.splice(chance.below(cells.length), 1);
        else cells.push(...(chance.once(12) ? new Array<string>(1100).fill('') : ['more']));
      }
      lines.push(this.#line(this.#record(cells)));
      if (chance.once(250))
        lines.push(this.#line(this.#record(headers.map((header) => (chance.once(3) ? withoutAccents(header) : header)))));
    }
    let text = lines.join('');
    if (chance.once(3)) text = text.replace(/(?:\r\n|\n|\r)$/, '');
    return { bytes: this.#bytes(text, options), criteria: this.#criteria, options };
  }

  /** The fields of the columns, in order. */
  #fields(): Field[] {
    const chance = this.#chance;
    const { fields } = this.#criteria;
    const id = fields.get('candidate_id') as Field;
    if (chance.once(15)) return [id];
    const names = new Set(['candidate_id', ...fieldsNeeded(this.#criteria)]);
    for (const name of chance.some([...fields.keys()], chance.pick([2, 5, 30]))) names.add(name);
    for (const name of ['score', 'submitted_at', 'synthetic']) if (chance.once(2)) names.add(name);
    if (chance.once(60)) names.delete(chance.pick([...names]));
    // What another column gives need not be there.
    for (const [name, source] of [
      ['teer', 'noc_2021'],
      ['age', 'birth_date'],
    ] as const) {
      if (names.delete(name)) names.add(chance.once(2) ? name : source);
    }
    const listed = [...names].flatMap((name) => fields.get(name) ?? []);
    if (listed.length === 0) return [id];
    return chance.once(3) ? listed : chance.shuffled(listed);
  }

  #options(names: readonly string[]): PoolOptions {
    const chance = this.#chance;
    const asked = new Map(
      chance.once(5)
        ? chance.some(names, 3).map((name) => [name, chance.pick(['anything', 'something', 'submission', 'rate', 'refusal'] as const)])
        : [],
    );
    const words = chance.once(15) ? ['Note', 'x', 'submitted_at', 'score'] : names;
    return {
      name: 'pool.csv',
      allowLineBreaks: chance.once(3),
      checkAll: chance.once(3),
      copy: chance.once(2) ? chance.some(words, 4) : [],
      by: chance.once(3) ? chance.some(words, 2) : [],
      watch: chance.once(12) ? ['A1', 'é1', '0001'] : [],
      asked,
      optional: chance.once(10) ? chance.some(names, 3) : [],
      reserved: chance.once(15) ? (id) => id.endsWith('7') : undefined,
      delimiter: chance.once(8) ? this.#delimiter : undefined,
    };
  }

  #headerOf(field: Field): string {
    const chance = this.#chance;
    const name = field.column ?? (chance.once(3) ? (field.alias ?? field.name) : field.name);
    switch (chance.below(14)) {
      case 0:
        return name.toUpperCase();
      case 1:
        return name.replaceAll('_', chance.pick(['-', ' ', '\u00a0']));
      case 2:
        return name.replace('e', chance.pick(['é', 'e\u0301']));
      case 3:
        return this.#padded(name);
      default:
        return name;
    }
  }

  #id(row: number): string {
    const chance = this.#chance;
    const id = this.#oneId(row);
    this.#ids.push(id);
    return this.#padding > 0 && chance.once(this.#padding) ? this.#padded(id) : id;
  }

  #oneId(row: number): string {
    const chance = this.#chance;
    if (this.#oddCells > 0 && chance.once(this.#oddCells)) {
      return chance.once(3) && this.#ids.length > 0
        ? chance.pick(this.#ids).normalize(chance.pick(['NFC', 'NFD']))
        : chance.pick(['', ...ODD_TEXTS]);
    }
    switch (chance.below(12)) {
      case 0:
        return `é${row}`.normalize(chance.pick(['NFC', 'NFD']));
      case 1:
        return `${'0'.repeat(chance.below(4))}${row}z`;
      case 2:
        return `${chance.pick(['x y', 'a/b', 'a_b.c-d', '😀', 'Identité', 'candidate_'])}${row}`;
      default:
        return `A${row}`;
    }
  }

  #cell(field: Field): string {
    const chance = this.#chance;
    const cell = this.#oddCells > 0 && chance.once(this.#oddCells) ? this.#oddCell(field) : this.#soundCell(field);
    return this.#padding > 0 && chance.once(this.#padding) ? this.#padded(cell) : cell;
  }

  #padded(text: string): string {
    const chance = this.#chance;
    return `${chance.once(2) ? chance.pick(SPACES) : ''}${text}${chance.once(2) ? chance.pick(SPACES) : ''}`;
  }

  #oddCell(field: Field): string {
    const chance = this.#chance;
    const sound = this.#soundCell(field);
    const at = chance.below(sound.length + 1);
    switch (chance.below(4)) {
      case 0:
        return sound.slice(0, at) + chance.pick(ODD_TEXTS) + sound.slice(at);
      case 1:
        return sound.slice(0, at) + sound.slice(at + 1);
      case 2:
        return chance.pick(oddTextsOf(field.type));
      default:
        return chance.pick(ODD_TEXTS);
    }
  }

  #soundCell(field: Field): string {
    const chance = this.#chance;
    if (chance.once(12) && field.name !== 'has_spouse') return chance.once(5) ? chance.pick(SPACES) : '';
    switch (field.type) {
      case 'integer': {
        const low = field.from ?? 0;
        const value = low + chance.below(Math.min((field.to ?? 1000) - low, 1000) + 1);
        return chance.once(15) ? `${chance.pick(['0', '00', '0000000000000000'])}${value}` : String(value);
      }
      case 'number':
        return this.#number(field);
      case 'boolean':
        return this.#anyCase(chance.pick(['true', 'false', 'vrai', 'faux', 'oui', 'non', 'yes', 'no', '1', '0']));
      case 'enumeration': {
        const { value, aliases } = chance.pick(field.values);
        const word = chance.pick([value, ...aliases]);
        return chance.once(4) ? this.#anyCase(word.normalize(chance.pick(['NFC', 'NFD']))) : word;
      }
      case 'date':
        return field.name === 'birth_date' ? `${1950 + chance.below(50)}-0${1 + chance.below(9)}-${10 + chance.below(19)}` : this.#day();
      case 'datetime':
        return this.#datetime();
      case 'periods':
        return chance.once(6) ? this.#anyCase(chance.pick(['none', 'aucun'])) : this.#periods();
      case 'codes':
        return chance.pick(['A1', 'A1|B2', 'A1 | B2', ' 0213 |\u00a0x']);
      case 'code':
        return field.name === 'noc_2021' ? this.#occupation() : chance.pick(['0213', '31301', '7', 'A-1']);
      case 'text':
        return this.#text();
    }
  }

  #occupation(): string {
    const known = this.#criteria.occupations.get('teer');
    return known === undefined ? '31301' : this.#chance.pick([...known.keys()].slice(0, 40));
  }

  #number(field: Field): string {
    const chance = this.#chance;
    const whole = String((field.from ?? 0) + chance.below(Math.min(field.to ?? 900, 900)));
    const point = this.#delimiter === ',' || chance.once(2) ? '.' : ',';
    switch (chance.below(6)) {
      case 0:
        return `${whole}${point}${chance.below(1000)}`;
      case 1:
        return chance.pick(['0', '-0', '-0.0', '007', '999999999999999', '12345678901234.5', '0.1', '00.10', '0.00000000000001', '-12.5']);
      default:
        return whole;
    }
  }

  #anyCase(word: string): string {
    const chance = this.#chance;
    return chance.once(2) ? word : chance.once(2) ? word.toUpperCase() : word.charAt(0).toUpperCase() + word.slice(1);
  }

  #day(): string {
    const chance = this.#chance;
    return chance.once(3) ? chance.pick(DAYS) : `20${10 + chance.below(16)}-0${1 + chance.below(9)}-${10 + chance.below(19)}`;
  }

  #datetime(): string {
    const chance = this.#chance;
    const time = chance.once(2) ? chance.pick(TIMES) : `1${chance.below(10)}:${10 + chance.below(50)}:${10 + chance.below(50)}`;
    const day = chance.once(20) ? chance.pick(DAYS) : `20${10 + chance.below(16)}-0${1 + chance.below(9)}-${10 + chance.below(17)}`;
    switch (chance.below(8)) {
      case 0:
        return day;
      case 1:
        return `${day} ${time}`;
      case 2:
        return `${day}T${time}${chance.pick(['Z', '-05:00', '+14:00', '.000', '.250Z', '+00:00'])}`;
      case 3:
        return `${day}T${time.slice(0, 5)}`;
      default:
        return `${day}T${time}`;
    }
  }

  #periods(): string {
    const chance = this.#chance;
    return Array.from(
      { length: 1 + chance.below(3) },
      () => `${2000 + chance.below(15)}-01-02/${chance.once(3) ? '' : `20${20 + chance.below(9)}-02-28`}`,
    ).join('|');
  }

  /** Of a cell; the longest are about as long as a record may be. */
  #length(): number {
    return this.#longest > MOST_BYTES ? MOST_BYTES - this.#chance.below(100) : this.#chance.below(this.#longest);
  }

  #text(): string {
    const chance = this.#chance;
    if (chance.once(4)) return 'x'.repeat(this.#length()) + (chance.once(3) ? 'é'.repeat(chance.below(20)) : '');
    const words = [
      'France',
      'Côte d’Ivoire',
      'Québec',
      'a b',
      '😀',
      'x"y',
      'a,b',
      'a;b',
      'n|m',
      'col\tcol',
      'ab ""',
      'Ligne 1\nLigne 2',
      'r\rs',
      '日本',
    ];
    return chance.pick(this.#oddCells === 0 ? words.slice(0, 10) : words);
  }

  #record(cells: readonly string[]): string {
    return cells.map((cell) => this.#quoted(cell)).join(this.#delimiter);
  }

  #quoted(cell: string): string {
    const chance = this.#chance;
    const needed = cell.includes(this.#delimiter) || /["\r\n]/.test(cell);
    const unneeded =
      this.#quoting === 'all' || (this.#quoting === 'some' && chance.once(3)) || (this.#quoting === 'once' && chance.once(60));
    if (needed && this.#oddCells > 0 && chance.once(8)) return cell;
    return needed || unneeded ? `"${cell.replaceAll('"', '""')}"` : cell;
  }

  #line(text: string): string {
    return text + (this.#lineEnd ?? this.#chance.pick(['\n', '\r\n', '\r']));
  }

  #blankLines(): string[] {
    const chance = this.#chance;
    return Array.from({ length: 1 + chance.below(3) }, () => this.#line(chance.pick(['', '', ' ', '  ', '\u00a0', '\t', '""', '" "'])));
  }

  /** The bytes: damaged now and then, in UTF-8 or another encoding. */
  #bytes(text: string, options: PoolOptions): Buffer {
    const chance = this.#chance;
    if (chance.once(40)) {
      const encoding = chance.pick(['utf-16le', 'windows-1252']);
      Object.assign(options, { encoding });
      return Buffer.from(
        `${chance.once(2) && encoding === 'utf-16le' ? '\ufeff' : ''}${text}`,
        encoding === 'utf-16le' ? 'utf16le' : 'latin1',
      );
    }
    let bytes = Buffer.from(`${chance.once(8) ? '\ufeff' : ''}${text}`);
    if (chance.once(6)) for (let times = chance.below(3); times >= 0; times--) bytes = this.#damaged(bytes);
    return chance.once(60) ? gzipSync(bytes) : bytes;
  }

  #damaged(bytes: Buffer): Buffer<ArrayBuffer> {
    const chance = this.#chance;
    const at = chance.below(bytes.length + 1);
    const gone = chance.once(3) ? chance.below(4) : 0;
    const put = chance.once(20)
      ? Buffer.from(chance.pick([[0xff], [0xc3], [0xe2, 0x80], [0xed, 0xa0, 0x80], [0xc0, 0xaf], [0xf0, 0x9f]]))
      : Buffer.from(
          chance.pick([
            '"',
            '"',
            '"',
            ' "',
            '""',
            '"\n',
            '\r',
            '\n',
            '\r\n',
            this.#delimiter,
            ' ',
            '\0',
            '\ufeff',
            '\u00a0',
            'x',
            ',"',
            '";',
          ]),
        );
    const cut = chance.once(12) ? bytes.subarray(at, at) : bytes.subarray(at + gone);
    return Buffer.concat([bytes.subarray(0, at), chance.once(8) ? Buffer.alloc(0) : put, cut]);
  }
}

/** An extra column: of text, and no field of the criteria. */
const EXTRA: Field = {
  name: '',
  type: 'text',
  column: null,
  alias: null,
  values: [],
  from: null,
  to: null,
  derived: null,
  label: { fr: '', en: '' },
  pattern: null,
  separator: null,
  assumption: false,
};

function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase();
}
