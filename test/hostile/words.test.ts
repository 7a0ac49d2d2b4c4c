/** What is said of a mistake names the mistake: the key that is there, the file that it is in, a remedy that acts; in colour or not, and never longer than can be read. */

import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/render/blocks.ts';
import { asTerminal } from '../../src/render/terminal.ts';
import { command, problemsOf } from '../commands/command.ts';
import { criteria, criterion, refusal, strangers } from './stranger.ts';

const { file } = strangers();
const POOL = file('pool.csv', 'candidate_id,country,french_speaking,score\nA,X,7,500\n');

describe('colour', () => {
  const blocks: readonly Block[] = [
    { kind: 'heading', level: 1, text: 'Exercice d’invitations du 16 janvier 2020 — personnes en priorité' },
    {
      kind: 'table',
      texts: [0, 1],
      head: ['Vérification', 'Groupe', 'Remplissent la condition', '日本語の見出し'],
      rows: [
        ['Déclaration d’intérêt déposée', 'a', '12 345', '1'],
        ['Anticonstitutionnellement', '\u{1f600}\u{1f600}', '—', '2'],
      ],
    },
    {
      kind: 'chart',
      head: ['Attente (mois)', 'Personnes'],
      rows: [
        { label: 'Arrima', values: [1, 12] },
        { label: 'Papier, premier arrivé premier servi', values: [3, 90] },
      ],
    } as unknown as Block,
    { kind: 'text', tone: 'bad', text: 'Écart : 3' },
  ];
  it('only adds to a text, at any width', () => {
    for (let width = 0; width <= 140; width++) {
      const usual = blocks.filter(({ kind }) => kind !== 'chart');
      const plain = asTerminal(usual, { color: false, width });
      const coloured = asTerminal(usual, { color: true, width });
      expect(coloured).toContain('\u001b[');
      expect(stripVTControlCharacters(coloured)).toBe(plain);
    }
  });

  it.each(['fr', 'en'])('only adds to what a command says on terminals of any width: %s', async (lang) => {
    for (const columns of [1, 12, 33, 40, 60, 70, 80, 97, 200]) {
      for (const argv of [
        ['rounds'],
        ['rounds', 'show', 'pstq-2025-08-14'],
        ['score', '--grid', 'pstq-2025-07-02'],
        ['validate', '-p', POOL, '-c', file('c.yaml', criteria())],
      ]) {
        const world = { terminal: true, columns };
        const [plain, coloured] = [
          await command([...argv, '--lang', lang, '--color', 'never'], world),
          await command([...argv, '--lang', lang, '--color', 'always'], world),
        ];
        expect(stripVTControlCharacters(coloured.stdout)).toBe(plain.stdout);
        expect(stripVTControlCharacters(coloured.stderr)).toBe(plain.stderr);
      }
    }
  });
});

describe('a misspelt key', () => {
  it.each<[string, string, string]>([
    ['feild', criteria({ tests: criterion('{ feild: french_speaking, at_least: 7 }') }), 'field'],
    ['at_leest', criteria({ tests: criterion('{ field: french_speaking, at_leest: 7 }') }), 'at_least'],
    ['anny', criteria({ tests: criterion('{ anny: [{ field: french_speaking, at_least: 7 }] }') }), 'any'],
    ['or', criteria({ tests: criterion('{ or: [{ field: french_speaking, at_least: 7 }] }') }), 'any'],
    ['not', criteria({ tests: criterion('{ not: { field: french_speaking, at_least: 7 } }') }), 'none'],
    ['selct', criteria().replace('select:', 'selct:'), 'select'],
    ['critera', criteria().replace('criteria: []', 'critera: []'), 'criteria'],
    ['groops', criteria().replace('groups:', 'groops:'), 'groups'],
    ['labell', criteria().replace('label:', 'labell:'), 'label'],
    ['validty_months', criteria().replace('2030-05-16', '2030-05-16, validty_months: 12'), 'validity_months'],
    ['colunm', criteria({ more: 'lists: { mine: { file: a.csv, colunm: x } }' }), 'column'],
    ['limitt', criteria({ more: 'limitt: 3' }), 'limit'],
    ['minimun_score', criteria().replace('select: all', 'select: { minimun_score: 3 }'), 'minimum_score'],
    ['ordre', criteria().replace('select: all', 'rank: [{ field: score, ordre: descending }]\n    select: all'), 'order'],
  ])('%s', async (key, text, near) => {
    for (const [lang, asked] of [
      ['fr', 'vouliez-vous'],
      ['en', 'did you mean'],
    ] as const) {
      const { exit, stderr } = await command(['validate', '-c', file('c.yaml', text), '--lang', lang]);
      const [first = ''] = stderr.split('\n').filter((line) => line.includes(key));
      expect([exit, first]).toEqual([3, expect.stringContaining(key)]);
      expect(first.toLowerCase()).toContain(asked);
      expect(first).toMatch(new RegExp(`\\b${near}\\b`));
    }
  });
});

describe('a list', () => {
  it.each<[string, string | Uint8Array]>([
    ['in Latin-1', Buffer.from('country\nBrésil\n', 'latin1')],
    ['in UTF-16', Buffer.from('\ufeffcountry\nX\n', 'utf16le')],
    ['of another delimiter', 'countries;x\nX;1\n'],
    ['without the column', 'x;y;z\n1;2;3\n'],
    ['with a break in a cell', 'country\n"a\nb"\n'],
    ['of two thousand columns', `${'country,'.repeat(2000)}\n`],
    ['of unequal records', 'country,x\nX\n'],
    ['empty', ''],
  ])('%s is told without an option of the pool', async (_, content) => {
    file('list.csv', content);
    const text = criteria({ more: 'lists: { mine: { file: list.csv, column: country } }' });
    for (const lang of ['fr', 'en']) {
      const { exit, stderr } = await command(['validate', '-c', file('c.yaml', text), '--lang', lang]);
      expect(exit).toBe(3);
      expect(stderr).toMatch(/^C502 list\.csv/);
      expect(stderr).not.toMatch(/--\w|candidate_id|identifiant/);
    }
  });
});

describe('an id', () => {
  it.each<[string, string]>([
    ['blank', ',1\n'],
    ['repeated', 'A,1\n'],
    ['with a zero-width space', 'a\u200bb,1\n'],
    ['that a spreadsheet would run', '=1+1,1\n'],
    ['too long', `${'x'.repeat(300)},1\n`],
    ['of a total', 'Total,1\n'],
  ])('%s is told with its column', async (_, record) => {
    const { problems } = await problemsOf(['validate', '-p', '-', '--lang', 'en'], { stdin: `candidate_id,score\nA,1\nB,2\n${record}` });
    expect(problems).toMatchObject([{ field: 'candidate_id', line: 4, column: 1, message: expect.stringMatching(/^candidate_id: /) }]);
  });
});

it('a change that takes a value away is told as the change', async () => {
  for (const value of ['', 'null', '~']) {
    const argv = ['validate', '-c', file('change.yaml', criteria()), '--set', `groups.all.select=${value}`, '--lang', 'en'];
    const { exit, stderr } = await command(argv);
    expect([exit, stderr.split('\n')[0]]).toEqual([3, expect.stringMatching(/^C205 --set groups\.all\.select:1:1 /)]);
  }
});

describe('a text of a hundred thousand letters', () => {
  const long = 'x'.repeat(100_000);
  const odd = `\u001b[2J\u0007\u202e${long}`;
  const round = ['round', '-c', file('round.yaml', criteria()), '-p', POOL];
  it.each<[string, readonly string[], RegExp]>([
    ['a path of --set', [...round, '--set', `groups.${long}=1`], /^3 C601|^2 U/],
    ['a value of --set', [...round, '--set', `limit=${long}`], /^3 C/],
    ['an expectation', [...round, '--expect', `${long}=1`], /^2 U/],
    ['an expected count', [...round, '--expect', `invited=${long}`], /^2 U/],
    ['a column', [...round, '--columns', long], /^4 P602|^2 U/],
    ['a breakdown', [...round, '--by', long], /^4 P602|^2 U/],
    ['an encoding', [...round, '--encoding', long], /^2 U/],
    ['a delimiter', [...round, '--delimiter', long], /^2 U/],
    ['a word for a blank', [...round, '--blank', `${long}=${long}`], /^4 P|^2 U|^0/],
    ['an option', [...round, `--${long}`], /^2 U/],
    ['a command', [long], /^2 U/],
    ['a file', [...round, '--invited', `/${long}`], /^5 F|^2 U/],
    ['a pool', ['validate', '-p', long], /^5 F/],
    ['criteria', ['validate', '-c', long], /^5 F|^3 C/],
    ['an id to explain', ['explain', long, ...round.slice(1)], /^4 P601/],
    ['a recipe', ['generate', long, '-o', 'x.csv'], /^[35] [CF]/],
    ['a grid', ['score', '--grid', long, '-p', POOL, '--date', '2025-07-17', '-o', '-'], /^[35] [CF]/],
    ['a day', ['score', '--grid', 'pstq-2025-07-02', '-p', POOL, '--date', long, '-o', '-'], /^2 U/],
    ['a plan', ['campaign', long, '-p', POOL], /^[35] [CF]/],
    ['a slice', ['campaign', 'merge', long, '--out-dir', 'x'], /^5 F/],
    ['a language', ['rounds', '--lang', long], /^2 U/],
    ['a round', ['rounds', 'show', long], /^[235] [CFU]/],
  ])('is not told whole: %s', async (_, argv, expected) => {
    expect(await refusal(argv)).toMatch(expected);
    expect(await refusal(argv.map((word) => word.replaceAll(long, odd)))).toMatch(expected);
  });
});
