/** What is wrong with reading or writing a file, and what to do about it, in French. */

import type { FileReason } from '../../../problems/problem.ts';
import type { ProblemSentences } from '../../sentences.ts';
import { quoted } from '../phrases.ts';

const fileReasons: Readonly<Record<string, string>> = {
  missing: 'le fichier n’existe pas',
  folder: 'c’est un dossier',
  special: 'c’est un tube ou un périphérique',
  permission: 'la permission manque',
  loop: 'les liens tournent en rond',
  long: 'le nom est trop long',
  full: 'le disque est plein ou la limite de taille est atteinte',
  read_only: 'le système de fichiers est en lecture seule',
};

const fileReason = (reason: FileReason): string => fileReasons[reason] ?? `le système répond ${reason}`;

export const fileProblems = {
  cannot_read: ({ reason, name, withSlashes }) => [
    `${name === undefined ? '' : `${quoted(name)} `}ne peut pas être lu\u00a0: ${fileReason(reason)}`,
    withSlashes !== undefined
      ? `les dossiers d’un chemin sont séparés par « / »\u00a0: écrivez ${quoted(withSlashes)}`
      : reason === 'folder'
        ? 'donnez un fichier'
        : 'vérifiez le chemin et les droits',
  ],
  cannot_write: ({ reason }) => [`ne peut pas être écrit\u00a0: ${fileReason(reason)}`, 'les résultats antérieurs sont intacts'],
  not_an_earlier_output: ({ why }) => [
    {
      other: 'existe et n’est pas un résultat antérieur de même genre',
      edited: 'a été modifié depuis que le manifeste de son dossier a été écrit',
      changed: 'est apparu, ou a changé, pendant l’exécution\u00a0; rien n’est écrit',
      other_bytes: 'existe, et la banque à écrire est différente',
    }[why],
    'choisissez un autre nom, ou ajoutez --force',
  ],
  output_is_input: ({ input }) => [`cette sortie est aussi une entrée (${input})`, 'choisissez un autre nom'],
  outputs_share_file: ({ other }) => [
    `deux sorties dans un même fichier\u00a0: celle-ci et ${quoted(other)}`,
    'donnez des noms différents',
  ],
  not_a_file_or_folder: ({ wanted }) =>
    wanted === 'folder'
      ? ['n’est pas un dossier', 'donnez un dossier, ou un nom qui n’existe pas encore']
      : ['est un dossier, un tube ou un périphérique, ou y mène', 'choisissez un fichier'],
  missing_folder: ({ folder }) => [`le dossier ${quoted(folder)} n’existe pas`, 'créez-le, ou utilisez --out-dir, qui crée son dossier'],
  stream_failed: ({ value }) => [
    `${value} ne peut pas être écrit`,
    'vérifiez où va la sortie\u00a0; les fichiers demandés, s’il y en a, sont écrits',
  ],
  changed_while_read: () => ['a changé pendant la lecture', 'recommencez quand personne ne l’écrit'],
} satisfies Partial<ProblemSentences>;
