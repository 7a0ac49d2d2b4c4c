/** Ids read from batches: many at once where the kernel finds nothing wrong with them, else one by one. */

import { composed } from '../cells/normal-forms.ts';
import { trimCell } from '../cells/trim.ts';
import { lastLetter } from '../csv/header.ts';
import { Room } from './batches/memory.ts';
import type { IdTaker } from './batches/rows.ts';
import type { InBatch } from './columns/column.ts';
import type { Ids } from './ids.ts';
import { SoundCharacters } from './sound-characters.ts';

/** Bytes of the longest id: 256 characters, of which NFC may make three of four bytes each. */
const LONGEST = 256 * 3 * 4;
/** Behind an id that is another's at most so many are read at once, then twice as many each time: they are read again behind the next such. */
const FEW = 8;

/** Takes the ids of one batch after the other. */
export class IdsInBatches implements IdTaker {
  readonly #at: InBatch;
  readonly #ids: Ids;
  /** Characters of the column's header; 0 where a text of another number may be the header repeated. */
  readonly #headerCharacters: number;
  /** The last letter of the header; 0 for any. */
  readonly #headerEnd: number;
  /** Where the last id is put, and where the kernel puts ids, where each ends, and their hashes. */
  readonly #before: number;
  readonly #out: Room;
  readonly #ends: number;
  readonly #hashes: number;
  readonly #sound: SoundCharacters;
  /** So many ids are read at once. */
  #most: number;

  /** `header` is that of their column: an id that is as long and ends like it may be of a header that is repeated. */
  constructor(at: InBatch, header: string, ids: Ids) {
    const { memory, mostRows } = at.batch;
    this.#at = at;
    this.#ids = ids;
    this.#most = mostRows;
    const name = composed(trimCell(header));
    this.#headerCharacters = /\p{M}/u.test(name) ? 0 : [...name].length;
    this.#headerEnd = lastLetter(header) ?? 0;
    this.#before = memory.allocate(LONGEST);
    this.#out = new Room(memory);
    this.#ends = memory.allocate(mostRows * 4);
    this.#hashes = memory.allocate(mostRows * 4);
    this.#sound = new SoundCharacters(memory);
  }

  /** Makes room for so many ids in all. */
  reserve(rows: number): void {
    const { batch, position } = this.#at;
    this.#ids.distinct.texts.reserve(rows, Math.ceil((batch.bytesAt(position) / batch.rows) * rows));
  }

  /** Takes the ids of rows; gives the first whose id is bad, another's, or perhaps the header of its column. */
  take(from: number, to: number): number {
    let row = from;
    while (row < to) {
      const end = Math.min(to, row + this.#most);
      row = this.#takeMany(row, end);
      if (row === end) continue;
      if (!this.#takeOne(row)) return row;
      row++;
    }
    return row;
  }

  #takeMany(from: number, to: number): number {
    const ids = this.#ids;
    if (ids.areSomeBarred || this.#headerCharacters === 0) return from;
    const { memory } = this.#at.batch;
    const { distinct } = ids;
    const isOrdered = distinct.isAscending;
    const last = isOrdered ? distinct.texts.last() : new Uint8Array();
    memory.bytes.set(last, this.#before);
    const out = this.#out.for(this.#at.batch.length);
    const end = this.#pack(from, to, out, isOrdered ? 0 : this.#hashes, last.length);
    if (end === from) return from;
    let row = end;
    const ends = memory.counts.subarray(this.#ends / 4 + from, this.#ends / 4 + end);
    const bytes = memory.bytes.subarray(out, out + (ends.at(-1) ?? 0) - distinct.texts.length);
    if (isOrdered) distinct.appendAscending(bytes, ends);
    else row = from + distinct.append(bytes, ends, memory.counts.subarray(this.#hashes / 4 + from, this.#hashes / 4 + end));
    this.#most = row < end ? FEW : Math.min(this.#most * 2, this.#at.batch.mostRows);
    this.#addLines(from, row);
    return row;
  }

  #pack(from: number, to: number, out: number, hashes: number, before: number): number {
    const { batch, position } = this.#at;
    return batch.memory.run.ids(
      position,
      from,
      to,
      out,
      this.#ends,
      this.#ids.distinct.texts.length,
      hashes,
      this.#ids.distinct.key,
      this.#before,
      this.#before + before,
      this.#headerCharacters,
      this.#headerEnd,
      this.#sound.sound,
      this.#sound.known,
    );
  }

  #addLines(from: number, to: number): void {
    const { batch } = this.#at;
    const { lines } = this.#ids;
    if (to === from) return;
    const first = batch.lineOf(from);
    if (batch.lineOf(to - 1) - first === to - 1 - from) lines.add(first, to - from);
    else for (let row = from; row < to; row++) lines.add(batch.lineOf(row), 1);
  }

  #takeOne(row: number): boolean {
    const { batch, position } = this.#at;
    const id = batch.cell(row, position);
    this.#sound.learn(id);
    return !this.#mayBeHeader(id) && this.#ids.add(id, batch.lineOf(row), position + 1) === null;
  }

  #mayBeHeader(id: string): boolean {
    const end = lastLetter(id);
    return end === null || this.#headerEnd === 0 || end === this.#headerEnd;
  }
}
