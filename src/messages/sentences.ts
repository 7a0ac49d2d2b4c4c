/** Problems as sentences: what is wrong, and what to do about it. */

import type { Problem, ProblemArguments, ProblemCode } from '../problems/problem.ts';
import { excerpt } from '../words/printable.ts';

/** Places of a problem that sentences may name, already safe to show. */
interface Shown {
  readonly field: string;
  readonly value: string;
}

type Sentence<Code extends ProblemCode> = (
  args: Omit<Shown, keyof ProblemArguments[Code]> & ProblemArguments[Code],
) => readonly [what: string, remedy: string];

/** One sentence a code; a list's damage is said by its own code. */
export type ProblemSentences = { readonly [Code in Exclude<ProblemCode, 'C502'>]: Sentence<Code> };

/** What is wrong and the remedy, in the language of the messages. */
export function sentence(found: Problem, messages: { readonly problems: ProblemSentences }): readonly [what: string, remedy: string] {
  if (found.code === 'C502') return sentence(found.args.problem, messages);
  const say = messages.problems[found.code] as (args: object) => readonly [string, string];
  return say({ field: excerpt(found.field ?? ''), value: excerpt(found.value ?? ''), ...safe(found.args) });
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
