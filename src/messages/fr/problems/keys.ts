/** What is wrong with the keys of a YAML file, whatever it is for, and what to do about it, in French. */

import type { ProblemSentences } from '../../sentences.ts';
import { number } from '../numbers.ts';
import { didYouMean, listed, lookAlike, quoted, suggestion } from '../phrases.ts';

const selection =
  'écrivez « select: all », ou un dictionnaire avec minimum_score, top ou les deux, par exemple « select: {minimum_score: 573} »';

export const keyProblems = {
  wrong_shape: ({ path, wanted }) => [
    `${path === '' ? 'le contenu du fichier' : quoted(path)} doit être ${{ mapping: 'un dictionnaire (clé: valeur)', list: 'une liste', scalar: 'un texte simple' }[wanted]}`,
    {
      mapping: 'écrivez « clé: valeur », une par ligne, ou {clé: valeur}',
      list: 'écrivez une ligne « - … » par élément, ou […]',
      scalar: 'écrivez une seule valeur',
    }[wanted],
  ],
  unknown_key: ({ key, near, known, home }) => [
    `clé inconnue ${quoted(key)}${lookAlike(key, near)}`,
    home === null
      ? didYouMean(near, `clés possibles\u00a0: ${listed(known)}`)
      : `sa place est sous ${quoted(home)}${key === 'conditions' ? '\u00a0: « - {conditions: NOM} »' : ''}`,
  ],
  missing_key: ({ key, example }) => [
    `il manque la clé ${quoted(key)}`,
    key === 'select' ? selection : `ajoutez « ${key}: ${example ?? '…'} »`,
  ],
  repeated_key: ({ key }) => [`clé répétée ${quoted(key)}`, 'gardez-en une seule'],
  missing_value: ({ key }) => [
    `${quoted(key)} n’a pas de valeur`,
    'écrivez une valeur, ou retirez la clé\u00a0; pour une cellule vide, utilisez « present: false »',
  ],
  wrong_id: ({ id }) => [
    `identifiant ${quoted(id)} incorrect`,
    'écrivez des lettres sans accent, des chiffres, - et _, en commençant par une lettre ou un chiffre',
  ],
  reserved_id: ({ id }) => [`identifiant réservé ${quoted(id)}`, 'choisissez un autre identifiant que minimum_score, top, limit et cap'],
  repeated_id: ({ id }) => [`${quoted(id)} est déjà pris`, 'donnez un nom différent à chacun'],
  list_too_long: ({ key, items, most }) => [
    `${quoted(key)} a ${number(items)} éléments (au plus ${number(most)})`,
    'mettez les longues listes de valeurs dans un fichier CSV (lists: {…: {file, column}}), ou divisez le fichier',
  ],
  empty_list: ({ key }) => [`${quoted(key)} est vide`, 'il en faut au moins un élément'],
  incomplete_selection: () => ['sélection incomplète', selection],
  word_not_allowed: ({ key, value, allowed, near }) => [
    `${quoted(value)} n’est pas permis pour ${quoted(key)}`,
    key === 'select' ? selection : suggestion(near, allowed),
  ],
  unknown_source: ({ id, near }) => [`source inconnue ${quoted(id)}`, didYouMean(near, 'déclarez-la sous « sources »')],
  number_not_allowed: ({ key, value, wanted }) => [
    `${quoted(value)} n’est pas permis pour ${quoted(key)}`,
    {
      count: 'écrivez un nombre entier de 0 ou plus',
      positive: 'écrivez un nombre entier de 1 ou plus',
      number: 'écrivez un nombre, par exemple 573 ou 573.5',
      share: 'écrivez un nombre de 0 à 1, par exemple 0.3',
      positive_share: 'écrivez un nombre au-dessus de 0 et d’au plus 1, par exemple 0.25',
      range: 'écrivez un nombre, ou [de, à] en ordre croissant',
    }[wanted],
  ],
} satisfies Partial<ProblemSentences>;
