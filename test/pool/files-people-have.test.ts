/** Files as people have them: what is no CSV, what is no header, and which encoding they may be in, each told as what it is. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { poolCriteria } from '../../src/criteria/decode.ts';
import { decodePool } from '../../src/pool/decode.ts';
import { type Problem, Problems } from '../../src/problems/problem.ts';
import { poolProblems, problemsOf } from '../commands/command.ts';

const FOLDER = mkdtempSync(join(tmpdir(), 'arrima-sim-'));
afterAll(() => rmSync(FOLDER, { recursive: true }));

async function problemsIn(bytes: Buffer | string): Promise<readonly Problem[]> {
  const chunks = async function* (): AsyncGenerator<Uint8Array> {
    yield Buffer.from(bytes);
  };
  const decoded = await decodePool(chunks(), poolCriteria(), { name: 'pool.csv' });
  return decoded instanceof Problems ? [...decoded] : [];
}

/** The path of criteria that ask for a score, with more lines of YAML. */
function scoreRound(more = ''): string {
  const path = join(FOLDER, 'score.yaml');
  const round = 'schema: arrima-sim/criteria/v1\nid: x\nround: {date: 2030-01-01}\ngroups: [{id: g, select: {minimum_score: 1}}]\n';
  writeFileSync(path, `${round}${more}\n`);
  return path;
}

const told = async (bytes: Buffer | string): Promise<unknown[]> =>
  (await problemsIn(bytes)).map(({ code, line, args }) => [code, line, args]);

const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');
/** The first entry of a ZIP archive. */
const zip = (name: string, content = ''): Buffer => latin1(`PK\x03\x04${'\x14'.repeat(26)}${name}${content}`);

describe('files of other kinds', () => {
  const KINDS: readonly (readonly [string, Buffer])[] = [
    ['XLSX', zip('[Content_Types].xml')],
    ['XLSX', zip('_rels/.rels')],
    ['XLSX', zip('xl/workbook.xml')],
    ['Word', zip('[Content_Types].xml', `${'x'.repeat(60)}PK\x01\x02word/document.xml`)],
    ['ODS', zip('mimetype', 'application/vnd.oasis.opendocument.spreadsheet')],
    ['ZIP', zip('pool.csv', 'candidate_id,score\nA,1\n')],
    ['ZIP', latin1('PK\x05\x06')],
    ['XLS', latin1('\xd0\xcf\x11\xe0\xa1\xb1')],
    ['RTF', latin1('{\\rtf1\\ansi candidate_id}')],
    ['SPSS', latin1('$FL2@(#) SPSS DATA FILE')],
    ['SPSS', latin1('$FL3@(#) SPSS DATA FILE')],
    ['Stata', latin1('<stata_dta><header><release>118</release>')],
    ['Stata', latin1('\x73\x02\x01\x00\x05')],
    ['SAS', latin1(`${'\0'.repeat(12)}\xc2\xea\x81\x60\xb3\x14`)],
    ['SQLite', latin1('SQLite format 3\0')],
    ['Parquet', latin1('PAR1\x15\x04')],
    ['Arrow', latin1('ARROW1\0\0')],
    ['Arrow', latin1('FEA1\0\0\0\0')],
    ['Git LFS', latin1('version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n')],
    ['JPEG', latin1('\xff\xd8\xff\xe0\0\x10JFIF')],
    ['JSON', latin1('{"candidate_id": "A"}')],
  ];
  it.each(KINDS)('%s %#', async (kind, bytes) => {
    expect(await told(bytes)).toEqual([['P102', undefined, { kind }]]);
    expect(await told(gzipSync(bytes))).toEqual([['P102', undefined, { kind }]]);
  });
  it.each(['PK,score\nA,1\n', '$FL,candidate_id\nx,A\n', 'PAR,candidate_id\nx,A\n', 's\x02,candidate_id\nx,A\n'])(
    'no text by its first letters alone: %j',
    async (text) => {
      expect((await problemsIn(text)).map(({ code }) => code)).not.toContain('P102');
    },
  );
  it.each([
    ['a criteria file', ['validate', '-c'], 'C107', 3],
    ['a plan', ['campaign', '-p', '-', '--plan'], 'C107', 3],
  ] as const)('%s is told so too', async (_, argv, code, exit) => {
    const path = join(FOLDER, 'file.yaml');
    writeFileSync(path, latin1('$FL2@(#) SPSS DATA FILE'));
    const words = argv[0] === 'campaign' ? ['campaign', path, '-p', '-'] : [...argv, path];
    const { problems, exit: got } = await problemsOf(words);
    expect([got, problems.map((found) => found.code)]).toEqual([exit, [code]]);
  });
});

describe('merge marks', () => {
  const merged = 'candidate_id,score\nA,1\n<<<<<<< HEAD\nB,2\n=======\nB,3\n>>>>>>> other\n';
  it.each([
    ['among the records', merged, 'P108:3'],
    ['before the header', `<<<<<<< HEAD\n${merged.slice(0, 19)}`, 'P108:1'],
  ])('in a pool, %s', async (_, text, first) => expect((await poolProblems(text))[0]).toBe(first));
  it('in criteria, and in a list of one column', async () => {
    const head = 'schema: arrima-sim/criteria/v1\nid: x\nround: {date: 2030-01-01}\n';
    const path = join(FOLDER, 'merged.yaml');
    writeFileSync(path, `${head}<<<<<<< HEAD\nlimit: 1\n=======\nlimit: 2\n>>>>>>> other\n`);
    expect((await problemsOf(['validate', '-c', path])).problems).toMatchObject([{ code: 'C109', line: 4 }]);
    writeFileSync(join(FOLDER, 'codes.csv'), 'noc\n31301\n<<<<<<< HEAD\n31300\n=======\n31302\n>>>>>>> other\n');
    writeFileSync(path, `${head}lists: {codes: {file: codes.csv, column: noc}}\ngroups: [{id: g, select: all}]\n`);
    expect((await problemsOf(['validate', '-c', path])).problems).toMatchObject([{ code: 'C502', line: 3, file: 'codes.csv' }]);
  });
});

describe('what a file ends in', () => {
  const POOL = 'candidate_id,score\nA,1\nB,2\n';
  it.each([
    ['U+001A', `${POOL}\x1a`, 4],
    ['U+001A', `${POOL}\x1a\r\n`, 4],
    ['U+001A', `${POOL.trimEnd()}\x1a`, 3],
    ['NUL', `${POOL}${'\0'.repeat(4096)}`, 4],
    ['NUL', `${POOL.trimEnd()}\0\0`, 3],
  ])('%s %#', async (what, text, line) => expect(await told(text)).toEqual([['P109', line, { what }]]));
});

describe('lines quoted whole', () => {
  it.each([
    [',', '"candidate_id,score"\n"A,1"\n'],
    [';', '"candidate_id;score"\n"A;1"\n'],
    ['\t', '"note\tcandidate_id"\n"x\tA"\n'],
  ])('%j', async (delimiter, text) => expect(await told(text)).toEqual([['P110', 1, { delimiter }]]));
  it('are no header that a wrong delimiter leaves whole', async () => {
    expect(await poolProblems('candidate_id,score\nA,1\n', '--delimiter', ';')).toEqual(['P301:1']);
  });
});

describe('a first line that is no header', () => {
  it.each([
    ['a title', 'Extrait du 3 mars\ncandidate_id,score\nA,1\n', ['P111', 1, { header: 2 }]],
    [
      'titles and blank cells, with another delimiter',
      'Banque, mars;;\nMinistère;;\n;;\nidentifiant;score;x\nA;1;2\n',
      ['P111', 1, { header: 4 }],
    ],
    ['five lines of a title', `${'Titre\n'.repeat(5)}candidate_id,score\nA,1\n`, ['P111', 1, { header: 6 }]],
    ['a person', 'A1,450,2020-01-01\nA2,451,2020-01-02\n', ['P112', 1, { needed: 'candidate_id' }]],
    ['a person without digits in the id', 'ana;450;2020-01-01\nbo;451;2020-01-02\n', ['P112', 1, { needed: 'candidate_id' }]],
    ['one id a line', 'A1\nA2\n', ['P112', 1, { needed: 'candidate_id' }]],
  ])('but %s', async (_, text, expected) => expect(await told(text)).toEqual([expected]));
  it.each([
    ['six lines of a title', `${'Titre,x\n'.repeat(6)}candidate_id,score\nA,1\n`],
    ['names with numbers', 'Q1,Q2\n5,3\n'],
    ['a column that is known beside numbers', '2019,2020,score\n1,2,3\n'],
  ])('is not told so of %s', async (_, text) => expect((await poolProblems(text))[0]).toBe('P301:1'));
  it('is looked for only where every needed column is missing', async () => {
    const { problems } = await problemsOf(['round', '-c', scoreRound(), '-p', '-'], { stdin: 'candidate_id,x\ncandidate_id,score\n' });
    expect(problems.map(({ code, field }) => [code, field])).toEqual([
      ['P301', 'score'],
      ['P508', null],
    ]);
  });
});

describe('a missing column', () => {
  it.each([
    ['a header that is known', 'Score;Numéro de dossier\n1;A\n', 'Numéro de dossier', ['Score', 'Numéro de dossier'], 0],
    ['one that is known before one that is near', 'candidat_id,ID\nx,A\n', 'ID', ['candidat_id', 'ID'], 0],
    ['a header that is near', 'candidat_id,score\nA,1\n', 'candidat_id', ['candidat_id', 'score'], 0],
    ['none', '"say ""ID""",x\nA,1\n', null, ['say "ID"', 'x'], 0],
    [
      'more headers than are named',
      `${Array.from({ length: 20 }, (_, i) => `column ${i} of many`).join(',')}\n`,
      null,
      Array.from({ length: 12 }, (_, i) => `column ${i} of many`),
      8,
    ],
  ])('with %s', async (_, text, near, headers, more) => {
    expect((await problemsIn(text)).map(({ code, args }) => [code, args])).toContainEqual([
      'P301',
      expect.objectContaining({ near, nearInYaml: near === null ? null : JSON.stringify(near), headers, more }),
    ]);
  });
  it.each(['Total points', 'TOTAL\u00a0POINTS', 'Points'])('gives the line of YAML that reads %j', async (header) => {
    const stdin = `candidate_id,${header}\nA,1\n`;
    const argv = ['round', '-p', '-', '--lang', 'en'];
    const { problems } = await problemsOf([...argv, '-c', scoreRound()], { stdin });
    const line = /fields: \{score: \{column: ".*?"\}\}/.exec(problems[0]?.message ?? '')?.[0] ?? '';
    expect((await problemsOf([...argv, '-c', scoreRound(line)], { stdin })).exit).toBe(0);
  });
});

describe('bytes that are not UTF-8', () => {
  const readings = async (bytes: Buffer): Promise<unknown> => ((await told(bytes))[0] as unknown[])[2];
  it('are shown as usual encodings read the first odd word', async () => {
    expect(await readings(latin1('candidate_id,ville\nA,Montr\xe9al\nB,Qu\xe9bec\n'))).toMatchObject({
      mixed: false,
      readings: [
        { encoding: 'windows-1252', text: 'Montréal' },
        { encoding: 'macintosh', text: 'MontrÈal' },
        { encoding: 'cp850', text: 'MontrÚal' },
      ],
    });
  });
  it('without encodings that do not have them', async () => {
    expect(await readings(latin1('candidate_id\nQu\x8ebec\n'))).toMatchObject({
      mixed: false,
      readings: [
        { encoding: 'windows-1252', text: 'QuŽbec' },
        { encoding: 'macintosh', text: 'Québec' },
        { encoding: 'cp850', text: 'QuÄbec' },
      ],
    });
    expect(await readings(latin1('candidate_id\n\x81\n'))).toMatchObject({
      mixed: false,
      readings: [
        { encoding: 'macintosh', text: 'Å' },
        { encoding: 'cp850', text: 'ü' },
      ],
    });
  });
  it('after UTF-8 are of a file in two encodings', async () => {
    const joined = Buffer.concat([Buffer.from('candidate_id,ville\nA,Montréal\n'), latin1('B,Qu\xe9bec\n')]);
    expect(await readings(joined)).toMatchObject({ mixed: true, readings: [{ encoding: 'windows-1252', text: 'Québec' }, {}, {}] });
  });
  it('on the line after a lone CR', async () => {
    expect((await told(latin1('candidate_id\rA\r\x80\r')))[0]).toMatchObject(['P103', 3, {}]);
  });
});
