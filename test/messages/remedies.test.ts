/** What people are offered instead of what they wrote, word for word in both languages. */

import { describe, expect, it } from 'vitest';
import { messagesIn } from '../../src/messages/index.ts';
import { sentence } from '../../src/messages/sentences.ts';
import { type Problem, problem } from '../../src/problems/problem.ts';

const [fr, en] = await Promise.all([messagesIn('fr'), messagesIn('en')]);

const notListed = (value: string, meant: string | null, words: readonly string[]): Problem =>
  problem('value_refused', { field: 'f', type: 'enumeration', refused: { reason: 'not_listed', meant, words, values: words } }, { value });

const MISSING = {
  name: 'score',
  alias: 'pointage',
  near: 'Points',
  nearInYaml: '"Points"',
  standard: 'score',
  headers: ['No', 'Points'],
  more: 0,
  delimiter: null,
  requiredBy: null,
};

describe('remedies', () => {
  it.each<[string, Problem, string, string]>([
    [
      'a value nearest to a wrong one',
      notListed('complete', null, ['none', 'completed', 'ongoing']),
      'vouliez-vous dire « completed » ? Valeurs possibles : none, completed, ongoing$',
      'did you mean “completed”? Possible values: none, completed, ongoing$',
    ],
    [
      'a value of many',
      notListed(
        'value-x',
        null,
        Array.from({ length: 30 }, (_, i) => `value-${i}`),
      ),
      'vouliez-vous dire « value-0 » ?$',
      'did you mean “value-0”?$',
    ],
    [
      'a value by another name',
      notListed('dans_cmm', 'inside_cmm', ['inside_cmm', 'abroad']),
      'vouliez-vous dire « inside_cmm » ?',
      'did you mean “inside_cmm”?',
    ],
    [
      'a value a letter off',
      notListed('outside_cm', null, ['none', 'inside_cmm', 'outside_cmm']),
      'vouliez-vous dire « outside_cmm » ?',
      'did you mean “outside_cmm”?',
    ],
    [
      'a key in the wrong mapping',
      problem('unknown_key', { key: 'stream', near: null, known: ['id'], home: 'groups' }),
      'sa place est sous « groups »$',
      'it belongs under “groups”$',
    ],
    [
      'shared conditions as a key of a group',
      problem('unknown_key', { key: 'conditions', near: null, known: ['id'], home: 'criteria' }),
      'sa place est sous « criteria » : « - {conditions: NOM} »$',
      'it belongs under “criteria”: “- {conditions: NAME}”$',
    ],
    [
      'a misspelt key',
      problem('unknown_key', { key: 'grups', near: 'groups', known: ['id'], home: null }),
      'vouliez-vous dire « groups » ?$',
      'did you mean “groups”?$',
    ],
    [
      'the schema',
      problem('missing_key', { key: 'schema', example: 'arrima-sim/criteria/v1' }),
      'ajoutez « schema: arrima-sim/criteria/v1 »$',
      'add “schema: arrima-sim/criteria/v1”$',
    ],
    [
      'no selection',
      problem('missing_key', { key: 'select', example: null }),
      'il manque la clé « select » — écrivez « select: all », ou un dictionnaire avec',
      'the key “select” is missing — write “select: all”, or a mapping with',
    ],
    [
      'a bare minimum score',
      problem('word_not_allowed', { key: 'select', allowed: ['all'], near: null }, { value: '768' }),
      '« 768 » n’est pas permis pour « select » — écrivez « select: all », ou un dictionnaire avec minimum_score, top ou les deux',
      '“768” is not allowed for “select” — write “select: all”, or a mapping with minimum_score, top or both',
    ],
    [
      'a word with one other',
      problem('word_not_allowed', { key: 'rank', allowed: ['lottery'], near: 'lottery' }, { value: 'lotery' }),
      'vouliez-vous dire « lottery » ?$',
      'did you mean “lottery”?$',
    ],
    [
      'a key indented too little',
      problem('unreadable_yaml', { reason: 'MISSING_CHAR', instead: [] }),
      ', ou le retrait est incorrect',
      ', or the indentation is wrong',
    ],
    [
      'a decimal comma',
      problem('number_cut_by_comma', { point: '768.5' }, { value: '768,5' }),
      '« 768,5 » n’est pas un seul nombre — écrivez les décimales après un point : 768.5$',
      '“768,5” is not one number — write decimals after a point: 768.5$',
    ],
    [
      'the name of shared conditions alone',
      problem('bare_conditions_name', { name: 'pstq-stream-1' }),
      '« pstq-stream-1 » seul n’est pas un critère — écrivez « - {conditions: pstq-stream-1} »$',
      '“pstq-stream-1” alone is not a criterion — write “- {conditions: pstq-stream-1}”$',
    ],
    [
      'a list where one value goes',
      problem('wrong_operand', { operator: 'is', wanted: 'scalar' }),
      'l’opérateur est « in » ou « not_in »$',
      'the operator is “in” or “not_in”$',
    ],
    [
      'an operator that does not fit',
      problem('operator_does_not_fit', { operator: 'at_least', field: 'residence', type: 'enumeration', allowed: ['is'] }),
      'ne convient pas à « residence », une énumération',
      'does not fit “residence”, an enumeration',
    ],
    [
      'the item that is wrong',
      problem('wrong_shape', { path: 'sources.0', wanted: 'mapping' }),
      '« sources.0 » doit être un dictionnaire',
      '“sources.0” must be a mapping',
    ],
    ['an unknown field', problem('unknown_field', { name: 'scor', near: 'score', alias: null }), '« score »', '“score”'],
    ['a field by its alias', problem('unknown_field', { name: 'pointage', near: 'score', alias: 'score' }), '« score »', '“score”'],
    ['an unknown operator', problem('unknown_operator', { near: 'at_least', known: ['is'] }), '« at_least »', '“at_least”'],
    ['an unknown zone', problem('unknown_time_zone', { near: 'America/Toronto' }), '« America/Toronto »', '“America/Toronto”'],
    [
      'a header that is known to mean a column',
      problem('missing_column', MISSING),
      '; en-têtes du fichier : No, Points — l’en-tête « Points » la donne peut-être : renommez-le, ou écrivez dans les critères fields: {score: {column: "Points"}}, ou ajoutez la colonne$',
      '; headers of the file: No, Points — the header “Points” may be it: rename that, or write in the criteria fields: {score: {column: "Points"}}, or add the column$',
    ],
    [
      'a header for a field that the criteria declare',
      problem('missing_column', { ...MISSING, standard: null, more: 8 }),
      'No, Points et 8 autres — l’en-tête « Points » la donne peut-être : renommez-le, ou écrivez column: "Points" où il est déclaré, ou ajoutez la colonne$',
      'No, Points and 8 others — the header “Points” may be it: rename that, or write column: "Points" where it is declared, or add the column$',
    ],
    [
      'the encodings of an odd word',
      problem('csv_not_utf8', {
        readings: [
          { encoding: 'windows-1252', text: 'Québec' },
          { encoding: 'macintosh', text: 'QuÈbec' },
        ],
        mixed: false,
      }),
      'l’encodage qui donne le bon texte : --encoding windows-1252 (« Québec »), --encoding macintosh (« QuÈbec »)$',
      'the encoding that gives the right text: --encoding windows-1252 (“Québec”), --encoding macintosh (“QuÈbec”)$',
    ],
    [
      'no encoding for a file in two',
      problem('csv_not_utf8', { readings: [{ encoding: 'windows-1252', text: 'Québec' }], mixed: true }),
      'et ce texte ne l’est pas, qui se lit « Québec » en windows-1252 : deux fichiers sont peut-être mis bout à bout ; corrigez-le',
      'and this text is not, which reads “Québec” in windows-1252: two files were perhaps joined; correct it',
    ],
    [
      'no option of pools for a list',
      problem('csv_not_utf8', { readings: [], mixed: false }),
      '— enregistrez le fichier en UTF-8$',
      '— save the file as UTF-8$',
    ],
    [
      'a file of SPSS',
      problem('not_csv', { kind: 'SPSS' }),
      'ce fichier est un fichier SPSS, pas du CSV — dans SPSS : SAVE TRANSLATE',
      'this file is an SPSS file, not CSV — in SPSS: SAVE TRANSLATE',
    ],
    [
      'a Git LFS pointer',
      problem('not_csv', { kind: 'Git LFS' }),
      'un pointeur Git LFS, qui tient la place des données, pas du CSV — git lfs pull apporte les données$',
      'a Git LFS pointer, which stands in place of the data, not CSV — git lfs pull brings the data$',
    ],
    [
      'title lines',
      problem('header_below', { header: 4 }),
      'les colonnes sont à la ligne 4 — retirez les lignes au-dessus de la ligne 4$',
      'the columns are on line 4 — remove the lines above line 4$',
    ],
    [
      'no header',
      problem('no_header', { needed: 'candidate_id;score' }, { value: 'A1' }),
      'la première ligne semble être une personne (« A1 »), pas un en-tête — ajoutez au-dessus une ligne qui nomme les colonnes, parmi elles : candidate_id;score$',
      'the first line looks like a person (“A1”), not like a header — add a line above it that names the columns, among them: candidate_id;score$',
    ],
    [
      'lines quoted whole',
      problem('lines_quoted_whole', { delimiter: ';' }),
      'qui contient le délimiteur (« ; ») — refaites l’export sans guillemets autour des lignes',
      'which holds the delimiter (“;”) — export again without quotes around lines',
    ],
    ['NULs at the end', problem('end_mark', { what: 'NUL' }), 'finit par des octets NUL — une copie', 'ends in NUL bytes — perhaps a copy'],
    [
      'a number where the comma is free for decimals',
      problem('cell_refused', { type: 'number', refused: { reason: 'form' }, decimalComma: true }, { field: 'score', value: 'x' }),
      '— attendu : des chiffres et au plus une virgule ou un point, par exemple 450 ou 573,5$',
      '— expected: digits and at most one comma or point, for example 450 or 573,5$',
    ],
  ])('%s', (_, found, french, english) => {
    const said = (messages: typeof fr): string => `${sentence(found, messages).join(' — ')}$`.replaceAll('\u00a0', ' ');
    expect(said(fr)).toContain(french);
    expect(said(en)).toContain(english);
  });
});
