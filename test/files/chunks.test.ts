/** Files read in chunks: their bytes, their hash, and the refusal of a file that changes meanwhile. */

import { createHash } from 'node:crypto';
import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { openFile } from '../../src/files/chunks.ts';

const folder = mkdtempSync(join(tmpdir(), 'arrima-sim-chunks-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
/** More than one chunk, the last not full. */
const text = 'candidate_id\n'.repeat(100_000);

it('all bytes come, and what was read is known at the end', async () => {
  const path = join(folder, 'still.csv');
  writeFileSync(path, text);
  const file = await openFile(path);
  const chunks: string[] = [];
  for await (const chunk of file.chunks) chunks.push(Buffer.from(chunk).toString());
  expect(chunks.length).toBeGreaterThan(1);
  expect(chunks.join('') === text).toBe(true);
  const sha256 = createHash('sha256').update(text).digest('hex');
  expect(await file.finish()).toEqual({ name: 'still.csv', sha256, bytes: text.length });
  await file.close();
});

it('a file that grows while it is read is refused', async () => {
  const path = join(folder, 'growing.csv');
  writeFileSync(path, text);
  const file = await openFile(path);
  let bytes = 0;
  for await (const chunk of file.chunks) {
    if (bytes === 0) appendFileSync(path, 'one more');
    bytes += chunk.length;
  }
  await expect(file.finish()).rejects.toMatchObject({ problem: { code: 'F108', file: path, value: path } });
  await file.close();
});
