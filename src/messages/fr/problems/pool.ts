/** What is wrong with the columns, cells and candidates of a pool, and what to do about it, in French. */

import { isBlankWord } from '../../../cells/blank-words.ts';
import type { RequiredBy } from '../../../problems/required-by.ts';
import type { ProblemSentences } from '../../sentences.ts';
import { number, plural } from '../numbers.ts';
import { delimiterName, didYouMean, listed, lookAlike, quoted } from '../phrases.ts';
import { refusals, remedyFor } from '../values.ts';

const whoRequires = (requiredBy: RequiredBy | null): string => {
  if (requiredBy === null) return '';
  const { by, who, more, file } = requiredBy;
  const first = `${by === 'grid' ? 'la grille ' : ''}${who}`;
  const named = file === undefined ? first : `${file.is === 'round' ? 'l’exercice' : 'la décision sur le CSQ'} ${file.id} (${first})`;
  return `, demandée par ${named}${more ? ', …' : ''}`;
};

/** What a criteria file says to read a column under another header. */
const inCriteria = (standard: string | null, header: string | null): string => {
  if (header === null) return '';
  return standard === null
    ? `, ou écrivez column: ${header} où il est déclaré`
    : `, ou écrivez dans les critères fields: {${standard}: {column: ${header}}}`;
};

export const poolProblems = {
  missing_column: ({ name, alias, near, nearInYaml, standard, headers, more, delimiter, requiredBy }) => [
    `il manque la colonne ${quoted(name)}${alias === null || alias === name ? '' : ` (ou ${quoted(alias)})`}${whoRequires(requiredBy)}\u00a0; en-têtes du fichier\u00a0: ${listed(headers)}${more === 0 ? '' : ` et ${plural(more, 'autre', 'autres')}`}`,
    `${near === null ? 'ajoutez-la' : `l’en-tête ${quoted(near)}${lookAlike(near, name) || lookAlike(near, alias)} la donne peut-être\u00a0: renommez-le${inCriteria(standard, nearInYaml)}, ou ajoutez la colonne`}${delimiter === null ? '' : `\u00a0; délimiteur lu\u00a0: ${delimiterName(delimiter)} (--delimiter pour un autre)`}`,
  ],
  repeated_header: ({ value, first, second }) => [
    `en-tête répété ${quoted(value)} (colonnes ${number(first)} et ${number(second)})`,
    'renommez ou retirez l’une des deux',
  ],
  blank_header: ({ position }) => [
    `la colonne ${number(position)} n’a pas d’en-tête, et une cellule y est remplie`,
    'nommez la colonne, ou videz-la',
  ],
  column_in_other_file: ({ field, other }) => [
    `la colonne ${quoted(field)} manque, alors que ${quoted(other)} l’a`,
    'une colonne qui est lue est dans tous les fichiers ou dans aucun\u00a0: ajoutez-la à celui-ci (ses cellules peuvent être vides), ou ôtez-la des autres',
  ],
  cell_refused: ({ field, value, type, refused, decimalComma }) => [
    `${field}\u00a0: ${quoted(value)} ${refusals[refused.reason]}`,
    isBlankWord(value)
      ? `${remedyFor(type, refused.reason === 'word' ? { reason: 'form' } : refused, value, decimalComma)}\u00a0; ou --blank ${quoted(`${field}=${value}`)} si cette cellule est vide`
      : remedyFor(type, refused, value, decimalComma),
  ],
  control_character: ({ field, value }) => [`${field}\u00a0: ${quoted(value)} contient un caractère de contrôle`, 'retirez ce caractère'],
  blank_cell: ({ field }) => [`${field}\u00a0: cellule vide`, 'chaque personne doit avoir une valeur dans cette colonne'],
  blank_submission: ({ field }) => [
    `${field} est vide`,
    'une campagne a besoin de la date de chaque déclaration\u00a0: remplissez la cellule, ou retirez la ligne',
  ],
  cell_not_a_rate: ({ field, value }) => [
    value === '' ? `${field} est vide` : `${field}\u00a0: ${quoted(value)} n’est pas un taux`,
    'le plan lit un taux dans cette colonne\u00a0: un nombre de 0 à 1 pour chaque personne',
  ],
  cell_not_a_refusal: ({ field, value }) => [
    value === '' ? `${field} est vide` : `${field}\u00a0: ${quoted(value)} n’est pas un refus`,
    'le plan lit des refus dans cette colonne\u00a0: oui, non, ou un nombre de 0 à 1 pour chaque personne',
  ],
  nobody_for_arrivals: () => [
    'la banque est vide, et les arrivées du plan doivent ressembler à ses personnes',
    'donnez une banque qui en a, ou retirez « arrivals » du plan',
  ],
  blank_candidate_id: ({ field }) => [`${field}\u00a0: identifiant vide`, 'chaque personne candidate a besoin d’un identifiant'],
  repeated_candidate_id: ({ field, value, first, file }) => [
    `${field}\u00a0: identifiant répété ${quoted(value)}, déjà à la ligne ${number(first)}${file === null ? '' : ` de ${quoted(file)}`}`,
    'une seule ligne par personne candidate',
  ],
  invisible_character_in_id: ({ field, value }) => [
    `${field}\u00a0: identifiant ${quoted(value)} avec un caractère invisible`,
    'retirez ce caractère',
  ],
  formula_as_id: ({ field, value }) => [
    `${field}\u00a0: identifiant ${quoted(value)} qu’un tableur exécuterait`,
    'un identifiant ne commence pas par = + - @',
  ],
  id_taken_by_plan: ({ field, value }) => [
    `${field}\u00a0: identifiant ${quoted(value)}, que portera une arrivée ou un dossier papier du plan`,
    'donnez un autre identifiant à cette personne candidate',
  ],
  id_too_long: ({ field, value, most }) => [
    `${field}\u00a0: identifiant ${quoted(value)} de plus de ${number(most)} caractères`,
    'donnez un identifiant plus court à cette personne candidate ; un texte qui a sa place ailleurs est peut-être dans cette colonne',
  ],
  odd_id: ({ field, value, kind }) => {
    const is: Record<typeof kind, [string, string]> = {
      total: ['semble être une ligne de totaux', 'retirez cette ligne'],
      commented_out: ['commence par # (une ligne mise de côté à la main ?)', 'retirez cette ligne, ou le #'],
      import_mark: ['commence par { (une ligne d’un outil de sondage ?)', 'retirez cette ligne'],
      exponent: [
        'est ce qu’un tableur fait d’un long nombre',
        'mettez la colonne au format texte, et exportez de nouveau de là où viennent les identifiants',
      ],
      apostrophe: ['porte l’apostrophe par laquelle un tableur marque un texte', 'gardez l’identifiant seul'],
      error_word: ['est une erreur d’un tableur', 'corrigez la formule de cette cellule'],
      row_count: ['est le nombre de lignes, au bas d’une liste', 'retirez cette ligne'],
    };
    return [`${field}\u00a0: ${quoted(value)} n’est pas un identifiant : il ${is[kind][0]}`, is[kind][1]];
  },
  second_header: () => ['cette ligne semble être un second en-tête', 'retirez-la : chaque enregistrement est une personne'],
  unknown_candidate: ({ value, near }) => [`personne candidate inconnue ${quoted(value)}`, didYouMean(near, 'vérifiez l’identifiant')],
  unknown_column: ({ option, value, near }) => [
    `colonne inconnue ${quoted(value)} (${option})`,
    didYouMean(near, 'donnez un en-tête du fichier'),
  ],
  word_never_blank: ({ field, value }) => [
    `${field}\u00a0: ${quoted(value)} n’y est jamais vide (--blank), car c’en est une valeur ou un identifiant`,
    'retirez cette option, ou nommez une autre colonne',
  ],
  unknown_value: ({ field, value, near }) => [
    value === '' ? `personne n’a de cellule vide dans ${quoted(field)}` : `personne n’a ${quoted(value)} dans ${quoted(field)}`,
    didYouMean(near, 'donnez une valeur de la colonne, telle que la banque l’écrit'),
  ],
  blank_in_cap: ({ field, cap, ids, count }) => [
    `${field} est vide pour ${number(count)} ${count === 1 ? 'personne classée' : 'personnes classées'}, et le plafond ${quoted(cap)} porte dessus\u00a0: ${ids.map(quoted).join(', ')}${count > ids.length ? '…' : ''}`,
    'remplissez les cellules, ou écartez ces personnes par un critère (present: true)',
  ],
  candidate_set_aside: ({ value, line, code }) => [
    `personne candidate ${quoted(value)} mise de côté\u00a0: une cellule de la ligne ${number(line)} est mauvaise (${code})`,
    'corrigez cette ligne de la banque',
  ],
  too_many_bands: ({ bands, most, enough }) => [
    `la répartition des pointages aurait ${number(bands)} tranches (au plus ${number(most)})`,
    `ajoutez --band ${enough}`,
  ],
} satisfies Partial<ProblemSentences>;
