/** The `manifest.json` that a folder of results has already, forged: what it tells counts only where it is what was written. */

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ResultsFolder } from '../../src/files/earlier-results.ts';
import { command } from '../commands/command.ts';
import { criteria, strangers } from './stranger.ts';

const { at, file } = strangers();
type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
const CHANGES: readonly Json[] = [null, 'x', [], {}, -1, 0.5, 1e308, true, [null], '__proto__'];

const BYTES = 'invitation,candidate_id\n1,A\n';
const output = { name: 'invited.csv', sha256: createHash('sha256').update(BYTES).digest('hex'), bytes: BYTES.length };
const manifest = { schema: 'arrima-sim/manifest/v1', tool: { name: 'arrima-sim', version: '0.1.0' }, inputs: [], outputs: [output] };

/** Whether the folder's list is still what a manifest tells. */
function told(text: string): boolean | null {
  file('results/invited.csv', BYTES);
  file('results/manifest.json', text);
  return new ResultsFolder(at('results')).isAsTold(at('results/invited.csv'));
}

describe('a manifest', () => {
  it('tells of a file as it is', () => {
    expect(told(JSON.stringify(manifest))).toBe(true);
    expect(told(JSON.stringify({ ...manifest, outputs: [{ ...output, sha256: '0'.repeat(64) }] }))).toBe(false);
  });

  it.each(['schema', 'outputs'])('with another %s tells nothing', (key) => {
    for (const to of CHANGES) expect(told(JSON.stringify({ ...manifest, [key]: to }))).toBe(null);
    expect(told(JSON.stringify({ ...manifest, [key]: undefined }))).toBe(null);
  });

  it.each(['name', 'sha256', 'bytes'])('of an output with another %s does not tell of it', (key) => {
    for (const to of CHANGES) expect(told(JSON.stringify({ ...manifest, outputs: [{ ...output, [key]: to }] }))).not.toBe(true);
    expect(told(JSON.stringify({ ...manifest, outputs: [{ ...output, [key]: undefined }] }))).not.toBe(true);
  });

  it.each<[string, string]>([
    ['no JSON', 'x'],
    ['nothing', ''],
    ['null', 'null'],
    ['a number', '1e999'],
    ['cut', JSON.stringify(manifest).slice(0, -1)],
    ['deeply nested', '['.repeat(100_000)],
    ['longer than a manifest may be', JSON.stringify(manifest) + ' '.repeat(1 << 22)],
    ['that changes what objects are', '{"__proto__": {"schema": "arrima-sim/manifest/v1"}, "outputs": []}'],
  ])('that is %s tells nothing', (_, text) => {
    expect(told(text)).toBe(null);
  });

  it.skipIf(!existsSync('/dev/zero'))('that is a device, a folder or a link to nothing tells nothing', () => {
    for (const make of [
      (path: string) => symlinkSync('/dev/zero', path),
      (path: string) => mkdirSync(path),
      (path: string) => symlinkSync(at('nothing'), path),
    ]) {
      rmSync(at('results/manifest.json'), { recursive: true, force: true });
      make(at('results/manifest.json'));
      expect(new ResultsFolder(at('results')).isAsTold(at('results/invited.csv'))).toBe(null);
    }
    rmSync(at('results/manifest.json'), { recursive: true, force: true });
  });
});

describe('a folder of results whose manifest is forged', () => {
  const round = (): string[] => [
    'round',
    '-c',
    file('c.yaml', criteria()),
    '-p',
    file('p.csv', 'candidate_id\nA\n'),
    '--out-dir',
    at('out'),
    '-q',
  ];
  it('is replaced only with --force, whatever its keys are', async () => {
    expect((await command(round())).exit).toBe(0);
    const own = JSON.parse(readFileSync(at('out/manifest.json'), 'utf8')) as { [key: string]: Json };
    for (const key of Object.keys(own)) {
      for (const to of CHANGES) {
        // The list was edited: a manifest that tells of it wrongly must not let it be replaced.
        writeFileSync(at('out/invited.csv'), 'invitation,candidate_id\nmine\n');
        writeFileSync(at('out/manifest.json'), JSON.stringify({ ...own, [key]: to }));
        const { exit, stderr } = await command(round());
        expect([exit, stderr.slice(0, 4)], `${key} ${JSON.stringify(to)}`).toEqual([5, 'F103']);
        expect(readFileSync(at('out/invited.csv'), 'utf8')).toContain('mine');
      }
    }
    expect((await command([...round(), '--force'])).exit).toBe(0);
  });
});
