/** Strange pools: each gets the result of the undamaged pool, or one located refusal and nothing else. */

import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { messagesIn } from '../../src/messages/index.ts';
import { problem } from '../../src/problems/problem.ts';
import { command, poolProblems, problemsOf } from '../commands/command.ts';
import { said } from '../messages/said.ts';

const HEADER = 'candidate_id,submitted_at,score,region';
const ROWS = ['A-1,2019-10-01,450,Estrie', 'A-2,2019-10-02T08:00,573.5,Montréal', '007,2019-10-03,,'];
const POOL = [HEADER, ...ROWS, ''].join('\n');

const CRITERIA = `
schema: arrima-sim/criteria/v1
id: hazards
round: {date: 2020-01-16}
groups:
  - {id: all, rank: [{field: submitted_at, order: descending}], select: all}
`;

/** The invited list of a pool, by a round of everybody with criteria given inline as JSON through --set. */
async function invited(pool: string | Uint8Array | readonly Uint8Array[], ...options: string[]): Promise<string> {
  const argv = ['round', '-c', 'prtq-2020-01-16', '-p', '-', '--invited', '-', '--quiet'];
  const everybody = ['groups=[{id: all, rank: [{field: submitted_at, order: descending}], select: all}]', 'examples=null'].flatMap(
    (change) => ['--set', change],
  );
  const { stdout, stderr } = await command([...argv, ...everybody, ...options], { stdin: pool });
  return stdout + stderr;
}

const GOOD = `invitation,candidate_id,group,group_rank,groups_met,score,submitted_at
1,007,all,1,all,,2019-10-03
2,A-2,all,2,all,573.5,2019-10-02T08:00
3,A-1,all,3,all,450,2019-10-01
`;

function chunks(pool: string | Buffer, size: number): Uint8Array[] {
  const bytes = Buffer.from(pool);
  return Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) => bytes.subarray(i * size, (i + 1) * size));
}

describe('the same result as the undamaged pool', () => {
  it('the undamaged pool', async () => {
    expect(CRITERIA).toContain('select: all');
    expect(await invited(POOL)).toBe(GOOD);
  });
  it.each<[string, string | Uint8Array | Uint8Array[]]>([
    ['byte-order mark', `\ufeff${POOL}`],
    ['byte-order mark before a quoted header', `\ufeff${POOL.replace('candidate_id', '"candidate_id"')}`],
    ['CRLF', POOL.replaceAll('\n', '\r\n')],
    ['CR', POOL.replaceAll('\n', '\r')],
    ['LF, then CRLF, then CR', `${HEADER}\n${ROWS[0]}\r\n${ROWS[1]}\r${ROWS[2]}`],
    ['no final line end', POOL.trimEnd()],
    ['blank lines at the end', `${POOL}\n\n  \n\r\n`],
    ['blank lines inside and before', `\n ${'\u00a0'}\n${HEADER}\n\n${ROWS.join('\n \n')}\n`],
    ['sep=', `sep=,\r\n${POOL}`],
    ['semicolons', POOL.replaceAll(',', ';')],
    ['semicolons and a decimal comma', POOL.replaceAll(',', ';').replace('573.5', '573.5')],
    ['tabs', POOL.replaceAll(',', '\t')],
    ['bars', POOL.replaceAll(',', '|')],
    ['sep=; over a header with more commas', `sep=;\n"candidate_id";submitted_at;score;region\n${ROWS.join('\n').replaceAll(',', ';')}`],
    ['gzip', gzipSync(POOL)],
    ['gzip of two members', Buffer.concat([gzipSync(POOL.slice(0, 60)), gzipSync(POOL.slice(60))])],
    ['a byte at a time', chunks(POOL, 1)],
    ['CRLF and a mark, two bytes at a time', chunks(`\ufeff${POOL.replaceAll('\n', '\r\n')}`, 2)],
    ['gzip, three bytes at a time', chunks(gzipSync(POOL), 3)],
    ['French headers', POOL.replace(HEADER, 'Identifiant,Date-dépôt,POINTAGE,Région')],
    ['space around cells', POOL.replaceAll(',', ' ,\u00a0').replace('candidate_id', '\u202fcandidate_id ')],
    ['quoted cells', `${HEADER}\n"A-1","2019-10-01","450","Estrie"\n"A-2","2019-10-02T08:00","573.5",Montréal\n"007","2019-10-03","",""\n`],
    [
      'columns in another order',
      'score,region,candidate_id,submitted_at\n450,Estrie,A-1,2019-10-01\n573.5,Montréal,A-2,2019-10-02T08:00\n,,007,2019-10-03\n',
    ],
    ['rows in another order', [HEADER, ...[...ROWS].reverse()].join('\n')],
    ['unknown extra columns, bad cells in them', POOL.replace(HEADER, `${HEADER},x`).replaceAll(/(Estrie|Montréal|,)$/gm, '$1,\u0007')],
    [
      '__proto__ and constructor as headers',
      POOL.replace(HEADER, `${HEADER},__proto__,constructor`).replaceAll(/(Estrie|Montréal|,)$/gm, '$1,1,2'),
    ],
  ])('%s', async (_, pool) => expect(await invited(pool)).toBe(GOOD));

  it.each(['utf-8', 'utf-16le', 'utf-16be', 'utf-32le', 'utf-32be'])('a mark of %s wins over --encoding', async (encoding) => {
    const marked = iconv.encode(POOL, encoding, { addBOM: true });
    for (const named of ['windows-1252', 'utf-8', 'utf-16le', 'utf-16be', 'shift_jis']) {
      expect(await invited(marked, '--encoding', named)).toBe(GOOD);
      expect(await invited(chunks(marked, 1), '--encoding', named)).toBe(GOOD);
    }
  });
  it.each(['utf-16le', 'utf-16be', 'utf-32le', 'utf-32be'])('%s is reported, and read when named', async (encoding) => {
    for (const addBOM of [true, false]) {
      const bytes = iconv.encode(POOL, encoding, { addBOM });
      const { stderr } = await command(['round', '-c', 'prtq-2020-01-16', '-p', '-', '--lang', 'en'], { stdin: bytes });
      expect(stderr).toContain(`add --encoding ${encoding},`);
      expect(await poolProblems(bytes, '--encoding', encoding)).toEqual([]);
    }
  });
  it.each(['windows-1252', 'iso-8859-15', 'utf-16le', 'utf-16be', 'utf-32le', 'macroman'])('--encoding %s', async (encoding) => {
    for (const addBOM of encoding.startsWith('utf') ? [false, true] : [false]) {
      expect(await invited(iconv.encode(POOL, encoding, { addBOM }), '--encoding', encoding)).toBe(GOOD);
      expect(await invited(chunks(iconv.encode(POOL, encoding, { addBOM }), 1), '--encoding', encoding)).toBe(GOOD);
    }
  });

  it('a decimal comma, where the delimiter is none', async () => {
    const pool = POOL.replaceAll(',', ';').replace('573.5', '573,5');
    expect(await invited(pool)).toBe(GOOD);
  });
  it('ids that a number would confuse come back as they are', async () => {
    const ids = ['007', '7', '9007199254740993', '1e5', 'é', 'toString', '__proto__', '😀', 'ﬀ', '\ue000'];
    const list = await invited(`candidate_id,submitted_at\n${ids.map((id) => `${id},2019-01-01`).join('\n')}\n`);
    expect(
      list
        .split('\n')
        .slice(1, -1)
        .map((line) => line.split(',')[1]),
    ).toEqual([...ids].sort());
  });
  it('names with commas, quotes, emoji and right-to-left letters come back unchanged', async () => {
    const pool = 'candidate_id,submitted_at,Nom\nA,2019-01-01,"Tremblay, ""Jo"" 😀 עברית"\n';
    expect(await invited(pool, '--columns', 'nom')).toContain('\n1,A,all,1,all,,2019-01-01,"Tremblay, ""Jo"" 😀 עברית"\n');
  });
  it('formulas are guarded, plain negative numbers are not', async () => {
    const pool = 'candidate_id,submitted_at,a,=b\nA,2019-01-01,=cmd(),-5\nB,2019-01-02,＝x,-5x\nC,2019-01-03,@x,"-5,2"\n';
    const list = await invited(pool, '--columns', 'a,=b');
    expect(list).toBe(`invitation,candidate_id,group,group_rank,groups_met,score,submitted_at,a,'=b
1,C,all,1,all,,2019-01-03,'@x,"-5,2"
2,B,all,2,all,,2019-01-02,'＝x,'-5x
3,A,all,3,all,,2019-01-01,'=cmd(),-5
`);
    expect(await invited(pool, '--columns', 'a,=b', '--raw-cells')).toContain(',=cmd(),-5\n');
  });
});

describe('refused, with the location', () => {
  it.each<[string, string | Uint8Array, string[]]>([
    ['empty file', '', ['P101']],
    ['only a byte-order mark', '\ufeff', ['P101']],
    ['only blank lines', '\n \n', ['P101']],
    ['PNG', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), ['P102']],
    ['XLSX', Buffer.from('PK\u0003\u0004xl/workbook.xml'), ['P102']],
    ['PDF', '%PDF-1.7\n', ['P102']],
    ['HTML', '<!DOCTYPE html><html>', ['P102']],
    ['JSON', '[{"candidate_id": 1}]', ['P102']],
    ['gzip of a JSON', gzipSync('{"a": 1}'), ['P102']],
    ['gzip cut short', gzipSync(POOL).subarray(0, 40), ['P106']],
    ['gzip with a wrong check sum', damaged(gzipSync(POOL), -6), ['P106']],
    ['gzip with more behind it', Buffer.concat([gzipSync(POOL), Buffer.from('more')]), ['P106']],
    ['UTF-16 with its mark', iconv.encode(POOL, 'utf-16le', { addBOM: true }), ['P107']],
    ['UTF-16 without', iconv.encode(POOL, 'utf-16be', { addBOM: false }), ['P107']],
    ['Latin-1', Buffer.from(POOL, 'latin1'), ['P103:3']],
    ['UTF-8 cut in a character', Buffer.from(POOL).subarray(0, Buffer.from(POOL).indexOf(0xc3) + 1), ['P103:3']],
    ['random bytes', Buffer.from(Array.from({ length: 300 }, (_, i) => (i * 73 + 41) % 256)), ['P103:1']],
    ['missing id column', 'id,score\nA,1\n', ['P301:1']],
    ['zero-width space in the id header', POOL.replace('candidate_id', 'candidate\u200b_id'), ['P301:1']],
    ['preamble', `Extrait du 3 mars\n${POOL}`, ['P111:1']],
    ['equal headers', 'candidate_id,score,Score \nA,1,2\n', ['P302:1:3']],
    ['equal headers but for accents and dashes', 'candidate_id,date-dépôt,DATE_DEPOT\nA,,\n', ['P302:1:3']],
    ['a cell without a header', 'candidate_id,,score\nA,1,2\n', ['P303:2:2']],
    ['NUL in a text', 'candidate_id,region\nA,a\u0000b\n', ['P401:2:2']],
    ['Ctrl-Z at the end', `${POOL}\u001a`, ['P109:5']],
    ['escape sequence in an id', 'candidate_id\nA\u001b[31m\n', ['P503:2:1']],
    ['invisible character in an id', 'candidate_id\nA\u200b\n', ['P503:2:1']],
    ['bidirectional override in an id', 'candidate_id\nA\u202e1\n', ['P503:2:1']],
    ['two ids equal in NFC', 'candidate_id\né\ne\u0301\n', ['P502:3:1']],
    ['two ids equal after trimming', 'candidate_id,x\nA,1\n\u00a0A ,2\n', ['P502:3:1']],
    ['blank id', 'candidate_id,x\n \u00a0,1\n', ['P501:2:1']],
    ['comment', `${POOL}# fin\n`, ['P203:5']],
    ['formula as id', 'candidate_id\n=1+1\n-5\n＠x\n', ['P504:2:1', 'P504:3:1', 'P504:4:1']],
    ['joined files', `${POOL}${POOL}`, ['P207:5', 'P502:6:1', 'P502:7:1', 'P502:8:1']],
    ['joined files with a mark', `${POOL}\ufeff${POOL.split('\n').slice(0, 1).join('')}\nB,,,\n`, ['P207:5']],
    ['ragged total row', `${POOL}Total,3\n`, ['P203:5']],
    ['cut file', POOL.slice(0, -3), ['P203:4']],
    ['unquoted comma in a name', `${HEADER}\nA,2019-10-01,450,Tremblay, Jo\n`, ['P203:2']],
    ['unclosed quote', `${HEADER}\nA,,,\nB,,"2,x\nC,,,\n`, ['P201:3']],
    ['stray quote', `${HEADER}\nA,,,5" pipe\n`, ['P202:2']],
    ['text after a quote', `${HEADER}\nA,,,"x"y\n`, ['P202:2']],
    ['space before a quote', `${HEADER}\nA,,, "x"\n`, ['P202:2']],
    ['backslash escape', `${HEADER}\nA,,,"x\\"y"\n`, ['P202:2']],
    ['two stray quotes that swallow records', `${HEADER}\nA,,,"x\nB,,,\nC,,,y"\nD,2019-02-30,,\n`, ['P206:2:4', 'P401:5:2']],
    ['a cell of 10 MB', `${HEADER}\nA,,,${'x'.repeat(10_000_000)}\n`, ['P204:2']],
    ['a line of 60 MB', `candidate_id${'x'.repeat(60_000_000)}`, ['P204:1']],
    ['40 MB after an open quote', `${HEADER}\nA,,,"${'x\n'.repeat(20_000_000)}`, ['P204:2']],
    ['100,000 columns', `${'a,'.repeat(100_000)}\n`, ['P205:1']],
    ['1,000,000 columns', `${'a,'.repeat(1_000_000)}\n`, ['P204:1']],
    ['1,025 columns', `candidate_id${',x'.repeat(1024)}\n`, ['P205:1']],
    ['decimal comma under a comma', 'candidate_id,score\nA,"573,5"\n', ['P401:2:2']],
  ])('%s', async (_, pool, problems) => expect(await poolProblems(pool)).toEqual(problems));

  it.each(['1e309', 'NaN', '-Infinity', '١٢٣', '0x1F', '1_000', '=1+1', 'N/A', '+5', '.5', '1 000', '12.', '--5'])(
    'score %s',
    async (cell) => {
      expect(await poolProblems(`candidate_id,score\nA,450\nB,${cell}\n`)).toEqual(['P401:3:2']);
    },
  );
  it.each(['2019-02-30', '16/06/2019', '20190616', '43632', '2019-6-16', '2019-06-16T24:00', '2019-03-10T02:30'])(
    'date %s',
    async (cell) => {
      expect(await poolProblems(`candidate_id,submitted_at\nA,${cell}\n`)).toEqual(['P401:2:2']);
    },
  );
  it('a month below zero, French past 12', async () => {
    expect(await poolProblems('candidate_id,experience_months,french_speaking,age,teer,persons\nA,-1,13,121,6,0\n')).toEqual([
      'P401:2:2',
      'P401:2:3',
      'P401:2:4',
      'P401:2:5',
      'P401:2:6',
    ]);
  });
  it('bytes that an encoding does not have', async () => {
    const bytes = Buffer.concat([Buffer.from('candidate_id,region\nA,x\nB,'), Buffer.from([0x81, 0x0a])]);
    expect(await poolProblems(bytes, '--encoding', 'windows-1252')).toEqual(['P104:3']);
    expect(await poolProblems(iconv.encode(POOL, 'utf-16le').subarray(0, -1), '--encoding', 'utf-16le')).toEqual(['P104:4']);
  });
  it('line breaks inside cells are allowed only when asked for, and lines stay right after them', async () => {
    const pool = 'candidate_id,region,score\nA,"a\r\nb\nc",1\nB,x,bad\n';
    expect(await poolProblems(pool)).toEqual(['P206:2:2', 'P401:5:3']);
    expect(await poolProblems(pool, '--allow-line-breaks')).toEqual(['P401:5:3']);
  });
});

describe('problems in number', () => {
  // Each of so many rows is refused with a problem of its own.
  it('200,000 bad rows are one line with their number, under 20 KB, and 20 problems in JSON', { timeout: 60_000 }, async () => {
    const rows = Array.from({ length: 200_000 }, (_, i) => `A${i},${'x'.repeat(200)}`).join('\n');
    const pool = { stdin: `candidate_id,score\n${rows}\n` };
    const round = [
      'round',
      '-c',
      join(import.meta.dirname, '..', '..', 'fixtures', 'minimum-score-and-open-group', 'criteria.yaml'),
      '-p',
      '-',
    ];
    const { exit, stdout, stderr } = await command(['validate', '-p', '-'], pool);
    expect(exit).toBe(4);
    expect(stdout).toBe('');
    const [line = '', ...rest] = stderr.trimEnd().split('\n');
    expect(line.startsWith('P401 -:2:2 ') && line.includes((await messagesIn('fr')).times(200_000, []))).toBe(true);
    expect(rest).toEqual([(await messagesIn('fr')).total(200_000)]);
    expect(stderr.length).toBeLessThan(20_000);
    const json = await command([...round, '--format', 'json'], pool);
    expect(json.stdout.length).toBeLessThan(20_000);
    expect(JSON.parse(json.stdout)).toMatchObject({ problems: { length: 20 } });
  });
  it('JSON has the first 20, and all with -v or of validate', async () => {
    const stdin = `candidate_id,score\n${Array.from({ length: 30 }, (_, i) => `A${i},x`).join('\n')}\n`;
    const shown = async (...argv: readonly string[]): Promise<readonly number[]> => {
      const { problems, total } = await problemsOf(argv, { stdin });
      return [problems.length, total];
    };
    const explain = ['explain', '-c', 'prtq-2022-01-13', '-p', '-', 'A1'];
    const [few = 0, total = 0] = await shown(...explain);
    expect([few, total > 30]).toEqual([20, true]);
    expect(await shown(...explain, '-v')).toEqual([total, total]);
    expect(await shown('validate', '-p', '-')).toEqual([30, 30]);
  });
  it('a value is shown printable and cut, and kept in JSON', async () => {
    const cell = `\u001b]52;c;x\u0007\u202e${'y'.repeat(300)}`;
    const { stderr } = await command(['validate', '-p', '-', '--lang', 'en'], { stdin: `candidate_id,score\nA,${cell}\n` });
    expect(stderr).toContain('“\\u001b]52;c;x\\u0007\\u202e');
    expect(stderr).not.toMatch(/[\u001b\u0007\u202e]/);
    expect(stderr).not.toContain('y'.repeat(81));
    const { problems } = await problemsOf(['validate', '-p', '-'], { stdin: `candidate_id,score\nA,${cell}\n` });
    expect(problems[0]?.value?.startsWith('\u001b]52;c;x\u0007\u202e')).toBe(true);
  });
  it('a near header is offered', async () => {
    const args = {
      name: 'candidate_id',
      alias: 'identifiant',
      near: 'candidat_id',
      nearInYaml: '"candidat_id"',
      standard: 'candidate_id',
      headers: ['candidat_id', 'score'],
      more: 0,
      delimiter: null,
      requiredBy: null,
    };
    const { problems } = await problemsOf(['validate', '-p', '-', '--lang', 'en'], { stdin: 'candidat_id,score\nA,1\n' });
    expect(problems.map(({ code, message }) => [code, message])).toEqual([['P301', await said(problem('missing_column', args))]]);
  });
});

describe('warnings', () => {
  it.each(['scor', 'scores', 'scroe', 'zcore', 'SCÔR'])('%s looks like score', async (header) => {
    const { stdout } = await command(['validate', '-p', '-', '--format', 'json'], { stdin: `candidate_id,${header}\nA,1\n` });
    expect(JSON.parse(stdout).pool.warnings).toEqual([{ code: 'near_miss_header', header, column: 'score' }]);
  });
  it.each(['sco', 'pointag', 'xscorex'])('%s does not', async (header) => {
    const { stdout } = await command(['validate', '-p', '-', '--format', 'json'], { stdin: `candidate_id,${header}\nA,1\n` });
    expect(JSON.parse(stdout).pool.warnings).toEqual([]);
  });
  it('an empty pool is a round of nobody', async () => {
    const { exit, stdout } = await command(['round', '-c', 'prtq-2020-01-16', '-p', '-', '--statistics', '-', '-q'], {
      stdin: 'candidate_id,submitted_at,bill9_cancelled,quebec_stays,work_permits,study_permits\n',
    });
    expect(exit).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ counts: { read: 0, invited: 0 }, warnings: [{ code: 'empty_pool' }] });
  });
});

function damaged(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[copy.length + at] = (copy.at(at) ?? 0) ^ 0xff;
  return copy;
}
