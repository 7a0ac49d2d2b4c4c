/** Files in which anything may be odd: columns, cells, quotes, lines, bytes. */

import { gzipSync } from 'node:zlib';
import type { Criteria, Field } from '../../../src/engine/index.ts';
import { fieldsNeeded } from '../../../src/engine/index.ts';
import type { PoolOptions } from '../../../src/pool/options.ts';
import type { Chance } from '../chance.ts';
import { plainField } from '../plain-field.ts';
import { Cells } from './cells.ts';
import { CRITERIA } from './criteria.ts';
import { damaged } from './damage.ts';
import type { OddFile } from './file.ts';
import { oddOptions } from './options.ts';
import { LINE_ENDS } from './texts.ts';

/** Makes a file by chance. */
export function anyFile(chance: Chance): OddFile {
  return new Maker(chance).make();
}

class Maker {
  readonly #chance: Chance;
  readonly #criteria: Criteria;
  readonly #delimiter: string;
  readonly #lineEnd: string | null;
  readonly #cells: Cells;
  readonly #quoting: 'needed' | 'all' | 'some' | 'once';

  constructor(chance: Chance) {
    this.#chance = chance;
    this.#criteria = chance.pick(CRITERIA);
    this.#delimiter = chance.pick([',', ',', ';', ';', '\t', '|']);
    this.#lineEnd = chance.once(8) ? null : chance.pick(LINE_ENDS);
    this.#cells = new Cells(chance, this.#criteria, this.#delimiter);
    this.#quoting = chance.pick(['needed', 'needed', 'needed', 'all', 'some', 'once']);
  }

  make(): OddFile {
    const chance = this.#chance;
    const fields = this.#fields();
    const names = fields.map(({ name }) => name);
    const options = { ...oddOptions(chance, names, this.#delimiter), dateFormat: this.#cells.dateFormat };
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
      const cells = fields.map((field) => (field.name === 'candidate_id' ? this.#cells.id(row) : this.#cells.cell(field)));
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
        return this.#cells.padded(name);
      default:
        return name;
    }
  }

  #record(cells: readonly string[]): string {
    return cells.map((cell) => this.#quoted(cell)).join(this.#delimiter);
  }

  #quoted(cell: string): string {
    const chance = this.#chance;
    const needed = cell.includes(this.#delimiter) || /["\r\n]/.test(cell);
    const unneeded =
      this.#quoting === 'all' || (this.#quoting === 'some' && chance.once(3)) || (this.#quoting === 'once' && chance.once(60));
    if (needed && this.#cells.odd > 0 && chance.once(8)) return cell;
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
    if (chance.once(6)) for (let times = chance.below(3); times >= 0; times--) bytes = damaged(chance, bytes, this.#delimiter);
    return chance.once(60) ? gzipSync(bytes) : bytes;
  }
}

/** An extra column: of text, and no field of the criteria. */
const EXTRA = plainField('', 'text', null);

function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase();
}
