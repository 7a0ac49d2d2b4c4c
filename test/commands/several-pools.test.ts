/** `-p` given several times, and words behind it: the files are read in turn as one pool. */

import { createHash } from 'node:crypto';
import { linkSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { command, problemsOf, type World } from './command.ts';

const folder = mkdtempSync(join(tmpdir(), 'arrima-sim-several-'));
const at = (name: string): string => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, ...lines: readonly string[]): string {
  writeFileSync(at(name), `${lines.join('\n')}\n`);
  return at(name);
}

const CRITERIA = file(
  'criteria.yaml',
  'schema: arrima-sim/criteria/v1',
  'id: r',
  'title: {fr: Exercice, en: Round}',
  'round: {date: 2024-02-08}',
  'groups:',
  '  - id: g',
  '    criteria: [{id: here, test: {field: region, in: [Estrie, Outaouais]}}]',
  '    rank: [{field: score, order: descending}]',
  '    select: {top: 3}',
);
const JANUARY = file('january.csv', 'candidate_id,score,region,note', 'A1,600,Estrie,x', 'A2,580,Laval,y');
const FEBRUARY = file('february.csv', 'Région;Pointage;Identifiant', 'Estrie;590,5;B1', 'Outaouais;610;B2');
const MARCH = file('march.csv', 'candidate_id,score,region', 'C1,620,Estrie');
const ALL = ['-p', JANUARY, '-p', FEBRUARY, '-p', MARCH];
const round = (...argv: string[]): string[] => ['round', '-c', CRITERIA, '--lang', 'en', ...argv];

interface Input {
  readonly name: string;
  readonly sha256: string;
  readonly rows: number;
}

async function statistics(
  ...argv: string[]
): Promise<{ inputs: { pool: Input & { files?: Input[] } }; warnings: Record<string, unknown>[] }> {
  const { stdout, exit } = await command(round(...argv, '--statistics', '-', '--quiet'));
  expect(exit).toBe(0);
  return JSON.parse(stdout);
}

function hashOf(text: string | Buffer): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Code, file, line and column of the problems of a command. */
async function told(argv: readonly string[], world: World = {}): Promise<[exit: number, ...problems: string[]]> {
  const { exit, problems } = await problemsOf(argv, world);
  const placeOf = (path: string | null): string | null => path?.replaceAll(`${folder}/`, '') ?? null;
  return [
    exit,
    ...problems.map(({ code, file: path, line, column }) => [code, placeOf(path), line, column].filter((part) => part !== null).join(':')),
  ];
}

describe('a round on three files', () => {
  it('invites from all of them, each read by its own header, delimiter and decimal sign', async () => {
    const { stdout } = await command(round(...ALL, '--invited', '-'));
    expect(stdout.split('\n').map((line) => line.split(',').slice(0, 2).join(','))).toEqual([
      'invitation,candidate_id',
      '1,C1',
      '2,B2',
      '3,A1',
      '',
    ]);
  });

  it('names them together and each, with its hash and records', async () => {
    const { inputs } = await statistics(...ALL);
    const files = [JANUARY, FEBRUARY, MARCH].map((path, i) => ({
      name: path.slice(folder.length + 1),
      sha256: hashOf(readFileSync(path)),
      rows: [2, 2, 1][i],
    }));
    expect(inputs.pool).toEqual({
      name: 'january.csv + february.csv + march.csv',
      sha256: hashOf(files.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join('')),
      rows: 5,
      synthetic: 0,
      files,
    });
    expect((await statistics('-p', JANUARY)).inputs.pool.files).toBeUndefined();
  });

  it('is the same with words behind --pool, as a shell writes -p *.csv', async () => {
    expect(await statistics('-p', JANUARY, FEBRUARY, MARCH)).toEqual(await statistics(...ALL));
  });

  it('writes a manifest with an input of role pool for each', async () => {
    await command(round(...ALL, '--out-dir', at('out'), '--delimiter', ',', '-q'));
    await command(round('-p', JANUARY, '-p', MARCH, '--out-dir', at('out'), '--delimiter', ','));
    const { inputs } = JSON.parse(readFileSync(at('out/manifest.json'), 'utf8')) as {
      inputs: { role: string; name: string; reading: unknown }[];
    };
    const pools = inputs.filter(({ role }) => role === 'pool');
    expect(pools.map(({ name, reading }) => [name, reading])).toEqual(
      ['january.csv', 'march.csv'].map((name) => [name, { delimiter: ',' }]),
    );
  });

  it('copies and breaks down by columns that only some have, blank elsewhere, under the first header', async () => {
    const { stdout } = await command(round(...ALL, '--columns', 'note', '--by', 'Région', '--invited', '-'));
    expect(stdout.split('\n').map((line) => line.split(',').at(-1))).toEqual(['note', '', '', 'x', '']);
    const { breakdowns } = (await statistics(...ALL, '--by', 'note')) as unknown as { breakdowns: { column: string; values: unknown[] }[] };
    expect(JSON.stringify(breakdowns)).toContain('"note"');
  });

  it('has copied columns and breakdowns in the order asked for, whichever file has them', async () => {
    const other = file('other.csv', 'candidate_id,score,region,extra', 'K1,600,Estrie,z');
    const { stdout } = await command(round('-p', JANUARY, '-p', other, '--columns', 'extra,note', '--invited', '-'));
    expect(stdout.split('\n')[0]).toMatch(/,extra,note$/);
    const { breakdowns } = (await statistics('-p', JANUARY, '-p', other, '--by', 'extra', '--by', 'note')) as unknown as {
      breakdowns: { by: string }[];
    };
    expect(breakdowns.map(({ by }) => by)).toEqual(['extra', 'note']);
  });

  it('takes blank words of a column that one file has, several times', async () => {
    expect((await command(round('-p', MARCH, '-p', JANUARY, '--blank', 'note=x', '--blank', 'note=y'))).exit).toBe(0);
  });

  it('has a column that is only checked as far as files have it, blank elsewhere', async () => {
    const { stdout } = await command([
      'validate',
      '-c',
      CRITERIA,
      '-p',
      MARCH,
      '-p',
      file('ages.csv', 'candidate_id,score,region,age', 'L1,1,Estrie,30'),
      '--format',
      'json',
    ]);
    const { ok, pool } = JSON.parse(stdout) as { ok: boolean; pool: { columns: string[] } };
    expect([ok, pool.columns.includes('age')]).toEqual([true, true]);
  });

  it('explains candidates of each, and says of an unknown one which files were looked through', async () => {
    const { stdout, exit } = await command(['explain', 'B1', 'C1', '-c', CRITERIA, ...ALL, '--format', 'json']);
    const { candidates } = JSON.parse(stdout) as { candidates: { candidate_id: string; outcome: string; score: string }[] };
    expect([exit, candidates.map(({ candidate_id, outcome, score }) => [candidate_id, outcome, score])]).toEqual([
      0,
      [
        ['B1', 'not_reached', '590,5'],
        ['C1', 'invited', '620'],
      ],
    ]);
    expect(await told(['explain', 'Z9', '-c', CRITERIA, '-p', JANUARY, '-p', MARCH])).toEqual([4, 'P601:january.csv + march.csv']);
  });

  it('is checked by validate, under several criteria files too, from a pipe among them', async () => {
    const { stdout, exit } = await command(['validate', '-c', CRITERIA, '-c', CRITERIA, '-p', '-', '-p', MARCH, '--lang', 'en'], {
      stdin: readFileSync(FEBRUARY),
    });
    expect([exit, stdout.includes('Pool - + ') && stdout.includes('3 candidates')]).toEqual([0, true]);
  });
});

describe('warnings and records set aside', () => {
  it('name their file', async () => {
    const odd = file('odd.csv', 'candidate_id,score,region', 'D1,1,Estrie', 'D2,2,', ',,', 'D3,,');
    const { warnings } = await statistics('-p', MARCH, '-p', odd);
    expect(warnings).toEqual([
      { code: 'blank_records', file: 'odd.csv', count: 1, line: 4 },
      { code: 'only_id', file: 'odd.csv', count: 1, line: 5 },
    ]);
    // The file stands behind the code.
    expect(warnings.map((warning) => Object.keys(warning)[1])).toEqual(['file', 'file']);
    const { stdout } = await command(round('-p', MARCH, '-p', odd));
    expect(stdout).toContain('odd.csv: 1 record');
  });

  it('list the file before the line, also where none is set aside; the list is known again', async () => {
    const bad = file('bad.csv', 'candidate_id,score,region', 'E1,abc,Estrie');
    const rejects = at('rejects.csv');
    await command(round('-p', MARCH, '-p', bad, '--rejects', rejects));
    expect(
      readFileSync(rejects, 'utf8')
        .split('\n')
        .map((line) => line.split(',').slice(0, 3)),
    ).toEqual([['file', 'line', 'candidate_id'], ['bad.csv', '2', 'E1'], ['']]);
    expect((await command(round('-p', MARCH, '-p', JANUARY, '--rejects', rejects))).exit).toBe(0);
    expect(readFileSync(rejects, 'utf8').split('\n')[0]?.startsWith('file,line,')).toBe(true);
  });
});

describe('a candidate set aside', () => {
  it('is told with the file of the record', async () => {
    const aside = file('one-aside.csv', 'candidate_id,score,region', 'M1,abc,Estrie');
    expect(await told(['explain', 'M1', '-c', CRITERIA, '-p', MARCH, '-p', aside, '--rejects', at('r2.csv')])).toEqual([
      4,
      'P604:one-aside.csv:2',
    ]);
  });
});

describe('is refused', () => {
  const noScore = file('no-score.csv', 'candidate_id,region,synthetic', 'F1,Estrie,true');
  const sameId = file('same-id.csv', 'candidate_id,score,region', 'C1,1,Estrie');
  const asideToo = file('aside.csv', 'candidate_id,score,region', 'C1,abc,Estrie');
  file('invited.csv', 'invitation,candidate_id,group,group_rank,groups_met,score,submitted_at');
  mkdirSync(at('other'), { recursive: true });
  symlinkSync(MARCH, at('soft.csv'));
  linkSync(MARCH, at('hard.csv'));
  const goodToo = file('good.csv', 'candidate_id,score,region', 'C1,2,Laval');

  it.each<[string, readonly string[], readonly unknown[]]>([
    ['a column that the round needs and one file lacks', ['-p', MARCH, '-p', noScore], [4, 'P301:no-score.csv:1']],
    [
      'a column that is read of one file alone',
      ['-p', MARCH, '-p', file('synthetic.csv', 'candidate_id,score,region,synthetic', 'G1,1,,true')],
      [4, 'P304:march.csv:1'],
    ],
    ['an id of two files', ['-p', MARCH, '-p', sameId], [4, 'P502:same-id.csv:2:1']],
    ['one of them set aside', ['-p', MARCH, '-p', asideToo, '--rejects', at('r.csv')], [4, 'P502:aside.csv:2:1']],
    ['the first of them set aside', ['-p', asideToo, '-p', MARCH, '--rejects', at('r.csv')], [4, 'P502:march.csv:2:1']],
    [
      'both set aside',
      ['-p', asideToo, '-p', file('aside-2.csv', 'candidate_id,score,region', 'C1,x,'), '--rejects', at('r.csv')],
      [4, 'P502:aside-2.csv:2:1'],
    ],
    ['a column that no file has', ['-p', JANUARY, '-p', MARCH, '--columns', 'nota,nope'], [4, 'P602', 'P602']],
    ['a blank word of a column that no file has', ['-p', JANUARY, '-p', MARCH, '--blank', 'nope=NA'], [4, 'P602']],
    [
      'problems of each file',
      ['-p', file('bad-1.csv', 'candidate_id,score,region', 'H1,x,'), '-p', file('bad-2.csv', 'candidate_id,score,region', 'H2,y,')],
      [4, 'P401:bad-1.csv:2:2', 'P401:bad-2.csv:2:2'],
    ],
    ['a file that is not there, before any is read', ['-p', sameId, '-p', at('nowhere.csv')], [5, 'F101:nowhere.csv']],
    ['UTF-8 beside another encoding', ['-p', FEBRUARY, '-p', MARCH, '--encoding', 'windows-1252'], [4, 'P113:february.csv:1']],
    ['the same file twice, by another path', ['-p', MARCH, '-p', join(folder, 'other', '..', 'march.csv')], [2, 'U119']],
    ['the same file twice, by a link', ['-p', MARCH, '-p', at('soft.csv')], [2, 'U119']],
    ['the same file twice, by a hard link', ['-p', MARCH, '-p', at('hard.csv')], [2, 'U119']],
    ['a folder among files, before any is read', ['-p', sameId, '-p', at('other')], [5, 'F101:other']],
    ['a column that no file has, named twice', ['-p', JANUARY, '-p', MARCH, '--columns', 'nope,nope'], [4, 'P602']],
    [
      'an id set aside twice and taken last',
      ['-p', asideToo, '-p', MARCH, '-p', goodToo, '--rejects', at('r.csv')],
      [4, 'P502:march.csv:2:1', 'P502:good.csv:2:1'],
    ],
    ['standard input twice', ['-p', '-', '-p', '-'], [2, 'U119']],
    ['a shipped name as a word', ['-p', MARCH, 'prtq-2020-01-16'], [2, 'U105']],
    ['criteria as a word', ['-p', MARCH, CRITERIA], [2, 'U105']],
    ['a word that begins with a dash of print', ['-p', MARCH, '\u2013quiet'], [2, 'U105']],
    ['a result as a word', ['-p', MARCH, at('invited.csv')], [2, 'U105']],
    ['words without --pool', [MARCH], [2, 'U105']],
    ['a word of nothing', ['-p', MARCH, ''], [2, 'U103']],
  ])('%s', async (_, argv, expected) => {
    expect(await told(round(...argv))).toEqual(expected);
  });

  it('naming the first record with an id, taken or set aside', async () => {
    const firsts = async (...files: readonly string[]): Promise<string[]> => {
      const { problems } = await problemsOf(round(...files.flatMap((path) => ['-p', path]), '--rejects', at('r.csv')));
      return problems.map(({ message }) => /line 2 of “.*?([a-z-]+)\.csv”/.exec(message)?.[1] ?? message);
    };
    expect(await firsts(MARCH, asideToo, goodToo)).toEqual(['march', 'march']);
    expect(await firsts(asideToo, MARCH, goodToo)).toEqual(['aside', 'aside']);
  });

  it('for what is wrong, where a long file is not read to its end', async () => {
    const rows = Array.from({ length: 60_000 }, (_, row) => `N${row},1,Estrie`);
    const stray = file('stray.csv', 'candidate_id,score,region', 'N,1,Es"trie', ...rows);
    expect(await told(round('-p', stray))).toEqual([4, 'P202:stray.csv:2']);
    expect(await told(round('-p', MARCH, '-p', stray))).toEqual([4, 'P202:stray.csv:2']);
  });

  it('but a result that --pool names is read', async () => {
    const own = file('own.csv', 'invitation,candidate_id,group,group_rank,groups_met,score,submitted_at,region', '1,J1,g,1,g,5,,Estrie');
    const dated = file('dated.csv', 'candidate_id,score,submitted_at,region', 'C1,620,,Estrie');
    expect((await command(round('-p', dated, '-p', own))).exit).toBe(0);
    // Whoever declared after the round takes no part: the moment is read wherever there is one.
    expect(await told(round('-p', MARCH, '-p', own))).toEqual([4, 'P304:march.csv:1']);
  });

  it('and nowhere else may words be pools', async () => {
    expect(await told(['campaign', 'prtq-2019-2020', '-p', MARCH, JANUARY])).toEqual([2, 'U105']);
  });
});
