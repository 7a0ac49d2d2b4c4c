/** Records that are none: totals, second headers, lines taken out by hand, blank ones; and those that look so and are ids. */

import { describe, expect, it } from 'vitest';
import { command, poolProblems } from '../commands/command.ts';

const HEADER = 'candidate_id;submitted_at;score;french_speaking';
const ROWS = ['A-1;2024-01-01;600;7', 'A-2;2024-01-02;640,5;8', 'A-3;2024-01-03;;12'];

const problemsOf = async (...lines: readonly string[]): Promise<string[]> => await poolProblems(`${lines.join('\n')}\n`);

interface Found {
  readonly rows: number;
  readonly warnings: readonly object[];
}

async function accepted(...lines: readonly string[]): Promise<Found> {
  const { stdout } = await command(['validate', '-p', '-', '--format', 'json'], { stdin: `${lines.join('\n')}\n` });
  const { ok, pool } = JSON.parse(stdout);
  expect(ok, stdout).toBe(true);
  return { rows: pool.rows, warnings: pool.warnings };
}

describe('a line of totals is refused wherever it stands', () => {
  const words = [
    'Total',
    'TOTAUX',
    'Grand total',
    'Sous-total',
    'subtotal',
    'Somme',
    'Moyenne',
    'Médiane',
    'average: 3',
    'Nombre : 3',
    'Mean',
  ];
  it.each(words)('%s', async (word) => {
    expect(await problemsOf(HEADER, ...ROWS, `${word};;646,17;8`)).toEqual(['P507:5:1']);
    expect(await problemsOf(HEADER, `${word};;646,17;8`, ...ROWS)).toEqual(['P507:2:1']);
    // Its cells are no cells of a person: what is wrong with them is not said.
    expect(await problemsOf(HEADER, ...ROWS, `${word};3 lignes;x;y`)).toEqual(['P507:5:1']);
  });
  it.each(['Total-7', 'total_3', 'Somme1', 'Moyen', 'Nombril', 'T'])('%s is an id', async (id) =>
    expect(await problemsOf(HEADER, ...ROWS, `${id};;1;1`)).toEqual([]),
  );
  it('unless more than half begin so', async () => {
    expect(await problemsOf('candidate_id', 'Total 1', 'Total 2', 'A')).toEqual([]);
    expect(await problemsOf('candidate_id', 'Total 1', 'Total 2', 'A', 'B')).toEqual(['P507:2:1', 'P507:3:1']);
    expect(await problemsOf('candidate_id;score', 'Total 1;1', 'Total 2;x', 'A;1')).toEqual(['P401:3:2']);
  });
});

describe('what stands in place of an id is refused', () => {
  it.each(['2,19E+26', '1E+05', "'123", '#N/A', '#REF!', '#VALEUR!', 'Err:502', '(3 lignes)', '(1 row)', '#A-4', '{"ImportId":"x"}'])(
    '%s',
    async (id) => expect(await problemsOf(HEADER, ...ROWS, `"${id.replaceAll('"', '""')}";2024-01-01;1;1`)).toEqual(['P507:5:1']),
  );
  it.each(['1e5', '1E5', "O'Neil-1", 'E+1', 'Err502', 'lignes'])('%s is an id', async (id) =>
    expect(await problemsOf(HEADER, ...ROWS, `${id};2024-01-01;1;1`)).toEqual([]),
  );
  it('but for ids that all begin with #', async () => expect(await problemsOf('candidate_id', '#1', '#2', 'A')).toEqual([]));
});

describe('a second header', () => {
  it('is known by its words, where the next record has none such', async () => {
    expect(await problemsOf(HEADER, 'ID;Date;Points;Oral', ...ROWS)).toEqual(['P508:2']);
    expect(await problemsOf(HEADER, 'ID;Date;Points;Oral', 'texte;jour;nombre;nombre', ...ROWS)).toEqual(['P508:2']);
    expect(
      await problemsOf(HEADER, '"{""ImportId"":""Q1""}";"{""ImportId"":""Q2""}";"{""ImportId"":""Q3""}";"{""ImportId"":""Q4""}"', ...ROWS),
    ).toEqual(['P508:2']);
  });
  it('is not looked for without a column of ids', async () => {
    expect(await problemsOf('region;score', 'Région;1', 'Total;1', ...ROWS.map(() => 'Estrie;1'))).toEqual(['P301:1']);
  });
  it('is none where the next record is no better, or a cell holds a digit', async () => {
    expect(await problemsOf(HEADER, 'ID;Date;Points;Oral', 'A;b;c;d', 'B;b;c;d', 'C;b;c;d')).toHaveLength(12);
    expect(await problemsOf(HEADER, 'ID;Date 1;Points;Oral', ...ROWS)).toEqual(['P401:2:2', 'P401:2:3', 'P401:2:4']);
    expect(await problemsOf(HEADER, 'ID;Date;Points;Oral')).toHaveLength(3);
  });
  it('is known by the name of the column of ids', async () => {
    expect(await problemsOf('candidate_id;region', 'Identifiant;Région', 'A;Estrie')).toEqual(['P508:2']);
    expect(await problemsOf('candidate_id;score', 'identifiant;pointage', 'A;1')).toEqual(['P508:2']);
  });
});

describe('blank records and columns', () => {
  it('are passed over with a warning', async () => {
    const { rows, warnings } = await accepted(`${HEADER};;`, `${ROWS[0]};;`, ';;;;;', ' ; ;;;;', `${ROWS[1]};;`, ';;');
    expect(rows).toBe(2);
    expect(warnings).toEqual([
      { code: 'blank_records', count: 3, line: 3 },
      { code: 'blank_columns', columns: [5, 6] },
    ]);
  });
  it('lines of nothing but space stay silent', async () => {
    expect((await accepted(HEADER, '', ...ROWS, '  ', '')).warnings).toEqual([]);
  });
  it('cells behind the last header, and blank headers that rows lack, are dropped without a warning', async () => {
    expect(await accepted(HEADER, `${ROWS[0]};;;`, ...ROWS.slice(1))).toEqual({ rows: 3, warnings: [] });
    expect((await accepted(`${HEADER};;`, ...ROWS)).rows).toBe(3);
    expect(await problemsOf(HEADER, `${ROWS[0]};;x`)).toEqual(['P203:2']);
  });
  it('before the header too', async () => expect((await accepted(';;;', HEADER, ...ROWS)).rows).toBe(3));
  it('a cell in a column without a header is refused, with the line of the first', async () => {
    expect(await problemsOf(`${HEADER};`, `${ROWS[0]};`, `${ROWS[1]};x`, `${ROWS[2]};y`)).toEqual(['P303:3:5']);
  });
});
