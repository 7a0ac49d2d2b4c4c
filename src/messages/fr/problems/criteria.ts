/** What is wrong with a criteria file, and what to do about it, in French. */

import { excerpt } from '../../../words/printable.ts';
import type { ProblemSentences } from '../../sentences.ts';
import { didYouMean, listed, lookAlike, quoted } from '../phrases.ts';
import { refusals, remedyFor, typeNames } from '../values.ts';

export const criteriaProblems = {
  unknown_conditions: ({ id, near, known }) => [
    `conditions inconnues ${quoted(id)}`,
    didYouMean(near, `livrées avec l’outil\u00a0: ${listed(known)}`),
  ],
  number_cut_by_comma: ({ value, point }) => [
    `${quoted(value)} n’est pas un seul nombre`,
    `écrivez les décimales après un point\u00a0: ${point}`,
  ],
  text_cut_by_comma: ({ value }) => [
    `entre accolades, une virgule finit le texte\u00a0: ${quoted(value)} est coupé`,
    `mettez-le entre guillemets\u00a0: "${value}"`,
  ],
  bare_conditions_name: ({ name }) => [`${quoted(name)} seul n’est pas un critère`, `écrivez « - {conditions: ${name}} »`],
  value_refused: ({ field, value, type, refused }) => [
    `${quoted(value)} ${refusals[refused.reason]} (${field}, ${typeNames[type]})`,
    remedyFor(type, refused, value),
  ],
  unknown_field: ({ name, near, alias }) => [
    `champ inconnu ${quoted(name)}${lookAlike(name, near)}`,
    alias === null
      ? didYouMean(
          near,
          'utilisez une colonne standard (« arrima-sim list fields » les montre), ou déclarez la vôtre sous « fields »\u00a0: {column: son en-tête, type: integer}',
        )
      : `${quoted(name)} est un en-tête\u00a0: dans les critères, ce champ s’appelle ${quoted(alias)}`,
  ],
  unknown_operator: ({ value, near, known }) => [
    `opérateur inconnu ${quoted(value)}${lookAlike(value, near)}`,
    didYouMean(near, `opérateurs possibles\u00a0: ${listed(known)}`),
  ],
  operator_does_not_fit: ({ operator, field, type, allowed }) => [
    `l’opérateur ${quoted(operator)} ne convient pas à ${quoted(field)}, ${typeNames[type]}`,
    `opérateurs possibles ici\u00a0: ${listed(allowed)}`,
  ],
  not_one_operator: ({ count }) => [
    count === 0 ? 'question sans opérateur' : `question à ${count} opérateurs`,
    'écrivez {field: …, OPÉRATEUR: VALEUR} avec un seul opérateur\u00a0; pour plusieurs, utilisez all',
  ],
  bounds_upside_down: () => ['« between » à l’envers', 'écrivez la plus petite borne d’abord'],
  unknown_list: ({ name, near }) => [`liste inconnue ${quoted(name)}`, didYouMean(near, 'déclarez-la sous « lists »')],
  wrong_operand: ({ operator, wanted }) => [
    `valeur de ${quoted(operator)} incorrecte`,
    {
      scalar: 'écrivez une seule valeur\u00a0; pour plusieurs, l’opérateur est « in » ou « not_in »',
      pair: 'écrivez deux bornes\u00a0: [de, à]',
      list: 'écrivez une liste\u00a0: [a, b]',
      list_or_name: 'écrivez une liste [a, b], ou {list: nom}',
      scalar_or_list: 'écrivez une valeur, ou une liste [a, b]',
    }[wanted],
  ],
  rank_needed: ({ because }) => [
    {
      top: 'un nombre de places (top) demande un classement',
      limit: 'une limite de places (limit) demande un classement dans chaque groupe',
      caps: 'des plafonds demandent un classement\u00a0: ceux de l’exercice, dans chaque groupe',
    }[because],
    'ajoutez par exemple « rank: [{field: score, order: descending}, {field: submitted_at, order: ascending}] »',
  ],
  lottery_not_last: () => ['« lottery » doit être la dernière clé du classement', 'déplacez-la à la fin'],
  seed_needed: () => ['un tirage au sort demande un germe', 'ajoutez --seed TEXTE, ou « seed: "…" » dans le fichier'],
  repeated_rank_field: ({ name }) => [`${quoted(name)} est deux fois dans le classement`, 'gardez-le une seule fois'],
  field_cannot_rank: ({ name, type }) => [
    `${quoted(name)} (${typeNames[type]}) ne peut pas servir au classement`,
    'choisissez un champ qui a un ordre',
  ],
  ties_without_top: () => [
    '« ties » sans « top »',
    'les égalités ne comptent qu’avec un nombre de places\u00a0: ajoutez top, ou retirez ties',
  ],
  ties_with_limit: () => ['« ties: include » et « limit » s’excluent', 'retirez l’un des deux'],
  ties_with_caps: () => ['« ties: include » et « caps » s’excluent', 'retirez l’un des deux'],
  field_cannot_cap: ({ name, type }) => [
    `${quoted(name)} (${typeNames[type]}) ne peut pas être plafonné`,
    'choisissez un champ de type texte, code, booléen, entier ou énumération',
  ],
  not_one_bound: () => ['un plafond demande une seule borne', 'écrivez soit « at_most: 100 », soit « share: 0.25 »'],
  unknown_measure: ({ id, near, known }) => [
    `mesure inconnue ${quoted(id)}`,
    didYouMean(near, `livrées avec l’outil\u00a0: ${listed(known)}`),
  ],
  measure_in_group: () => ['une mesure borne tout l’exercice', 'mettez-la sous « caps » au premier niveau du fichier'],
  measure_not_in_force: ({ value, program, effective, until }) => [
    `la mesure bornait les exercices du ${program} du ${effective} au ${until}\u00a0: ${quoted(value)} n’en est pas`,
    'donnez program et round.date en conséquence, ou écrivez « assumption: true » à côté de la mesure',
  ],
  standard_field_redefined: ({ name }) => [
    `${quoted(name)} est une colonne standard\u00a0: son type et ses valeurs sont connus`,
    'donnez seulement « column », ou choisissez un autre nom',
  ],
  grid_without_totals: ({ grid }) => [
    `la grille ${quoted(grid)} n’a pas de totaux`,
    'retirez « total »\u00a0: le pointage est la somme de tous les blocs',
  ],
  field_of_grid: ({ name, grid }) => [`${quoted(name)} est ce que donne la grille ${quoted(grid)}`, 'déclarez le champ sous un autre nom'],
  enumeration_without_values: ({ name }) => [`énumération ${quoted(name)} sans valeurs`, 'ajoutez « values: [a, b] »'],
  separator_without_codes: ({ name }) => [
    `« separator » ne va qu’avec des codes (${name})`,
    'retirez separator, ou écrivez « type: codes »',
  ],
  values_without_enumeration: ({ name }) => [
    `« values » ne convient qu’à une énumération (${name})`,
    'retirez values, ou écrivez « type: enumeration »',
  ],
  values_too_alike: ({ first, second }) => [
    `${quoted(first)} et ${quoted(second)} sont égaux sans la casse ni les accents`,
    'gardez-en un seul',
  ],
  column_declared_twice: ({ first, second }) => [
    `${quoted(first)} et ${quoted(second)} déclarent la même colonne`,
    'gardez une seule déclaration',
  ],
  file_outside_folder: ({ name }) => [
    `le fichier ${quoted(name)} est hors du dossier du fichier de critères`,
    'placez-la dans ce dossier ou au-dessous, et donnez un chemin relatif',
  ],
  unknown_path: ({ path, value, near }) => [
    `chemin inconnu ${quoted(excerpt(path))}\u00a0: rien ne s’appelle ${quoted(value)}`,
    didYouMean(near, 'donnez des clés, des id ou des positions à partir de 0, séparés par des points'),
  ],
  unknown_drop: ({ value, near }) => [
    `aucun critère ni plafond ne s’appelle ${quoted(excerpt(value ?? ''))}`,
    didYouMean(near, 'donnez l’id d’un critère ou d’un plafond, ou GROUPE:ID pour un seul groupe'),
  ],
  example_fails: ({ example, key, wanted, got }) => [
    `l’exemple ${quoted(example)} échoue\u00a0: ${key} devait être ${quoted(wanted)}, l’outil obtient ${got === '' ? 'rien' : quoted(got)}`,
    'corrigez l’exemple ou la règle',
  ],
  extraction_after_round: ({ value, date }) => [
    `l’extraction de la banque, ${value}, est après le jour de l’exercice, ${date}`,
    'la banque s’extrait avant l’exercice\u00a0: corrigez « round.extraction » ou « round.date »',
  ],
  unknown_time_zone: ({ value, near }) => [`fuseau horaire inconnu ${quoted(value)}`, didYouMean(near, 'par exemple America/Toronto')],
} satisfies Partial<ProblemSentences>;
