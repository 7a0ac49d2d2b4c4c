/** What deserves attention though nothing is refused, in French. */

import type { WarningOf } from '../../pool/warnings.ts';
import { number, plural } from './numbers.ts';
import { quoted } from './phrases.ts';

export const warnings = {
  empty_pool: () => 'La banque est vide\u00a0: un exercice sans personne candidate.',
  rejected: ({ rejected: records, rows }: { readonly rejected: number; readonly rows: number }) =>
    `${plural(records, 'enregistrement est mis', 'enregistrements sont mis')} de côté pour ${records === 1 ? 'ses' : 'leurs'} cellules, sur ${number(rows)} (fichier de --rejects)\u00a0: les chiffres sont sans ${records === 1 ? 'lui' : 'eux'}.`,
  near_miss_header: ({ header, column }: { readonly header: string; readonly column: string }) =>
    `La colonne ${quoted(header)} ressemble à ${quoted(column)}\u00a0; elle n’est pas lue comme telle.`,
  incomplete_scores: ({ people }: { readonly people: number }) =>
    `${plural(people, 'personne a', 'personnes ont')} des cellules vides que la grille demande\u00a0: elles n’y gagnent aucun point («\u00a0arrima-sim score\u00a0» dit lesquelles).`,
  score_ignored: ({ grid }: { readonly grid: string }) =>
    `La colonne des pointages de la banque n’est pas lue\u00a0: la grille ${quoted(grid)} calcule le pointage.`,
  some_synthetic: ({ synthetic, rows }: { readonly synthetic: number; readonly rows: number }) =>
    `${plural(synthetic, 'personne inventée', 'personnes inventées')} parmi ${number(rows)}\u00a0: les chiffres mêlent les deux.`,
  blank_records: ({ count, line }: WarningOf<'blank_records'>) =>
    `${plural(count, 'enregistrement n’a', 'enregistrements n’ont')} que des cellules vides, et ${count === 1 ? 'est sauté' : 'sont sautés'} (le premier à la ligne ${number(line)}).`,
  blank_columns: ({ columns }: WarningOf<'blank_columns'>) =>
    columns.length === 1
      ? `La colonne ${columns[0]} n’a ni en-tête ni cellules ; elle est laissée de côté.`
      : `Les colonnes ${columns.join(', ')} n’ont ni en-tête ni cellules ; elles sont laissées de côté.`,
  decided_by_id: ({ group, size }: { readonly group: string; readonly size: number }) =>
    `Groupe ${group}\u00a0: une égalité de ${number(size)} personnes a été départagée par l’identifiant, ce qu’aucune règle ne dit.`,
};
