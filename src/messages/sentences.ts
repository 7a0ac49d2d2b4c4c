/** Problems as sentences: what is wrong, and what to do about it. */

import type { Problem, ProblemArguments, ProblemName } from '../problems/problem.ts';
import { excerpt } from '../words/printable.ts';

/** What the sentence of any problem may name besides its arguments, already safe to show. */
export interface Shown {
  readonly field: string;
  readonly value: string;
}

type Sentence<Name extends ProblemName> = (
  args: Omit<Shown, keyof ProblemArguments[Name]> & ProblemArguments[Name],
) => readonly [what: string, remedy: string];

/** One sentence a problem; a list's damage is said by its own sentence. */
export type ProblemSentences = { readonly [Name in Exclude<ProblemName, 'list_damaged'>]: Sentence<Name> };

/** Sentences for the problems of a file of the French: what the file of that name in another language has. */
export type SameProblems<French> = Pick<ProblemSentences, keyof French & keyof ProblemSentences>;

/** Problems of a list file for which something else is to be done than in a pool. */
type OfLists = 'empty_csv' | 'too_many_columns' | 'line_break_in_cell' | 'missing_column';

/** What is to be done about them. */
export type ListRemedies = { readonly [Name in OfLists]: (args: ProblemArguments[Name]) => string };

/** How problems are said in a language. */
interface Said {
  readonly problems: ProblemSentences;
  readonly listRemedies: ListRemedies;
}

/** What is wrong and the remedy, in the language of the messages. */
export function sentence(found: Problem, messages: Said): readonly [what: string, remedy: string] {
  if (found.name === 'list_damaged') return sentenceInList(found.args.problem, messages);
  const say = messages.problems[found.name] as (args: object) => readonly [string, string];
  return say({ field: excerpt(found.field ?? ''), value: excerpt(found.value ?? ''), ...safe(found.args) });
}

function sentenceInList(found: Problem, messages: Said): readonly [what: string, remedy: string] {
  const [what, remedy] = sentence(found, messages);
  const remedies: Readonly<Record<string, ((args: never) => string) | undefined>> = messages.listRemedies;
  const instead = Object.hasOwn(remedies, found.name) ? remedies[found.name] : undefined;
  return [what, instead?.(safe(found.args) as never) ?? remedy];
}

/** Arguments made safe to show, whatever file they came from. */
function safe(args: object): object {
  return Object.fromEntries(Object.entries(args).map(([key, value]) => [key, safeValue(value)]));
}

function safeValue(value: unknown): unknown {
  if (typeof value === 'string') return value === '\t' ? value : excerpt(value);
  if (Array.isArray(value)) return value.slice(0, 40).map(safeValue);
  return typeof value === 'object' && value !== null ? safe(value) : value;
}
