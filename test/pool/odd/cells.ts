/** Cells of odd files: sound for their field or not, with space around them or not. */

import { DATE_FORMATS, type DateFormat } from '../../../src/cells/date-formats.ts';
import { MOST_BYTES } from '../../../src/csv/parser.ts';
import type { Criteria, Field } from '../../../src/engine/index.ts';
import type { Chance } from '../chance.ts';
import { DAYS, ODD_TEXTS, oddTextsOf, SPACES, TIMES } from './texts.ts';

/** The cells of one file. */
export class Cells {
  /** How often a cell is odd, once in so many; 0 for never. */
  readonly odd: number;
  readonly dateFormat: DateFormat;
  readonly #chance: Chance;
  readonly #criteria: Criteria;
  readonly #delimiter: string;
  readonly #padding: number;
  readonly #ids: string[] = [];
  readonly #longest: number;

  constructor(chance: Chance, criteria: Criteria, delimiter: string) {
    this.#chance = chance;
    this.#criteria = criteria;
    this.#delimiter = delimiter;
    this.odd = chance.pick([0, 0, 0, 60, 60, 10, 2]);
    this.dateFormat = chance.pick(['iso', ...DATE_FORMATS]);
    this.#padding = chance.pick([0, 0, 12, 3]);
    this.#longest = chance.once(2000) ? MOST_BYTES + 1 : chance.once(800) ? 300_000 : chance.once(20) ? 3000 : 60;
  }

  id(row: number): string {
    const chance = this.#chance;
    const id = this.#oneId(row);
    this.#ids.push(id);
    return this.#padding > 0 && chance.once(this.#padding) ? this.padded(id) : id;
  }

  #oneId(row: number): string {
    const chance = this.#chance;
    if (this.odd > 0 && chance.once(this.odd)) {
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

  cell(field: Field): string {
    const chance = this.#chance;
    const cell = this.odd > 0 && chance.once(this.odd) ? this.#oddCell(field) : this.#soundCell(field);
    return this.#padding > 0 && chance.once(this.#padding) ? this.padded(cell) : cell;
  }

  padded(text: string): string {
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
        return field.name === 'birth_date'
          ? this.#inFormat(`${1950 + chance.below(50)}-0${1 + chance.below(9)}-${10 + chance.below(19)}`)
          : this.#inFormat(this.#day());
      case 'datetime':
        return this.#inFormat(this.#datetime());
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

  /** A day, perhaps with a time, as the format of the file has it, or as it is. */
  #inFormat(iso: string): string {
    const chance = this.#chance;
    const [, year, month = '', day = '', time = ''] = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?))?$/.exec(iso) ?? [];
    if (year === undefined || this.dateFormat === 'iso' || chance.once(2)) return iso;
    const digits = (text: string): string => (chance.once(3) ? text.replace(/^0/, '') : text);
    const mark = chance.pick(['/', '-', '.']);
    const first = (this.dateFormat === 'dmy' ? [day, month] : [month, day]).map(digits);
    return `${[...first, year].join(mark)}${time === '' ? '' : ` ${digits(time)}`}`;
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
    return chance.pick(this.odd === 0 ? words.slice(0, 10) : words);
  }
}
