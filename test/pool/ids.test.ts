/** Ids: how long they may be, and that none is taken twice, however each of the two is written and read. */

import { describe, expect, it } from 'vitest';
import { SplitBatch } from '../../src/pool/batches/batch.ts';
import { hashOf, randomKey } from '../../src/pool/text-hash.ts';
import { command, poolProblems, problemsOf } from '../commands/command.ts';

describe('an id of', () => {
  it.each([
    ['256 characters', 'x'.repeat(256), []],
    ['257 characters', 'x'.repeat(257), ['P506:2:1']],
    ['256 characters past U+FFFF', '😀'.repeat(256), []],
    ['257 characters past U+FFFF', '😀'.repeat(257), ['P506:2:1']],
    ['256 accented characters', 'é'.repeat(256), []],
    ['257 accented characters', 'é'.repeat(257), ['P506:2:1']],
    ['300,000 marks', `e${'\u0301'.repeat(300_000)}`, ['P506:2:1']],
  ])('%s', async (_, id, expected) => {
    const pool = `candidate_id,score\n${id},1\nB,2\n`;
    for (const env of [{}, { ARRIMA_SIM_READER: 'csv-parse' }]) {
      const { problems } = await problemsOf(['validate', '-p', '-'], { stdin: pool, env });
      expect(problems.map(({ code, line, column }) => `${code}:${line}:${column}`)).toEqual(expected);
    }
  });
});

describe('an id that comes twice', () => {
  const others = Array.from({ length: 3000 }, (_, row) => `${(row * 7919) % 20_011}-é${row % 3 === 0 ? 'e\u0301' : ''}`);
  it.each([
    ['in plain ASCII', 'A-1', 'A-1'],
    ['accented', 'É-1', 'É-1'],
    ['composed, then decomposed', 'É-1', 'E\u0301-1'],
    ['decomposed, then composed', 'E\u0301-1', 'É-1'],
    ['with space around it', 'A-1', ' A-1\u00a0'],
    ['in quotes', '"A-1"', 'A-1'],
    ['past U+FFFF', '😀', '😀'],
    ['in Chinese', '申请人', '申请人'],
    ['in Korean, in letters and in syllables', '한', '\u1112\u1161\u11ab'],
  ])('%s', async (_, first, second) => {
    for (const many of [others, []]) {
      const ids = [...many.slice(0, 1500), first, ...many.slice(1500), 'Z', second];
      expect(await poolProblems(`candidate_id\n${ids.join('\n')}\n`)).toEqual([`P502:${ids.length + 1}:1`]);
    }
  });
  it('is not one that looks alike', async () => {
    const { stdout } = await command(['validate', '-p', '-', '--format', 'json'], { stdin: 'candidate_id\nA\nА\nＡ\na\nÀ\n' });
    expect(JSON.parse(stdout)).toMatchObject({ ok: true, pool: { rows: 5 } });
  });
});

describe('the hash of a text', () => {
  it('is the same by the kernel', () => {
    const ids = ['a', 'ab', 'abc', 'abcd', 'é', 'DI-0000001', 'DI-0000002', 'x'.repeat(256), '申请人'];
    const batch = new SplitBatch();
    batch.split(0, batch.bytes.write(`${ids.join('\n')}\n`), 1, { columns: 1, delimiter: 0x2c, breaks: false });
    expect(batch.rows).toBe(ids.length);
    const { memory } = batch;
    const [out, ends, hashes, table] = [memory.allocate(4096), memory.allocate(64), memory.allocate(64), memory.allocate(8192)];
    memory.bytes.fill(255, table, table + 8192);
    for (const key of [randomKey(), 3, 0x3fffff]) {
      expect(memory.run.ids(0, 0, ids.length, out, ends, 0, hashes, key, 0, 0, 12, 0x64, table, table)).toBe(ids.length);
      const found = memory.counts.subarray(hashes / 4, hashes / 4 + ids.length);
      expect([...found]).toEqual(ids.map((id) => hashOf(Buffer.from(id), 0, Buffer.byteLength(id), key)));
    }
  });
  it('differs for texts that were made to have one hash with one key', () => {
    // Two texts whose hashes are equal with the key 7: c₁·7 + c₂ is the same.
    const [one, other] = [Buffer.from([1, 0, 0, 7, 0, 0]), Buffer.from([2, 0, 0, 0, 0, 0])];
    expect(hashOf(one, 0, 6, 7)).toBe(hashOf(other, 0, 6, 7));
    expect(hashOf(one, 0, 6, 11)).not.toBe(hashOf(other, 0, 6, 11));
  });
  it('has a key that is never the same for long', () => {
    expect(new Set(Array.from({ length: 50 }, randomKey)).size).toBeGreaterThan(40);
  });
});
