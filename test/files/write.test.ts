/** Outputs are written all or none: whatever step of the system fails, earlier files stay and nothing is left behind. */

import * as nodeFs from 'node:fs';
import { lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FileSystem } from '../../src/files/file-system.ts';
import { Litter } from '../../src/files/litter.ts';
import { writeOutputs } from '../../src/files/write.ts';
import { Refusal } from '../../src/problems/problem.ts';

/** Nothing has changed since the targets were checked. */
const judgeAgain = (): void => {};

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'arrima-sim-test-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const file = (name: string, text: string, secret = false) => ({ path: join(folder, name), text: [text], private: secret });
const contents = (): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );

/** The file system, whose n-th call of one function fails with an error of the system. */
function failing(name: keyof FileSystem, nth: number, code = 'EIO'): FileSystem {
  let calls = 0;
  const whole: FileSystem = { ...nodeFs };
  const original = whole[name] as (...args: unknown[]) => unknown;
  const broken = (...args: unknown[]): unknown => {
    calls++;
    if (calls === nth) throw Object.assign(new Error(code), { code });
    return original(...args);
  };
  return { ...nodeFs, [name]: broken } as FileSystem;
}

async function write(fs: FileSystem, names: readonly string[] = ['a', 'b', 'c']): Promise<unknown> {
  const files = names.map((name) => file(name, `new ${name}`));
  return writeOutputs(files, null, { folders: [], litter: new Litter(fs), judgeAgain, fs }).then(
    () => null,
    (error: unknown) => error,
  );
}

describe('all', () => {
  it('writes, replaces, and leaves nothing else', async () => {
    writeFileSync(join(folder, 'a'), 'old a');
    expect(await write(nodeFs)).toBeNull();
    expect(contents()).toEqual({ a: 'new a', b: 'new b', c: 'new c' });
  });
  it('lists of candidates are for their owner alone, the rest follows the umask', async () => {
    await writeOutputs([file('list', 'x', true), file('figures', 'y')], null, { folders: [], litter: new Litter(), judgeAgain });
    expect(statSync(join(folder, 'list')).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, 'figures')).mode & 0o777).toBe(0o666 & ~process.umask());
  });
  it('a link is replaced, not followed', async () => {
    writeFileSync(join(folder, 'elsewhere'), 'mine');
    symlinkSync(join(folder, 'elsewhere'), join(folder, 'a'));
    expect(await write(nodeFs)).toBeNull();
    expect(lstatSync(join(folder, 'a')).isSymbolicLink()).toBe(false);
    expect(contents()).toEqual({ a: 'new a', b: 'new b', c: 'new c', elsewhere: 'mine' });
  });
  it('a manifest comes just before the last file and knows the others', async () => {
    const files = [file('list.csv', 'one'), file('statistics.json', 'two')];
    const renamed: string[] = [];
    const renameSync: typeof nodeFs.renameSync = (from, to) => {
      renamed.push(String(to));
      nodeFs.renameSync(from, to);
    };
    const fs: FileSystem = { ...nodeFs, renameSync };
    const manifest = (written: readonly { name: string; bytes: number }[]) =>
      file('manifest.json', written.map(({ name, bytes }) => `${name} ${bytes}`).join());
    await writeOutputs(files, { before: 1, of: manifest }, { folders: [], litter: new Litter(fs), judgeAgain, fs });
    expect(renamed.map((path) => path.slice(folder.length + 1))).toEqual(['list.csv', 'manifest.json', 'statistics.json']);
    expect(contents()['manifest.json']).toBe('list.csv 3,statistics.json 3');
  });
  it('makes its folder and those above it', async () => {
    const deep = join(folder, 'x', 'y');
    await writeOutputs([{ path: join(deep, 'a'), text: ['a'], private: false }], null, {
      folders: [deep],
      litter: new Litter(),
      judgeAgain,
    });
    expect(readFileSync(join(deep, 'a'), 'utf8')).toBe('a');
  });
});

describe('or none', () => {
  const steps: [keyof FileSystem, number, string][] = [
    ...[1, 2, 3].map((n): [keyof FileSystem, number, string] => ['openSync', n, 'EACCES']),
    ...[1, 2, 3].map((n): [keyof FileSystem, number, string] => ['writeSync', n, 'ENOSPC']),
    ...[1, 2, 3].map((n): [keyof FileSystem, number, string] => ['fsyncSync', n, 'EIO']),
    ...[1, 2, 3].map((n): [keyof FileSystem, number, string] => ['renameSync', n, 'EIO']),
    ['closeSync', 2, 'EIO'],
    ['copyFileSync', 1, 'ENOSPC'],
  ];
  it.each(steps)('%s fails the %d. time with %s', async (name, nth, code) => {
    writeFileSync(join(folder, 'a'), 'old a');
    writeFileSync(join(folder, 'c'), 'old c');
    let fs = failing(name, nth, code);
    // Copying serves only where a second name cannot be given.
    if (name === 'copyFileSync') fs = { ...fs, linkSync: failing('linkSync', 1, 'EPERM').linkSync };
    const error = await write(fs);
    expect(error).toBeInstanceOf(Refusal);
    expect(error).toMatchObject({ problem: { code: 'F102' } });
    expect(contents()).toEqual({ a: 'old a', c: 'old c' });
  });
  it('where no second name can be given, the earlier file is copied', async () => {
    writeFileSync(join(folder, 'a'), 'old a');
    const linkless = { ...failing('renameSync', 2), linkSync: failing('linkSync', 1, 'EPERM').linkSync };
    expect(await write(linkless)).toBeInstanceOf(Refusal);
    expect(contents()).toEqual({ a: 'old a' });
  });
  it('a folder that was made is removed again', async () => {
    const deep = join(folder, 'x', 'y');
    const fs = failing('renameSync', 1);
    await expect(
      writeOutputs([{ path: join(deep, 'a'), text: ['a'], private: false }], null, {
        folders: [deep],
        litter: new Litter(fs),
        judgeAgain,
        fs,
      }),
    ).rejects.toBeInstanceOf(Refusal);
    expect(readdirSync(folder)).toEqual([]);
  });
  it('a fault while the text is made leaves nothing', async () => {
    function* broken(): Generator<string> {
      yield 'half';
      throw new TypeError('a fault');
    }
    const outputs = [file('a', 'x'), { path: join(folder, 'b'), text: broken(), private: false }];
    await expect(writeOutputs(outputs, null, { folders: [], litter: new Litter(), judgeAgain })).rejects.toBeInstanceOf(TypeError);
    expect(readdirSync(folder)).toEqual([]);
  });
  it('an interruption before the end removes what was begun', async () => {
    const litter = new Litter();
    function* slow(): Generator<string> {
      yield 'half';
      expect(readdirSync(folder)).toHaveLength(1);
      litter.remove();
      expect(readdirSync(folder)).toEqual([]);
    }
    await writeOutputs([{ path: join(folder, 'a'), text: slow(), private: false }], null, { folders: [], litter, judgeAgain }).catch(
      () => {},
    );
    expect(readdirSync(folder)).toEqual([]);
  });
  it('a target that became a folder is refused', async () => {
    mkdirSync(join(folder, 'b'));
    expect(await write(nodeFs)).toBeInstanceOf(Refusal);
    expect(readdirSync(folder)).toEqual(['b']);
  });
});
