/** What is wrong with a file that should be CSV, and what to do about it, in French. */

import type { ProblemSentences } from '../../sentences.ts';
import { kindsOfFile } from '../kinds-of-file.ts';
import { number, plural } from '../numbers.ts';
import { delimiterName, listed, quoted } from '../phrases.ts';

export const csvProblems = {
  empty_csv: () => ['fichier vide', 'la première ligne doit donner les en-têtes, dont candidate_id (ou identifiant)'],
  not_csv: ({ kind }) => [`ce fichier est ${kindsOfFile[kind].is}, pas du CSV`, kindsOfFile[kind].way],
  csv_not_utf8: ({ readings, mixed }) => [
    'octets qui ne sont pas de l’UTF-8',
    mixed
      ? `ce qui précède est en UTF-8, et ce texte ne l’est pas${readings.length === 0 ? '' : `, qui se lit ${listed(readings.map(({ encoding, text }) => `${quoted(text)} en ${encoding}`))}`}\u00a0: deux fichiers sont peut-être mis bout à bout\u00a0; corrigez-le, et enregistrez le tout en UTF-8`
      : readings.length === 0
        ? 'enregistrez le fichier en UTF-8'
        : `enregistrez en UTF-8, ou nommez l’encodage qui donne le bon texte\u00a0: ${listed(readings.map(({ encoding, text }) => `--encoding ${encoding} (${quoted(text)})`))}`,
  ],
  bytes_not_in_encoding: ({ encoding }) => [`octets que l’encodage ${encoding} n’a pas`, 'vérifiez l’encodage, ou enregistrez en UTF-8'],
  encoding_is_utf8: ({ encoding, isOneOfSeveral }) => [
    `le fichier est en UTF-8, et l’encodage ${encoding} en donnerait un autre texte`,
    isOneOfSeveral ? `enregistrez ce fichier en ${encoding}, ou les autres en UTF-8 sans --encoding` : 'retirez --encoding',
  ],
  gzip_damaged: ({ how }) => [
    { cut: 'gzip coupé avant la fin', damaged: 'gzip endommagé', trailing: 'gzip suivi d’autres octets' }[how],
    'refaites le fichier\u00a0; rien n’a été lu à moitié',
  ],
  encoding_needed: ({ encoding }) => [
    `ce fichier semble être en ${encoding.toUpperCase()}`,
    `ajoutez --encoding ${encoding}, ou enregistrez en UTF-8`,
  ],
  unclosed_quote: () => ['guillemet ouvert et jamais refermé', 'refermez-le, ou doublez les guillemets à l’intérieur de la cellule ("")'],
  stray_quote: () => [
    'guillemet égaré',
    'une cellule entre guillemets commence et finit par eux, sans espace autour\u00a0; doublez ceux de l’intérieur ("")',
  ],
  wrong_number_of_cells: ({ cells, wanted }) => [
    `${plural(cells, 'cellule', 'cellules')} au lieu de ${number(wanted)}`,
    'vérifiez les délimiteurs, et mettez entre guillemets une cellule qui en contient un',
  ],
  record_too_long: ({ most }) => [`enregistrement de plus de ${number(most)} octets`, 'un guillemet est peut-être resté ouvert'],
  too_many_columns: ({ most }) => [`plus de ${number(most)} colonnes`, 'vérifiez le délimiteur (--delimiter)'],
  line_break_in_cell: () => [
    'saut de ligne dans une cellule',
    'vérifiez les guillemets de cette ligne et de la suivante\u00a0; si le saut est voulu, ajoutez --allow-line-breaks',
  ],
  repeated_header_line: () => [
    'l’en-tête est répété',
    'deux fichiers semblent mis bout à bout\u00a0: retirez cette ligne après avoir vérifié',
  ],
  merge_marks: () => [
    'marques d’une fusion inachevée (<<<<<<<)',
    'gardez un des deux côtés, et retirez les lignes <<<<<<<, ======= et >>>>>>>',
  ],
  end_mark: ({ what }) => [
    what === 'NUL' ? 'le fichier finit par des octets NUL' : 'le fichier finit par U+001A, une marque de fin d’autrefois',
    what === 'NUL'
      ? 'une copie a peut-être été interrompue\u00a0: refaites-la, ou retirez ces octets après avoir vérifié la dernière ligne'
      : 'retirez ce caractère, après la dernière ligne',
  ],
  lines_quoted_whole: ({ delimiter }) => [
    `chaque ligne est une seule case entre guillemets, qui contient le délimiteur (${delimiterName(delimiter)})`,
    'refaites l’export sans guillemets autour des lignes, ou retirez le guillemet qui ouvre et celui qui ferme chaque ligne ("" y devient ")',
  ],
  header_below: ({ header }) => [
    `la première ligne n’est pas l’en-tête\u00a0: les colonnes sont à la ligne ${number(header)}`,
    `retirez les lignes au-dessus de la ligne ${number(header)}`,
  ],
  no_header: ({ value, needed }) => [
    `la première ligne semble être une personne (${quoted(value)}), pas un en-tête`,
    `ajoutez au-dessus une ligne qui nomme les colonnes, parmi elles\u00a0: ${needed}`,
  ],
  unreadable_csv: ({ detail }) => [`CSV illisible (${detail})`, 'vérifiez cette ligne'],
} satisfies Partial<ProblemSentences>;
