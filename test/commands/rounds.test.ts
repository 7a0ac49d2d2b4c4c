/** `rounds`, `rounds show`, `rounds check` and `validate --explain-criteria`, in both languages. */

import { afterEach, describe, expect, it, vi } from 'vitest';
import { publishedRounds, TABLES } from '../../src/published/law.ts';
import { conflictsOf } from '../../src/published/totals.ts';
import { command, problemsOf } from './command.ts';

const json = async (...argv: string[]) => JSON.parse((await command([...argv, '--format', 'json'])).stdout);

const rows = publishedRounds();
const of = (program: string): number => rows.filter((row) => row.program === program).length;
const files = new Set(rows.flatMap(({ criteria }) => criteria ?? [])).size;
const conflicts = conflictsOf(rows).length;

describe('rounds', () => {
  it('lists all rows', async () => {
    const { exit, stdout, stderr } = await command(['rounds', '--lang', 'en']);
    expect([exit, stderr]).toEqual([0, '']);
    expect(stdout).toContain(`${rows.length} rows; ${files} criteria files are shipped.`);
  });
  it.each<[string[], number]>([
    [[], rows.length],
    [['--program', 'pstq'], of('PSTQ')],
    [['--program', 'PRTQ'], of('PRTQ')],
    [['--from', '2019', '--to', '2019'], 9],
    [['--from', '2019-12', '--to', '2020-01-16'], 4],
    [['--from', '2020-02-01', '--to', '2020-02-29'], 1],
    [['--from', '2026-09-24', '--to', '2026-09-24'], 6],
    [['--to', '2019-07-03'], 0],
  ])('%j', async (options, count) => expect((await json('rounds', ...options)).rounds).toHaveLength(count));
  it('a row as data', async () => {
    const { ok, rounds } = await json('rounds', '--from', '2023-02-16', '--to', '2023-02-16');
    expect([ok, rounds[0]]).toEqual([
      true,
      {
        date: '2023-02-16',
        date_precision: 'day',
        extraction: '2023-02-13T06:30',
        program: 'PRTQ',
        stream: null,
        group: null,
        level: 'round',
        invitations: 808,
        minimum_score: 583,
        alternative_invitations: 1011,
        alternative_score: null,
        source: 'https://github.com/sanjaygupta3647/immigrationxperts (canada-immigration1/quebec-tab.php)',
        confidence: 'conflict',
        note: {
          fr: 'Deux sites de nouvelles donnent 1\u202f011, le nombre de l’exercice précédent.',
          en: 'Two news sites give 1,011, the number of the round before.',
        },
        criteria: 'prtq-2023-02-16',
        left_out: null,
      },
    ]);
  });
  it.each([
    ['fr', ['316 ou 121', 'conflit', 'conditions non trouvées', 'volet 2']],
    ['en', ['316 or 121', 'conflict', 'conditions not found', 'stream 2']],
  ])('says in %s what is disputed, and why a file is not shipped', async (language, words) => {
    const { stdout } = await command(['rounds', '--from', '2026-09-24', '--format', 'markdown', '--lang', language]);
    for (const word of words) expect(stdout).toContain(word);
  });
  it('prints notes and sources with -v', async () => {
    const options = ['rounds', '--from', '2020-06-18', '--to', '2020-06-18', '--lang', 'en'];
    expect((await command(options)).stdout).not.toContain('cicnews');
    const { stdout } = await command([...options, '-v']);
    expect(stdout).toContain('[1] https://www.cicnews.com/?p=15055');
    expect(stdout).toContain('they would have been invited in January');
  });
  it('of no round says so', async () => {
    expect((await command(['rounds', '--to', '2018', '--lang', 'en'])).stdout).toContain('No published round fits.');
  });
  it.each<[string, string[], string]>([
    ['an unknown action', ['shwo'], 'U108'],
    ['no name to show', ['show'], 'U107'],
    ['a word too many', ['show', 'a', 'b'], 'U105'],
    ['a word after check', ['check', 'a'], 'U105'],
    ['a filter of check', ['check', '--program', 'PRTQ'], 'U101'],
    ['a filter of show', ['show', 'a', '--from', '2019'], 'U101'],
    ['a bad day', ['--from', '2019-02-29'], 'U108'],
    ['an unknown program', ['--program', 'PEQ'], 'U108'],
  ])('%s', async (_, argv, code) => {
    const { exit, problems } = await problemsOf(['rounds', ...argv]);
    expect([exit, problems.map((found) => found.code)]).toEqual([2, [code]]);
  });
  it.each([
    ['a round that is published and not shipped', 'prtq-2020-06-18', 'C702'],
    ['a round that nobody published', 'prtq-2020-06-19', 'C701'],
  ])('%s', async (_, name, code) => {
    const { exit, problems } = await problemsOf(['rounds', 'show', name]);
    expect([exit, problems.map((found) => found.code)]).toEqual([3, [code]]);
  });
});

describe('rounds show', () => {
  it('says a round in English', async () => {
    const { exit, stdout } = await command(['rounds', 'show', 'prtq-2019-12-17', '--lang', 'en']);
    expect(exit).toBe(0);
    expect(stdout.split('\n')).toEqual(
      expect.arrayContaining([
        'Round of 17 December 2019, PRTQ.',
        'The bank is extracted on 13 December 2019 at 06:30 (America/Toronto): only declarations submitted by then take part.',
        'This moment is assumed: no source gives it.',
        'Whoever meets all of this is considered:',
        '  • File cancelled by Bill 9 — “File cancelled by Bill 9”: yes',
        '  • Declaration submitted before 17 December 2019 — “Submitted at”: before 17 December 2019',
        '  • Temporary resident or exempt when applying, or in Québec with a permit on 16 June 2019 — “Temporary resident when applying”: yes, or “Exempt from the intake cap”: yes, or (“Stays in Québec”: covering 16 June 2019, and (“Work permits”: covering 16 June 2019, or “Study permits”: covering 16 June 2019))',
        'They are ranked by “Submitted at” (earliest first), then id.',
        'Everybody considered is invited.',
        'Published for the whole round: 220 invitations.',
      ]),
    );
  });
  it('says a round in French', async () => {
    const { stdout } = await command(['rounds', 'show', 'pstq-2025-12-04', '--lang', 'fr']);
    const lines = stdout.replaceAll('\u00a0', ' ').split('\n');
    expect(lines).toEqual(
      expect.arrayContaining([
        'La banque est extraite le 1er décembre 2025 à 15:00 (America/Toronto) : seules les déclarations déposées jusque-là participent.',
        'Les groupes passent dans cet ordre ; qui répond à plusieurs n’est invité qu’une fois.',
        'Volet 1.',
        '  • Réside hors de la CMM — « Lieu de résidence » : hors de la CMM',
        '  • Santé ou construction — « Secteur » : parmi sante, construction',
        'Toutes les personnes considérées qui ont un score d’au moins 781 sont invitées.',
        'Publié : 402 invitations, score minimal 781.',
        '  • Profession réglementée : personne n’a pu lire ce que cela contient ; la colonne « regulated » de la banque en tient lieu.',
      ]),
    );
  });
  it('gives the sentences as data', async () => {
    const { said, id } = await json('rounds', 'show', 'prtq-2022-09-08', '--lang', 'en');
    expect([id, said.slice(1, 7)]).toEqual([
      'prtq-2022-09-08',
      [
        'Round of 8 September 2022, PRTQ.',
        'No moment of extraction is given: every declaration takes part.',
        '1. All occupations (score)',
        'Nothing is asked: everybody who takes part is considered.',
        'They are ranked by “Score” (highest first), then id.',
        'Everybody considered with a score of at least 620 is invited.',
      ],
    ]);
  });
});

describe('validate --explain-criteria', () => {
  it.each([
    ['en', 'Everybody considered is invited.'],
    ['fr', 'Toutes les personnes considérées sont invitées.'],
  ])('says the criteria in %s', async (language, sentence) => {
    const argv = ['validate', '-c', 'prtq-2020-01-16', '--lang', language];
    expect((await command(argv)).stdout).not.toContain(sentence);
    expect((await command([...argv, '--explain-criteria'])).stdout).toContain(sentence);
    expect((await json(...argv, '--explain-criteria')).criteria[0].said).toContain(sentence);
  });
});

describe('rounds check', () => {
  afterEach(() => {
    vi.doUnmock('../../src/law/published-rounds.csv');
    vi.resetModules();
  });

  it('agrees, and says what rests on what', async () => {
    const { exit, stdout } = await command(['rounds', 'check', '--lang', 'en']);
    expect(exit).toBe(0);
    for (const words of [
      '2019, PRTQ                    2,062  2,062    9 / 9  agrees, independent',
      '2020, PRTQ                      628    628        4  agrees, not independent',
      '2020, PRTQ: rests on derived rows (2020: 365), so the comparison is not independent.',
      'our sum: nothing',
      `Conflicts between sources: ${conflicts}`,
      `${files} shipped criteria files agree with the table.`,
    ])
      expect(stdout).toContain(words);
  });
  it('in French', async () => {
    const { exit, stdout } = await command(['rounds', 'check']);
    expect([exit, stdout.includes(`Conflits entre sources\u00a0: ${conflicts}`), stdout.includes('concorde, non indépendant')]).toEqual([
      0,
      true,
      true,
    ]);
  });
  it('as data', async () => {
    const { ok, totals, conflicts } = await json('rounds', 'check');
    expect([ok, conflicts.length, totals[0], totals[5].published]).toEqual([
      true,
      7,
      expect.objectContaining({
        id: '2019',
        published: { invitations: 2062, rounds: 9 },
        sum: { invitations: 2062, rounds: 9 },
        independent: true,
      }),
      null,
    ]);
  });

  /** Runs `rounds check` on a table with one more line, or one changed. */
  async function checkedWith(csv: string): Promise<{ exit: number; stdout: string; stderr: string }> {
    vi.resetModules();
    vi.doMock('../../src/law/published-rounds.csv', () => ({ default: csv }));
    const { command: changed } = await import('./command.ts');
    return await changed(['rounds', 'check', '--lang', 'en']);
  }
  it('with a bad row exits 1 and says which total', async () => {
    const bad = `${TABLES.rounds.csv}2019-11-05,day,,PRTQ,,job-offer,,,round,1,,,,x,read,,,,conditions_unread\n`;
    const { exit, stdout } = await checkedWith(bad);
    expect([exit, stdout.match(/DISAGREES/g)?.length]).toEqual([1, 2]);
    expect(stdout).toMatch(/2019, PRTQ +2,062 +2,063 +10 \/ 9 +DISAGREES/);
  });
  it('with a figure that a criteria file does not give exits 3', async () => {
    const changed = TABLES.rounds.csv.replace(
      '2019-07-04,day,,PRTQ,,priority-bill9,"priorité, loi 9","priority, Bill 9",round,691',
      '2019-07-04,day,,PRTQ,,priority-bill9,"priorité, loi 9","priority, Bill 9",round,690',
    );
    const { exit, stderr } = await checkedWith(changed);
    expect([exit, stderr]).toEqual([
      3,
      'C579 prtq-2019-07-04 published.invitations: the criteria file says “691”, the table of published rounds “690” — correct one of the two by the source\n',
    ]);
  });
});
