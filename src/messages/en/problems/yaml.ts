/** What is wrong with a file that should be YAML of ours, and what to do about it, in English. */

import type { yamlProblems as french } from '../../fr/problems/yaml.ts';
import type { SameProblems } from '../../sentences.ts';
import { kindsOfFile } from '../kinds-of-file.ts';
import { number } from '../numbers.ts';
import { listed } from '../phrases.ts';

const yamlReasons: Readonly<Record<string, string>> = {
  BAD_INDENT: 'this line is not indented as its siblings are, or a bracket or brace is left open',
  TAB_AS_INDENT: 'a tab used as indentation',
  MISSING_CHAR: 'a character is missing (quote, colon, bracket or brace), or the indentation is wrong',
  BAD_SCALAR_START: 'this character cannot begin a text without quotes',
  BAD_DQ_ESCAPE: 'a backslash without meaning between quotes',
  BLOCK_AS_IMPLICIT_KEY: 'two “: ” in one line, a list where a key is expected, or a wrong indentation',
  MULTILINE_IMPLICIT_KEY: 'a key over several lines: a space forgotten after a “:”, or a wrong indentation',
  APOSTROPHE: 'this apostrophe ends the text in single quotes, and what follows is no part of it',
  SIGN: 'a sign cannot be a key',
  NO_BREAK_SPACE: 'a no-break space stands where YAML wants a plain one',
  UNEXPECTED_TOKEN: 'something unexpected',
  CONTROL: 'a control character, which YAML does not allow',
  BLOCK_IN_FLOW: 'an indented list or mapping inside brackets or braces',
};

const yamlRemedy = (reason: string, [usual = '', ofMoments = usual]: readonly string[]): string => {
  if (reason === 'APOSTROPHE') return "double the apostrophe (d''emploi), or put the text in double quotes (\"d'emploi\")";
  if (reason === 'NO_BREAK_SPACE') return 'put a plain space in its place (or nothing, before a “:”)';
  if (reason !== 'SIGN') return 'correct it here, or just before';
  return `write “${usual}: …”${ofMoments === usual ? '' : `, or for a date “${ofMoments}: …”`}`;
};

const yamlFeatures = {
  documents: 'several documents in one file',
  directive: 'a YAML directive (%)',
  tag: 'a YAML tag (!)',
  anchor: 'a YAML anchor (&)',
  alias: 'a YAML alias (*)',
  merge: 'a YAML merge key (<<)',
};

export const yamlProblems: SameProblems<typeof french> = {
  unreadable_yaml: ({ reason, instead }) => [`unreadable YAML: ${yamlReasons[reason] ?? reason}`, yamlRemedy(reason, instead)],
  refused_yaml_feature: ({ what }) => [`${yamlFeatures[what]}: refused`, 'write the content out in full, in a single document'],
  nested_too_deep: ({ deepest }) => [
    `more than ${number(deepest)} nested levels`,
    'a criteria file or a recipe has about ten: check the file',
  ],
  file_too_long: ({ most }) => [
    `a file of more than ${number(most)} bytes`,
    most > 1e7
      ? 'this is too much for a list: check the file'
      : 'this is too much for criteria or a recipe; put long lists in a CSV (lists: {file, column})',
  ],
  empty_file: ({ schema, keys }) => ['empty file', `begin with “schema: ${schema}”, then ${listed(keys)}`],
  not_utf8: () => ['the file is not UTF-8', 'save it as UTF-8'],
  not_yaml: ({ kind }) => [`this file is ${kindsOfFile[kind].is}`, 'criteria and plans are YAML; the pool is given with --pool'],
  unfinished_merge: () => [
    'marks of an unfinished merge (<<<<<<<)',
    'keep one of the two sides, and remove the lines <<<<<<<, ======= and >>>>>>>',
  ],
  other_kind_of_file: ({ is }) => [
    `this file is ${{ criteria: 'a criteria file', recipe: 'a recipe', plan: 'a plan', grid: 'a grid' }[is]}`,
    {
      criteria: 'it is given with --criteria, to round, validate or explain',
      recipe: 'it is given to the command generate',
      plan: 'it is given to the command campaign',
      grid: 'it is given with score --grid, or under “score: {grid}” in criteria',
    }[is],
  ],
};
