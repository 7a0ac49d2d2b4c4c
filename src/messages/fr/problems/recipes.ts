/** What is wrong with a recipe, and what to do about it, in French. */

import type { ProblemSentences } from '../../sentences.ts';
import { kindsOfFile } from '../kinds-of-file.ts';
import { number, plural } from '../numbers.ts';
import { didYouMean, listed, quoted } from '../phrases.ts';
import { typeNames } from '../values.ts';

export const recipeProblems = {
  unknown_recipe: ({ value, near, known }) => [
    `aucune recette ${quoted(value)} n’est livrée avec l’outil`,
    `${didYouMean(near, `recettes livrées\u00a0: ${listed(known)}.`)} Un fichier se donne avec son extension ou un chemin`,
  ],
  empty_recipe: () => ['recette vide', 'commencez par « schema: arrima-sim/recipe/v1 », puis id, rows et columns'],
  recipe_not_yaml: ({ kind }) => [
    `ce fichier est ${kindsOfFile[kind].is}`,
    'une recette est du YAML\u00a0; la banque qu’elle fait se nomme avec --output',
  ],
  not_one_draw: ({ count, known, near }) => [
    count === 0 ? 'ce n’est pas un tirage' : `tirage à ${number(count)} formes`,
    didYouMean(near, `écrivez un texte, ou un dictionnaire avec une seule forme\u00a0: ${listed(known)}`),
  ],
  draw_does_not_fit: ({ form, field, type, allowed }) => [
    `la forme ${quoted(form)} ne convient pas à ${quoted(field)}, ${typeNames[type]}`,
    `elle donne ${allowed.map((other) => typeNames[other]).join(' ou ')}`,
  ],
  too_few_rows: ({ rows, sum }) => [
    `${number(rows)} lignes ne suffisent pas\u00a0: les groupes comptent ${plural(sum, 'personne', 'personnes')}`,
    `demandez au moins ${number(sum)} lignes`,
  ],
  synthetic_drawn: () => [
    '« synthetic » n’est pas à tirer',
    'retirez la colonne\u00a0: l’outil l’écrit toujours, avec true pour chaque personne',
  ],
  ids_not_running_numbers: () => [
    'les identifiants doivent être une suite, la même pour tous, dans la première colonne',
    'commencez « columns » par « candidate_id: {sequence: DI-000001} »',
  ],
  unknown_recipe_column: ({ name, near }) => [
    `la recette n’a pas de colonne ${quoted(name)}`,
    didYouMean(near, 'ajoutez-la sous « columns »'),
  ],
  draws_in_circle: ({ circle, group }) => [
    `colonnes tirées en rond\u00a0: ${circle.join(' → ')}${group === null ? '' : ` (${group})`}`,
    'une de ces colonnes doit se tirer sans regarder les autres',
  ],
  test_never_holds: ({ group, wanted, most }) => [
    `${group === null ? 'les autres personnes' : `groupe ${quoted(group)}`}\u00a0: après ${number(most)} essais, ce test de ${quoted(wanted)} échoue toujours`,
    'changez le test, ou la façon de tirer les colonnes dont il parle',
  ],
  wrong_bounds: ({ key }) => [
    `bornes de ${quoted(key)} incorrectes`,
    'écrivez [de, à] en ordre croissant\u00a0; une période ne finit pas avant de commencer',
  ],
  too_many_values: ({ key, most }) => [
    `${quoted(key)} a plus de ${number(most)} valeurs`,
    'rapprochez les bornes, ou agrandissez le pas (step)',
  ],
  unknown_test: ({ name, near }) => [
    `aucun test ne s’appelle ${quoted(name)}`,
    didYouMean(near, 'nommez-le sous « tests », ou écrivez-le en entier'),
  ],
  deal_within: () => ['une partie d’un tirage ne peut pas être distribuée', 'écrivez « deal » comme tirage entier de la colonne'],
  deal_unknown: ({ column }) => [
    `${quoted(column)} est distribuée, et ce tirage ne tient pas dans une seule des parties distribuées`,
    'tirez des valeurs d’une seule partie, ou distribuez-les\u00a0: {deal: [{count: …, text: …}]}',
  ],
  deal_exceeded: ({ column, part, there, held }) => [
    `${quoted(column)}\u00a0: les groupes tiennent ${number(held)} de la partie ${number(part)} de la distribution, qui en compte ${number(there)}`,
    'demandez plus de lignes, ou réduisez les groupes',
  ],
  wrong_weights: ({ most }) => [
    'les poids ne permettent aucun tirage',
    `il faut au moins un poids de 1 ou plus, et une somme d’au plus ${number(most)}`,
  ],
  columns_share_header: ({ first, second }) => [
    `${quoted(first)} et ${quoted(second)} auraient le même en-tête`,
    'donnez un autre en-tête à l’une des deux',
  ],
  wrong_sequence_start: ({ value }) => [
    `${quoted(value)} n’est pas le début d’une suite`,
    'écrivez la première cellule, finie par des chiffres (15 au plus), par exemple DI-000001\u00a0; elle ne commence pas par = + - @',
  ],
  step_not_positive: ({ value }) => [`le pas ${quoted(value)} n’avance pas`, 'écrivez un pas plus grand que zéro, par exemple 0.5'],
  too_many_rows: ({ most }) => ['trop de lignes', `au plus ${number(most)}`],
  formula_in_recipe: ({ value }) => [`un tableur exécuterait ${quoted(value)}`, 'écrivez un texte qui ne commence pas par = + - @'],
  wrong_header: ({ value }) => [
    `${quoted(value)} ne peut pas être un en-tête`,
    'écrivez sous « column » un texte sans caractère de contrôle',
  ],
} satisfies Partial<ProblemSentences>;
