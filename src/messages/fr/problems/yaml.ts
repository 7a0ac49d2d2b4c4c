/** What is wrong with a file that should be YAML of ours, and what to do about it, in French. */

import type { ProblemSentences } from '../../sentences.ts';
import { kindsOfFile } from '../kinds-of-file.ts';
import { number } from '../numbers.ts';
import { listed } from '../phrases.ts';

const yamlReasons: Readonly<Record<string, string>> = {
  BAD_INDENT: 'le retrait de cette ligne diffère de celui des lignes du même niveau, ou un crochet ou une accolade n’est pas refermé',
  TAB_AS_INDENT: 'tabulation utilisée comme retrait',
  MISSING_CHAR: 'il manque un caractère (guillemet, deux-points, crochet ou accolade), ou le retrait est incorrect',
  BAD_SCALAR_START: 'ce caractère ne peut pas commencer un texte sans guillemets',
  BAD_DQ_ESCAPE: 'barre oblique inverse sans signification entre guillemets',
  BLOCK_AS_IMPLICIT_KEY: 'deux « : » dans une même ligne, liste là où une clé est attendue, ou retrait incorrect',
  MULTILINE_IMPLICIT_KEY: 'clé sur plusieurs lignes\u00a0: espace oubliée après un « : », ou retrait incorrect',
  APOSTROPHE: 'cette apostrophe finit le texte entre apostrophes, et ce qui la suit n’en fait plus partie',
  SIGN: 'un signe ne peut pas être une clé',
  NO_BREAK_SPACE: 'une espace insécable est là où YAML veut une espace ordinaire',
  UNEXPECTED_TOKEN: 'élément inattendu',
  CONTROL: 'caractère de contrôle, que YAML ne permet pas',
  BLOCK_IN_FLOW: 'liste ou dictionnaire en retrait à l’intérieur de crochets ou d’accolades',
};

const yamlRemedy = (reason: string, [usual = '', ofMoments = usual]: readonly string[]): string => {
  if (reason === 'APOSTROPHE') return "doublez l’apostrophe (d''emploi), ou mettez le texte entre guillemets doubles (\"d'emploi\")";
  if (reason === 'NO_BREAK_SPACE') return 'remplacez-la par une espace ordinaire (ou par rien, devant un « : »)';
  if (reason !== 'SIGN') return 'corrigez à cet endroit, ou juste avant';
  return `écrivez « ${usual}: … »${ofMoments === usual ? '' : `, ou pour une date « ${ofMoments}: … »`}`;
};

const yamlFeatures = {
  documents: 'plusieurs documents dans un fichier',
  directive: 'directive YAML (%)',
  tag: 'étiquette YAML (!)',
  anchor: 'ancre YAML (&)',
  alias: 'alias YAML (*)',
  merge: 'clé de fusion YAML (<<)',
};

export const yamlProblems = {
  unreadable_yaml: ({ reason, instead }) => [`YAML illisible\u00a0: ${yamlReasons[reason] ?? reason}`, yamlRemedy(reason, instead)],
  refused_yaml_feature: ({ what }) => [
    `${yamlFeatures[what]}\u00a0: refusé`,
    'écrivez le contenu en toutes lettres, dans un seul document',
  ],
  nested_too_deep: ({ deepest }) => [
    `plus de ${number(deepest)} niveaux imbriqués`,
    'un fichier de critères ou une recette n’en a qu’une dizaine\u00a0: vérifiez le fichier',
  ],
  file_too_long: ({ most }) => [
    `fichier de plus de ${number(most)} octets`,
    most > 1e7
      ? 'c’est trop pour une liste\u00a0: vérifiez le fichier'
      : 'c’est trop pour des critères ou une recette\u00a0; mettez les longues listes dans un CSV (lists: {file, column})',
  ],
  empty_file: ({ schema, keys }) => ['fichier vide', `commencez par « schema: ${schema} », puis ${listed(keys)}`],
  not_utf8: () => ['le fichier n’est pas en UTF-8', 'enregistrez-le en UTF-8'],
  not_yaml: ({ kind }) => [
    `ce fichier est ${kindsOfFile[kind].is}`,
    'les critères et les plans sont du YAML\u00a0; la banque se donne avec --pool',
  ],
  unfinished_merge: () => [
    'marques d’une fusion inachevée (<<<<<<<)',
    'gardez un des deux côtés, et retirez les lignes <<<<<<<, ======= et >>>>>>>',
  ],
  other_kind_of_file: ({ is }) => [
    `ce fichier est ${{ criteria: 'un fichier de critères', recipe: 'une recette', plan: 'un plan', grid: 'une grille' }[is]}`,
    {
      criteria: 'il se donne avec --criteria, à round, validate ou explain',
      recipe: 'elle se donne à la commande generate',
      plan: 'il se donne à la commande campaign',
      grid: 'elle se donne avec score --grid, ou sous « score: {grid} » dans des critères',
    }[is],
  ],
} satisfies Partial<ProblemSentences>;
