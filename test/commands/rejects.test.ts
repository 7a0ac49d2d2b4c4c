/** `--rejects FILE`: records whose cells are bad are set aside and listed; all else refuses the pool as ever. */

import { existsSync, linkSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, describe, expect, it } from 'vitest';
import { messagesIn } from '../../src/messages/index.ts';
import { command, problemsOf, type Ran } from './command.ts';

const folder = mkdtempSync(join(tmpdir(), 'arrima-sim-rejects-'));
const at = (name: string): string => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true }));

const HEADER = 'line,candidate_id,column,field,value,code,reason_fr,reason_en';

writeFileSync(
  at('criteria.yaml'),
  `schema: arrima-sim/criteria/v1
id: r
title: {fr: Exercice, en: Round}
round: {date: 2024-02-08}
groups:
  - id: g
    criteria:
      - {id: born, test: {field: birth_date, present: true}}
      - {id: here, test: {field: residence, in: [inside_cmm, outside_cmm]}}
      - {id: trained, test: {any: [{field: quebec_stays, covers: 2024-01-01}, {field: region, is: Estrie}]}}
    rank: [{field: score, order: descending}]
    select: {top: 2}
`,
);

const POOL = `candidate_id,submitted_at,score,birth_date,residence,quebec_stays,region,note
A,2024-01-01,600,1990-01-01,inside_cmm,none,Estrie,x
B,2024-01-02,590,1990-01-01,inside_cmm,2020-01-01/,Laval,y
C,2024-01-03,580,1990-01-01,outside_cmm,2020-01-01/,Laval,z
D,2024-01-04,570,1990-01-01,abroad,none,Laval,
`;

let count = 0;

interface Rejected extends Ran {
  readonly rejects: string | null;
  readonly statistics: string | null;
}

/** Runs the round with `--rejects` and gives what was written. */
async function round(pool: string, options: readonly string[] = [], env: Readonly<Record<string, string>> = {}): Promise<Rejected> {
  const [rejects, statistics] = [at(`rejects-${++count}.csv`), at(`statistics-${count}.json`)];
  const argv = ['round', '-c', at('criteria.yaml'), '-p', '-', '--lang', 'en', '--rejects', rejects, '--statistics', statistics];
  const ran = await command([...argv, ...options], { stdin: pool, env });
  const read = (path: string): string | null => (existsSync(path) ? readFileSync(path, 'utf8') : null);
  return { ...ran, rejects: read(rejects), statistics: read(statistics) };
}

/** The bad cells as `line:id:column:field:value:code`. */
function rejected(rejects: string | null): string[] {
  expect(rejects?.startsWith(`${HEADER}\n`)).toBe(true);
  const records = parse(rejects ?? '', { from: 2 }) as string[][];
  for (const [, , , , , , fr = '', en = ''] of records)
    expect([fr.includes(' — '), en.includes(' — '), fr === en]).toEqual([true, true, false]);
  return records.map((record) => record.slice(0, 6).join(':'));
}

/** The pool with a line after the header, and the same before its end. */
function withLine(line: string): string {
  return POOL.replace('\n', `\n${line}\n`);
}

describe('bad cells', () => {
  it.each<[string, string, string[]]>([
    ['a number', 'X,2024-01-01,abc,1990-01-01,abroad,none,Laval,', ['2:X:3:score:abc:P401']],
    ['a day that is none', 'X,2024-01-01,1,2019-02-30,abroad,none,Laval,', ['2:X:4:birth_date:2019-02-30:P401']],
    ['a word that is not listed', 'X,2024-01-01,1,1990-01-01,moon,none,Laval,', ['2:X:5:residence:moon:P401']],
    ['periods', 'X,2024-01-01,1,1990-01-01,abroad,2020,Laval,', ['2:X:6:quebec_stays:2020:P401']],
    ['a control character in a text', 'X,2024-01-01,1,1990-01-01,abroad,none,La\u0007val,', ['2:X:7:region:La\\u0007val:P401']],
    ['a control character in what is copied', 'X,2024\u0007,1,1990-01-01,abroad,none,Laval,', ['2:X:2:submitted_at:2024\\u0007:P401']],
    [
      'several, in the order of columns',
      'X,\u0001,1 000,1990,moon,?,\u0002,',
      [
        '2:X:2:submitted_at:\\u0001:P401',
        '2:X:3:score:1 000:P401',
        '2:X:4:birth_date:1990:P401',
        '2:X:5:residence:moon:P401',
        '2:X:6:quebec_stays:?:P401',
        '2:X:7:region:\\u0002:P401',
      ],
    ],
    ['a blank id', ',2024-01-01,1,1990-01-01,abroad,none,Laval,', ['2::1:candidate_id::P501']],
    ['an invisible character in an id', 'X\u200b,2024-01-01,1,,,,,', ['2:X\\u200b:1:candidate_id:X\\u200b:P503']],
    ['an id that a spreadsheet runs', '=X,2024-01-01,1,,,,,', ["2:'=X:1:candidate_id:'=X:P504"]],
    ['an id and a cell', '@X,2024-01-01,b,,,,,', ["2:'@X:1:candidate_id:'@X:P504", "2:'@X:3:score:b:P401"]],
    ['what a spreadsheet runs', 'X,2024-01-01,=1+1,,,,,', ["2:X:3:score:'=1+1:P401"]],
    ['a plain number is no formula', 'X,2024-01-01,1,-5,,,,', ['2:X:4:birth_date:-5:P401']],
    ['a comma, quotes', 'X,2024-01-01,"1,""2""",,,,,', ['2:X:3:score:1,"2":P401']],
    ['a long value is cut', `X,2024-01-01,${'9'.repeat(5000)},,,,,`, [`2:X:3:score:${'9'.repeat(80)}…:P401`]],
  ])('%s', async (_, line, expected) => {
    const { exit, rejects, statistics } = await round(withLine(line));
    expect(exit).toBe(0);
    expect(rejected(rejects)).toEqual(expected);
    expect(JSON.parse(statistics ?? '').counts).toMatchObject({ read: 5, rejected: 1, ineligible: 1, not_reached: 1, invited: 2 });
  });

  it('a column that nobody asks about is not looked at', async () => {
    const { exit, rejects } = await round(withLine('X,2024-01-01,1,1990-01-01,abroad,none,Laval,\u0007'));
    expect([exit, rejects]).toEqual([0, `${HEADER}\n`]);
  });
  it.each([['--columns'], ['--by']])('%s asks for it', async (option) => {
    const { exit, rejects, statistics } = await round(withLine('X,2024-01-01,1,1990-01-01,abroad,none,Laval,n\u0007'), [option, 'note']);
    expect([exit, rejected(rejects)]).toEqual([0, ['2:X:8:note:n\\u0007:P402']]);
    expect(statistics).not.toContain('n\\u0007');
  });
  it('a cell that is copied and broken down by is reported once', async () => {
    const line = 'X,2024\u0007,1,1990-01-01,abroad,none,Laval,n\u0007';
    const options = ['--columns', 'note,submitted_at', '--by', 'note', '--by', 'submitted_at'];
    expect(rejected((await round(withLine(line), options)).rejects)).toEqual([
      '2:X:2:submitted_at:2024\\u0007:P401',
      '2:X:8:note:n\\u0007:P402',
    ]);
  });
  it('the reason is in both languages, and the same bytes in either', async () => {
    const pool = withLine('X,2024-01-01,abc,,,,,');
    const { rejects } = await round(pool);
    expect(rejects?.split('\n')[1]?.replaceAll('\u00a0', ' ')).toBe(
      '2,X,3,score,abc,P401,"score : « abc » n’a pas la forme attendue — attendu : des chiffres et au plus un point, par exemple 450 ou 573.5","score: “abc” does not have the expected form — expected: digits and at most one point, for example 450 or 573.5"',
    );
    expect((await round(pool, [], { LC_ALL: 'fr_CA', TZ: 'Asia/Kolkata' })).rejects).toBe(rejects);
  });
  it('--raw-cells leaves formulas, and never control characters', async () => {
    const pool = withLine('=X\u0007,2024-01-01,=1,,,,,');
    expect(rejected((await round(pool, ['--raw-cells'])).rejects)).toEqual([
      '2:=X\\u0007:1:candidate_id:=X\\u0007:P503',
      '2:=X\\u0007:3:score:=1:P401',
    ]);
  });
});

describe('the others', () => {
  const lines = ['R,2024-01-01,abc,1990-01-01,inside_cmm,none,Gaspésie,r', 'S,2024-01-01,999,oops,inside_cmm,none,Estrie,s', ',,,,,,,w'];
  const [header = '', ...sound] = POOL.trimEnd().split('\n');
  const mixed = [header, ...sound.flatMap((line, i) => [lines[i] ?? '', line])].filter((line) => line !== '');
  const argv = ['round', '-c', at('criteria.yaml'), '-p', '-', '--columns', 'note,region', '--by', 'region'];

  it('have the results of the pool without the bad records', async () => {
    const texts = async (pool: string, ...options: string[]) => {
      const dir = at(`dir-${++count}`);
      expect((await command([...argv, '--out-dir', dir, ...options], { stdin: pool })).exit).toBe(0);
      return ['invited.csv', 'decisions.csv', 'statistics.json'].map((name) => readFileSync(join(dir, name), 'utf8'));
    };
    const [invited, decisions, figures = ''] = await texts(POOL);
    const [invitedBeside, decisionsBeside, figuresBeside = ''] = await texts(`${mixed.join('\n')}\n`, '--rejects', at('beside.csv'));
    expect([invitedBeside, decisionsBeside]).toEqual([invited, decisions]);
    const [clean, beside] = [JSON.parse(figures), JSON.parse(figuresBeside)];
    expect(beside).toEqual({
      ...clean,
      inputs: { ...clean.inputs, pool: { ...clean.inputs.pool, sha256: beside.inputs.pool.sha256, rows: 7 } },
      counts: { ...clean.counts, read: 7, rejected: 3 },
      warnings: [{ code: 'rejected', rejected: 3, rows: 7 }],
    });
    expect(JSON.stringify(beside)).not.toContain('Gaspésie');
  });
  it('say how many were set aside and where', async () => {
    const { stdout } = await round(`${mixed.join('\n')}\n`);
    expect(stdout).toMatch(/Rejected\s+3\n/);
    expect(stdout).toContain((await messagesIn('en')).warnings.rejected({ rejected: 3, rows: 7 }));
    expect(stdout).toContain(`rejects-${count}.csv`);
  });
  it.each<[string, number]>([
    ['rejected=3', 0],
    ['rejected=0', 1],
    ['read=7', 0],
    ['counts.rejected<=2', 1],
  ])('--expect %s', async (expectation, exit) => {
    const ran = await round(`${mixed.join('\n')}\n`, ['--expect', expectation]);
    // A miss is reported after the outputs are written.
    expect([ran.exit, rejected(ran.rejects).length]).toEqual([exit, 3]);
  });
  it('may be nobody', async () => {
    const { exit, rejects, statistics } = await round(`${header}\n${lines[0]}\n`);
    expect([exit, rejected(rejects).length]).toEqual([0, 1]);
    const { counts, warnings } = JSON.parse(statistics ?? '');
    expect(counts).toMatchObject({ read: 1, rejected: 1, invited: 0 });
    expect(warnings).toEqual([{ code: 'empty_pool' }, { code: 'rejected', rejected: 1, rows: 1 }]);
  });
  it('nobody set aside: the file has its header', async () => {
    const { exit, rejects, statistics } = await round(POOL, ['--expect', 'rejected=0']);
    expect([exit, rejects]).toEqual([0, `${HEADER}\n`]);
    expect(JSON.parse(statistics ?? '').warnings).toEqual([]);
  });
  it('without --rejects one bad cell refuses the pool', async () => {
    const { exit, problems } = await problemsOf(argv, { stdin: mixed.join('\n') });
    expect([exit, problems.map(({ code, line }) => `${code}:${line}`)]).toEqual([4, ['P401:2', 'P401:4', 'P501:6']]);
  });
  it('only those who are left are counted as invented', async () => {
    const pool = 'candidate_id,synthetic,birth_date,residence,quebec_stays,score,region\nA,true,,,,,\nB,true,,,,x,\nC,perhaps,,,,,\n';
    const { stdout, statistics } = await round(pool);
    const { inputs, warnings } = JSON.parse(statistics ?? '');
    expect(inputs.pool).toMatchObject({ rows: 3, synthetic: 1 });
    expect(warnings[0]).toMatchObject({ code: 'rejected' });
    expect(stdout.split('\n')[0]).not.toContain('3');
  });
});

describe('refused even then', () => {
  const bad = 'R,2024-01-01,abc,1990-01-01,inside_cmm,none,Laval,';
  const good = 'R,2024-01-01,1,1990-01-01,inside_cmm,none,Laval,';
  it.each<[string, string, string[]]>([
    ['an id set aside, then taken', `${POOL}${bad}\n${good}\n`, ['P502:7']],
    ['an id taken, then set aside', `${POOL}${good}\n${bad}\n`, ['P502:7']],
    ['an id set aside twice', `${POOL}${bad}\n${bad}\n`, ['P502:7']],
    ['an id set aside, then taken twice', `${POOL}${bad}\n${good}\n${good}\n`, ['P502:7', 'P502:8']],
    ['equal in NFC', `${POOL}${bad.replace('R', 'e\u0301')}\n${good.replace('R', '\u00e9')}\n`, ['P502:7']],
    ['equal but for space', `${POOL}${bad}\n${good.replace('R', ' R ')}\n`, ['P502:7']],
    ['a ragged record', `${POOL}${bad}\nX,1\n`, ['P203:7']],
    ['a stray quote', `${POOL}${bad}\nX"y",1,,,,,,\n`, ['P202:7']],
    ['an open quote', `${POOL}${bad}\n"X,1,,,,,,\n`, ['P201:7']],
    ['a line break in a cell', `${POOL}${bad}\nX,1,,,,,"a\nb",\n`, ['P206:7']],
    ['a repeated header', `${POOL}${bad}\n${POOL.split('\n')[0]}\n`, ['P207:7']],
    ['a missing column', `${POOL.replace('score', 'scroe')}${bad}\n`, ['P301:1']],
    ['a repeated header cell', `${POOL.replace('note', 'score')}${bad}\n`, ['P302:1']],
  ])('%s', async (_, pool, expected) => {
    const target = at(`refused-${++count}.csv`);
    const { exit, problems } = await problemsOf(['round', '-c', at('criteria.yaml'), '-p', '-', '--rejects', target], { stdin: pool });
    expect([exit, problems.map(({ code, line }) => `${code}:${line}`)]).toEqual([4, expected]);
    expect(existsSync(target)).toBe(false);
  });
  it('bytes that are not UTF-8', async () => {
    const stdin = Buffer.concat([Buffer.from(`${POOL}${bad}\n`), Buffer.from([0xff, 0x0a])]);
    const { exit, problems } = await problemsOf(['round', '-c', at('criteria.yaml'), '-p', '-', '--rejects', at('bytes.csv')], { stdin });
    expect([exit, problems.map(({ code }) => code)]).toEqual([4, ['P103']]);
  });
  it('what no id may look like is nobody’s: it may come twice', async () => {
    const { exit, rejects } = await round(`${POOL}${bad.replace('R', '-')}\n${bad.replace('R', '-')}\n,,,,,,,w\n,,,,,,,w\n`);
    expect([exit, rejected(rejects).length]).toEqual([0, 6]);
  });
});

describe('both readers', () => {
  it('give the same bytes', async () => {
    const rows = Array.from({ length: 3000 }, (_, i) => {
      const id = `N-${i % 7 === 3 ? 9000 - i : i}`;
      const score = ['500', '5e2', ' 7', '', '"1"', '1,5'][i % 11] ?? `${i}.5`;
      return `${id},2024-01-0${(i % 9) + 1},${score.includes(',') ? `"${score}"` : score},${i % 5 === 0 ? 'x' : '1990-01-01'},abroad,none,${i % 13 === 0 ? 'R\u0007' : `r${i % 90}`},n`;
    });
    const pool = `${POOL}${rows.join('\n')}\n`;
    const options = ['--by', 'region', '--columns', 'note', '--decisions', at('decisions.csv'), '--invited', at('invited.csv')];
    const texts = async (env: Readonly<Record<string, string>>) => {
      const { exit, rejects, statistics } = await round(pool, options, env);
      return [exit, rejects, statistics, readFileSync(at('decisions.csv'), 'utf8'), readFileSync(at('invited.csv'), 'utf8')];
    };
    const scanned = await texts({});
    expect(scanned[0]).toBe(0);
    expect(rejected(String(scanned[1])).length).toBeGreaterThan(1000);
    expect(await texts({ ARRIMA_SIM_READER: 'csv-parse' })).toEqual(scanned);
  });
  it.each([[{}], [{ ARRIMA_SIM_READER: 'csv-parse' }]])('%j sees an id again that was set aside', async (env) => {
    const rows = Array.from({ length: 200 }, (_, i) => `N-${1000 + i},2024-01-01,${i === 50 ? 'x' : i},1990-01-01,abroad,none,Laval,`);
    const { exit, stderr, rejects } = await round(
      `${POOL}${rows.join('\n')}\nN-1050,2024-01-01,1,1990-01-01,abroad,none,Laval,\n`,
      [],
      env,
    );
    expect([exit, rejects]).toEqual([4, null]);
    expect(stderr).toContain('P502 -:206:1');
    expect(stderr).toContain('line 56');
  });
});

describe('the file', () => {
  const bad = withLine('X,2024-01-01,abc,,,,,');
  it('is for its owner alone', async () => {
    await round(bad);
    expect(statSync(at(`rejects-${count}.csv`)).mode & 0o777).toBe(0o600);
  });
  it('is replaced where it is an earlier one; anything else needs --force', async () => {
    const argv = ['round', '-c', at('criteria.yaml'), '-p', '-', '-q', '--rejects', at('again.csv')];
    expect((await command(argv, { stdin: bad })).exit).toBe(0);
    expect((await command(argv, { stdin: POOL })).exit).toBe(0);
    expect(readFileSync(at('again.csv'), 'utf8')).toBe(`${HEADER}\n`);
    writeFileSync(at('again.csv'), 'candidate_id\nA\n');
    expect((await problemsOf(argv, { stdin: bad })).problems[0]?.code).toBe('F103');
    expect((await command([...argv, '--force'], { stdin: bad })).exit).toBe(0);
  });
  it('is no input, and no other output', async () => {
    writeFileSync(at('pool.csv'), bad);
    linkSync(at('pool.csv'), at('pool-link.csv'));
    const argv = ['round', '-c', at('criteria.yaml'), '-p', at('pool.csv'), '--force', '-q'];
    const codes = async (...options: string[]) => (await problemsOf([...argv, ...options])).problems.map(({ code }) => code);
    for (const input of ['pool.csv', 'pool-link.csv', 'criteria.yaml']) expect(await codes('--rejects', at(input))).toEqual(['F104']);
    expect(await codes('--rejects', at('x.csv'), '--invited', at('x.csv'))).toEqual(['F105']);
    expect(await codes('--rejects', join(at('out'), 'decisions.csv'), '--out-dir', at('out'))).toEqual(['F105']);
    expect(await codes('--rejects', join(at('nowhere'), 'x.csv'))).toEqual(['F107']);
    expect(await codes('--rejects', '-')).toEqual(['U110']);
    expect(readFileSync(at('pool.csv'), 'utf8')).toBe(bad);
  });
  it('is written with the others or not at all', async () => {
    const earlier = (await round(bad)).rejects;
    const [rejects, out] = [at(`rejects-${count}.csv`), at('full')];
    writeFileSync(at('file'), '');
    // The statistics cannot be written: a folder that is a file.
    const argv = ['round', '-c', at('criteria.yaml'), '-p', '-', '-q', '--rejects', rejects];
    expect((await command([...argv, '--statistics', join(at('file'), 's.json')], { stdin: POOL })).exit).toBe(5);
    expect((await command([...argv, '--out-dir', out, '--expect', 'nothing=1'], { stdin: POOL })).exit).toBe(2);
    expect([readFileSync(rejects, 'utf8'), existsSync(out)]).toEqual([earlier, false]);
  });
  it('may lie in the folder of the outputs, whose manifest says only that there is one', async () => {
    const out = at('with');
    const argv = ['round', '-c', at('criteria.yaml'), '-p', '-', '-q', '--out-dir', out, '--rejects', join(out, 'rejects.csv')];
    expect((await command(argv, { stdin: bad })).exit).toBe(0);
    const manifest = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'));
    expect(manifest.arguments.rejects).toBe(true);
    expect(manifest.outputs.map(({ name }: { name: string }) => name)).not.toContain('rejects.csv');
    expect(rejected(readFileSync(join(out, 'rejects.csv'), 'utf8'))).toHaveLength(1);
    for (const name of ['summary.fr.md', 'summary.en.md']) expect(readFileSync(join(out, name), 'utf8')).toContain('--rejects');
  });
});

describe('explain', () => {
  const pool = withLine('X,2024-01-01,abc,,,,,');
  const argv = (id: string) => ['explain', id, '-c', at('criteria.yaml'), '-p', '-', '--lang', 'en', '--rejects', at('explained.csv')];
  it('agrees with the round', async () => {
    const { exit, stdout, stderr } = await command([...argv('C'), '--format', 'json'], { stdin: pool });
    expect([exit, JSON.parse(stdout).candidates[0].why_not]).toEqual([0, ['g:top']]);
    expect(stderr).toContain((await messagesIn('en')).warnings.rejected({ rejected: 1, rows: 5 }));
    expect(rejected(readFileSync(at('explained.csv'), 'utf8'))).toEqual(['2:X:3:score:abc:P401']);
  });
  it('says of whom was set aside where and why', async () => {
    rmSync(at('explained.csv'), { force: true });
    const { exit, problems } = await problemsOf(argv(' X '), { stdin: pool });
    expect([exit, problems.map(({ code, line, field }) => [code, line, field])]).toEqual([4, [['P604', 2, 'candidate_id']]]);
    expect(problems[0]?.message).toContain('P401');
    expect(existsSync(at('explained.csv'))).toBe(false);
  });
});

describe('score', () => {
  const pool = 'candidate_id,french_speaking\nA,7\nB,seven\nC,\n';
  it('leaves them out', async () => {
    const argv = ['score', '--grid', 'test/commands/small-grid.yaml', '-p', '-', '--rejects', at('unscored.csv')];
    const { exit, stdout, stderr } = await command(argv, { stdin: pool });
    expect([exit, stderr]).toEqual([0, expect.stringContaining('unscored.csv')]);
    expect(rejected(readFileSync(at('unscored.csv'), 'utf8'))[0]).toBe('3:B:2:french_speaking:seven:P401');
    expect(stdout.split('\n').map((line) => line.split(',')[0])).toEqual(['candidate_id', 'A', 'C', '']);
  });
  it('needs a pool for it', async () => {
    const { stderr } = await command(['score', '--grid', 'pstq-2025-07-02', '--rejects', at('unscored.csv')]);
    expect(stderr.slice(0, 4)).toBe('U107');
  });
});

describe('a pool whose records are all set aside', () => {
  it('is no empty pool: what is expected of it is compared', async () => {
    const bad = POOL.replaceAll('1990-01-01', 'x');
    expect((await round(bad, ['--expect', 'invited=0'])).exit).toBe(0);
    expect((await round(bad, ['--expect', 'invited=1'])).exit).toBe(1);
  });
});
