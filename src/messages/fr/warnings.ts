/** What deserves attention though nothing is refused, in French. */

import type { FractionDropped } from '../../pool/warnings/fraction-dropped.ts';
import type { TextRank } from '../../pool/warnings/text-rank.ts';
import type { ValueUnseen } from '../../pool/warnings/value-unseen.ts';
import type { WarningOf } from '../../pool/warnings.ts';
import { number, plural } from './numbers.ts';
import { lookAlike, quoted } from './phrases.ts';

export const warnings = {
  after_round_day: ({ candidates }: { readonly candidates: number }) =>
    `${plural(candidates, 'déclaration a été déposée', 'déclarations ont été déposées')} après le début du jour de l’exercice et n’y ${candidates === 1 ? 'prend' : 'prennent'} pas part\u00a0: les critères ne nomment pas d’extraction, et la banque est celle du premier instant de ce jour.`,
  share_not_proven: () =>
    'Les plafonds par part s’entremêlent tant que tous les nombres d’invitations n’ont pas été essayés\u00a0: les parts sont respectées, mais un nombre plus grand les respecterait peut-être aussi.',
  share_exceeded: ({ group, cap }: { readonly group: string | null; readonly cap: string }) =>
    `Plafond ${quoted(cap)}${group === null ? '' : ` du groupe ${group}`}\u00a0: une valeur a plus que sa part des personnes invitées\u00a0; trop peu de valeurs ou d’invitations étaient possibles pour la respecter.`,
  value_variants: ({ cap, values }: { readonly cap: string; readonly values: readonly string[] }) =>
    `Plafond ${quoted(cap)}\u00a0: ${values.map(quoted).join(', ')} sont comptées à part, et ont l’air d’une seule valeur.`,
  empty_pool: () => 'La banque est vide\u00a0: un exercice sans personne candidate.',
  rejected: ({ rejected: records, rows }: { readonly rejected: number; readonly rows: number }) =>
    `${plural(records, 'enregistrement est mis', 'enregistrements sont mis')} de côté pour ${records === 1 ? 'ses' : 'leurs'} cellules, sur ${number(rows)} (fichier de --rejects)\u00a0: les chiffres sont sans ${records === 1 ? 'lui' : 'eux'}.`,
  near_miss_header: ({ header, column }: { readonly header: string; readonly column: string }) =>
    `La colonne ${quoted(header)}${lookAlike(header, column)} ressemble à ${quoted(column)}\u00a0; elle n’est pas lue comme telle.`,
  incomplete_scores: ({ people }: { readonly people: number }) =>
    `${plural(people, 'personne a', 'personnes ont')} des cellules vides que la grille demande\u00a0: elles n’y gagnent aucun point («\u00a0arrima-sim score\u00a0» dit lesquelles).`,
  score_ignored: ({ grid, column = 'score' }: { readonly grid: string; readonly column?: string }) =>
    `La colonne ${column} de la banque n’est pas lue\u00a0: la grille ${quoted(grid)} la calcule.`,
  some_synthetic: ({ synthetic, rows }: { readonly synthetic: number; readonly rows: number }) =>
    `${plural(synthetic, 'personne inventée', 'personnes inventées')} parmi ${number(rows)}\u00a0: les chiffres mêlent les deux.`,
  blank_records: ({ count, line }: WarningOf<'blank_records'>) =>
    `${plural(count, 'enregistrement n’a', 'enregistrements n’ont')} que des cellules vides, et ${count === 1 ? 'est sauté' : 'sont sautés'} (le premier à la ligne ${number(line)}).`,
  blank_columns: ({ columns }: WarningOf<'blank_columns'>) =>
    columns.length === 1
      ? `La colonne ${columns[0]} n’a ni en-tête ni cellules ; elle est laissée de côté.`
      : `Les colonnes ${columns.join(', ')} n’ont ni en-tête ni cellules ; elles sont laissées de côté.`,
  odd_id: ({ line, id }: WarningOf<'odd_id'>) =>
    `L’identifiant ${quoted(id)} (ligne ${number(line)}) est le seul sans chiffre, tous les autres finissent par un chiffre\u00a0: est-ce une personne\u00a0?`,
  blank_words: ({ column, word, cells }: WarningOf<'blank_words'>) =>
    `Colonne ${quoted(column)}\u00a0: ${plural(cells, 'cellule est', 'cellules sont')} ${quoted(word)}, lu comme une valeur\u00a0; si c’est une cellule vide, ajoutez --blank ${quoted(`${column}=${word}`)}.`,
  spoilt_text: ({ column, cells, line }: WarningOf<'spoilt_text'>) =>
    `Colonne ${quoted(column)}\u00a0: ${plural(cells, 'cellule porte', 'cellules portent')} la trace d’un mauvais encodage, d’une page Web ou d’un caractère invisible (la première à la ligne ${number(line)})\u00a0; une vérification peut ne pas ${cells === 1 ? 'la' : 'les'} reconnaître.`,
  value_unseen: ({ group, criterion, field, value, nearest }: ValueUnseen) =>
    `${group === null ? '' : `Groupe ${group}, `}critère ${criterion}\u00a0: personne n’a la valeur ${quoted(value)} de ${field}${nearest === null ? ', ni aucune autre que la vérification demande' : `\u00a0; la banque a ${quoted(nearest)}`}.`,
  only_id: ({ count, line }: WarningOf<'only_id'>) =>
    `${plural(count, 'enregistrement n’a', 'enregistrements n’ont')} qu’un identifiant, et d’autres ont plus (le premier à la ligne ${number(line)})\u00a0: si ce sont des titres, ôtez-les.`,
  float_ids: (_: WarningOf<'float_ids'>) =>
    'Tous les identifiants finissent par «\u00a0.0\u00a0»\u00a0: un programme les a lus comme des nombres.',
  rounded_ids: ({ count }: WarningOf<'rounded_ids'>) =>
    `${plural(count, 'identifiant de 16 chiffres ou plus n’a', 'identifiants de 16 chiffres ou plus n’ont')} que des zéros à partir du 16e\u00a0: un tableur les a sans doute arrondis.`,
  case_twins: ({ line, id }: WarningOf<'case_twins'>) =>
    `L’identifiant ${quoted(id)} (ligne ${number(line)}) ne diffère d’un autre que par la casse\u00a0: est-ce la même personne\u00a0?`,
  sheet_full: (_: WarningOf<'sheet_full'>) =>
    'La banque a autant d’enregistrements qu’une feuille de tableur a de place\u00a0: elle y a peut-être été coupée.',
  fraction_dropped: ({ group, size }: FractionDropped) =>
    `Groupe ${group}\u00a0: une égalité de ${number(size)} personnes a été départagée par l’identifiant, alors que le fichier donne leurs moments avec plus de trois décimales\u00a0; seules trois comptent.`,
  text_rank: ({ group, field }: TextRank) =>
    `Groupe ${group}\u00a0: ${field} classe des nombres comme des textes («\u00a010\u00a0» avant «\u00a09\u00a0»)\u00a0; déclarez-le de type integer ou number.`,
  decided_by_id: ({ group, size }: { readonly group: string; readonly size: number }) =>
    `Groupe ${group}\u00a0: une égalité de ${number(size)} personnes a été départagée par l’identifiant, ce qu’aucune règle ne dit.`,
};
