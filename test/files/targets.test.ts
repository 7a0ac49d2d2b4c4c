/** Outputs that clash are found before any work: inputs, twins, other people's files. */

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { DECISION_COLUMNS } from '../../src/outputs/lists.ts';
import { command, problemsOf } from '../commands/command.ts';

const POOL = join(import.meta.dirname, '..', '..', 'fixtures', 'prtq-2020-01-16', 'pool.csv');
const made: string[] = [];
let folder = '';
let pool = '';
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'arrima-sim-test-')));
  made.push(folder);
  pool = join(folder, 'pool.csv');
  copyFileSync(POOL, pool);
});
afterAll(() => {
  for (const each of made) rmSync(each, { recursive: true, force: true });
});

const at = (name: string): string => join(folder, name);
const round = (...options: string[]) => problemsOf(['round', '-c', 'prtq-2020-01-16', '-p', pool, '--quiet', ...options]);
async function refused(...options: string[]): Promise<string> {
  const before = readdirSync(folder).sort();
  const { exit, problems } = await round(...options);
  expect(readdirSync(folder).sort()).toEqual(before);
  return `${exit} ${problems.map(({ code }) => code).join()}`;
}

describe('refused before any work', () => {
  it('the input itself, by path, by .., by link and by hard link', async () => {
    mkdirSync(at('sub'));
    symlinkSync(pool, at('link'));
    linkSync(pool, at('hard'));
    for (const name of ['pool.csv', 'sub/../pool.csv', 'link', 'hard']) {
      expect(await refused('--invited', `${folder}/${name}`, '--force')).toBe('5 F104');
    }
    expect(readFileSync(pool)).toEqual(readFileSync(POOL));
  });
  it('two outputs in one file', async () => {
    expect(await refused('--invited', at('x'), '--decisions', at('x'))).toBe('5 F105');
    writeFileSync(at('x'), '');
    linkSync(at('x'), at('y'));
    expect(await refused('--invited', at('x'), '--decisions', at('y'), '--force')).toBe('5 F105');
    expect(await refused('--out-dir', folder, '--invited', at('invited.csv'))).toBe('5 F105');
  });
  it('a file of another kind, and an empty one', async () => {
    writeFileSync(at('mine.csv'), 'name,age\n');
    writeFileSync(at('empty.csv'), '');
    writeFileSync(at('long.csv'), 'invitation,candidate_id,group,group_rank,groups_met,score,submitted_at_x\n');
    for (const name of ['mine.csv', 'empty.csv', 'long.csv']) expect(await refused('--invited', at(name))).toBe('5 F103');
    writeFileSync(at('other.json'), '{"schema": "arrima-sim/manifest/v1"}');
    expect(await refused('--statistics', at('other.json'))).toBe('5 F103');
  });
  it('a folder, a pipe, even with --force', async () => {
    mkdirSync(at('sub'));
    execFileSync('mkfifo', [at('pipe')]);
    expect(await refused('--invited', at('sub'), '--force')).toBe('5 F106');
    expect(await refused('--invited', at('pipe'), '--force')).toBe('5 F106');
    expect(await refused('--invited', '/dev/null', '--force')).toBe('5 F106');
  });
  it('a folder for outputs that is none, or below none', async () => {
    writeFileSync(at('file'), '');
    symlinkSync(at('ring'), at('ring'));
    expect(await refused('--out-dir', at('file'))).toBe('5 F106');
    for (const below of ['file/x', 'file/x/y']) {
      const { exit, problems } = await round('--out-dir', at(below));
      expect([exit, problems.map(({ code, file }) => [code, file])]).toEqual([5, [['F106', at('file')]]]);
    }
    expect(await refused('--out-dir', at('x'.repeat(300)))).toBe('5 F102');
    expect(await refused('--out-dir', at('ring'))).toBe('5 F102');
  });
  it('a folder that is not there, a name too long, a loop of links', async () => {
    symlinkSync(at('loop'), at('loop'));
    expect(await refused('--invited', at('none/x.csv'))).toBe('5 F107');
    expect(await refused('--invited', at('x'.repeat(300)))).toBe('5 F102');
    expect(await refused('--invited', at('loop'))).toBe('5 F102');
  });
  it('clashes come before a fault in the criteria', async () => {
    const { exit } = await problemsOf(['round', '-c', at('none.yaml'), '-p', pool, '--invited', pool]);
    expect(exit).toBe(5);
  });
});

describe('replaced', () => {
  it('an earlier output of the same kind, whole, again and again', async () => {
    const options = ['--invited', at('i.csv'), '--statistics', at('s.json'), '--decisions', at('d.csv'), '--out-dir', at('out')];
    const argv = ['round', '-c', 'prtq-2020-01-16', '-p', pool, '--quiet', ...options];
    expect((await command(argv)).exit).toBe(0);
    const first = readFileSync(at('i.csv'), 'utf8');
    expect((await command([...argv, '--columns', 'country'])).exit).toBe(0);
    expect(readFileSync(at('i.csv'), 'utf8')).not.toBe(first);
    expect((await command(argv)).exit).toBe(0);
    expect(readFileSync(at('i.csv'), 'utf8')).toBe(first);
    expect(readdirSync(at('out')).sort()).toEqual([
      'decisions.csv',
      'invited.csv',
      'manifest.json',
      'statistics.json',
      'summary.en.md',
      'summary.fr.md',
    ]);
  });
  it('a file of the folder only while it is what the manifest tells, however its kind is known', async () => {
    const argv = ['round', '-c', 'prtq-2020-01-16', '-p', pool, '--quiet', '--out-dir', at('out')];
    expect((await command(argv)).exit).toBe(0);
    const first = readFileSync(at('out/invited.csv'));
    for (const name of ['invited.csv', 'statistics.json', 'summary.fr.md']) {
      const written = readFileSync(join(folder, 'out', name), 'utf8');
      // One more line, then another letter in a file as long as before.
      for (const edited of [`${written}\n`, written.replace(/.$/m, 'x')]) {
        writeFileSync(join(folder, 'out', name), edited);
        const { exit, problems } = await round('--out-dir', at('out'));
        expect([exit, problems.map(({ code, file }) => [code, file])]).toEqual([5, [['F103', join(folder, 'out', name)]]]);
        expect(readFileSync(join(folder, 'out', name), 'utf8')).toBe(edited);
      }
      expect((await command([...argv, '--force'])).exit).toBe(0);
    }
    expect(readFileSync(at('out/invited.csv'))).toEqual(first);
    expect((await command([...argv, '--columns', 'country'])).exit).toBe(0);
    expect((await command(argv)).exit).toBe(0);
  });
  it('what an earlier version wrote in another form, where its manifest tells of it', async () => {
    mkdirSync(at('out'));
    const earlier = 'id,rank\nA,1\n';
    writeFileSync(at('out/invited.csv'), earlier);
    expect(await refused('--out-dir', at('out'))).toBe('5 F103');
    const sha256 = createHash('sha256').update(earlier).digest('hex');
    const manifest = { schema: 'arrima-sim/manifest/v1', outputs: [null, { name: 'invited.csv', sha256, bytes: earlier.length }] };
    writeFileSync(at('out/manifest.json'), JSON.stringify(manifest));
    expect((await round('--out-dir', at('out'))).exit).toBe(0);
    expect(readFileSync(at('out/invited.csv'), 'utf8')).toMatch(/^invitation,/);
  });
  it('by its kind alone where the manifest is gone or cannot be read', async () => {
    const argv = ['round', '-c', 'prtq-2020-01-16', '-p', pool, '--quiet', '--out-dir', at('out')];
    expect((await command(argv)).exit).toBe(0);
    for (const manifest of ['{"schema": "arrima-sim/manifest/v1", "outputs": 3}', '{"schema": "arrima-sim/manifest/v1"', null]) {
      writeFileSync(at('out/decisions.csv'), `${DECISION_COLUMNS.join()}\n`);
      if (manifest === null) rmSync(at('out/manifest.json'));
      else writeFileSync(at('out/manifest.json'), manifest);
      expect((await command(argv)).exit).toBe(0);
    }
  });
  it('decisions of before it was said where people wait', async () => {
    writeFileSync(at('before.csv'), 'candidate_id,outcome,group,group_rank,groups_met,score,why_not\nA,invited,g,1,g,5,\n');
    expect((await command(['round', '-c', 'prtq-2020-01-16', '-p', pool, '--quiet', '--decisions', at('before.csv')])).exit).toBe(0);
    expect(readFileSync(at('before.csv'), 'utf8')).toMatch(/^candidate_id,.*,why_not,waiting_group,waiting_rank\n/);
    writeFileSync(at('other.csv'), 'candidate_id,outcome,group,group_rank,groups_met,score\n');
    expect((await command(['round', '-c', 'prtq-2020-01-16', '-p', pool, '--quiet', '--decisions', at('other.csv')])).exit).toBe(5);
  });
  it('anything else that is a file, with --force', async () => {
    writeFileSync(at('mine.csv'), 'name,age\n');
    const { exit } = await command(['round', '-c', 'prtq-2020-01-16', '-p', pool, '--quiet', '--invited', at('mine.csv'), '--force']);
    expect(exit).toBe(0);
  });
  it('a link to nothing', async () => {
    symlinkSync(at('nowhere'), at('i.csv'));
    expect((await command(['round', '-c', 'prtq-2020-01-16', '-p', pool, '-q', '--invited', at('i.csv')])).exit).toBe(0);
    expect(readdirSync(folder)).not.toContain('nowhere');
  });
});

describe('inputs that cannot be read', () => {
  it.each([
    ['a missing pool', ['-c', 'prtq-2020-01-16', '-p', 'none.csv'], '5 F101'],
    ['a folder', ['-c', 'prtq-2020-01-16', '-p', '/'], '5 F101'],
    ['a missing criteria file', ['-c', './none.yaml', '-p', POOL], '5 F101'],
    ['a round that is not shipped', ['-c', 'prtq-2020-01-17', '-p', POOL], '3 C701'],
    ['an empty name', ['-c', '', '-p', POOL], '2 U103'],
    ['a name too long', ['-c', 'prtq-2020-01-16', '-p', `${'x'.repeat(300)}.csv`], '5 F101'],
  ])('%s', async (_, options, found) => {
    const { exit, problems } = await problemsOf(['round', ...options]);
    expect(`${exit} ${problems.map(({ code }) => code).join()}`).toBe(found);
  });
});

describe('list files', () => {
  const criteria = (list: string): string => `schema: arrima-sim/criteria/v1
id: l
round: {date: 2020-01-16}
lists: {near: ${list}}
groups: [{id: g, select: all, criteria: [{id: c, test: {field: teer, in: {list: near}}}]}]
`;
  it('a path of another system is offered as it is written here, in either language', async () => {
    writeFileSync(at('c.yaml'), criteria("{file: 'sub\\none.csv', column: a}"));
    for (const lang of ['fr', 'en']) {
      const { exit, problems } = await problemsOf(['validate', '-c', at('c.yaml'), '--lang', lang]);
      expect([exit, problems.map(({ code, file, line, column }) => [code, file, line, column])]).toEqual([
        5,
        [['F101', at('c.yaml'), 4, 22]],
      ]);
      expect(problems[0]?.message).toMatch(/sub\\none\.csv.*sub\/none\.csv/);
    }
  });
  const problemOf = async (list: string): Promise<string> => {
    writeFileSync(at('c.yaml'), criteria(list));
    const { exit, problems } = await problemsOf(['validate', '-c', at('c.yaml')]);
    return `${exit} ${problems.map(({ code, line, column }) => [code, line, column].filter((part) => part !== null).join(':')).join()}`;
  };
  it('in or below the folder', async () => {
    mkdirSync(at('sub'));
    writeFileSync(at('sub/l.csv'), '\ufeffTEER;x\r\n1;a\r\n;\r\n2;b\r\n');
    expect(await problemOf('{file: sub/l.csv, column: Téer}')).toBe('0 ');
  });
  it('never elsewhere, by path or by link, and its content never shown', async () => {
    mkdirSync(at('c'));
    symlinkSync('/etc/passwd', at('passwd.csv'));
    symlinkSync('/etc', at('etc'));
    expect(await problemOf('{file: ../../etc/passwd, column: a}')).toBe('3 C501:4:22');
    expect(await problemOf('{file: /etc/passwd, column: a}')).toBe('3 C501:4:22');
    expect(await problemOf('{file: passwd.csv, column: a}')).toBe('3 C501:4:22');
    expect(await problemOf('{file: etc/passwd, column: a}')).toBe('3 C501:4:22');
  });
  it('missing, damaged, of the wrong type', async () => {
    expect(await problemOf('{file: none.csv, column: a}')).toBe('5 F101:4:22');
    writeFileSync(at('l.csv'), 'a,b\n1,"2\n');
    expect(await problemOf('{file: l.csv, column: a}')).toBe('3 C502:2');
    writeFileSync(at('l.csv'), 'a,b\n1,2\nx,3\n');
    expect(await problemOf('{file: l.csv, column: a}')).toBe('3 C301:3:1');
    expect(await problemOf('{file: l.csv, column: c}')).toBe('3 C502:1');
    writeFileSync(at('l.csv'), 'a\n\n');
    expect(await problemOf('{file: l.csv, column: a}')).toBe('3 C209:4:22');
  });
});
