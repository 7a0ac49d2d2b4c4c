/** Problems as text for a terminal, a line a kind, and as JSON for scripts. */

import type { Messages } from '../messages/index.ts';
import { sentence } from '../messages/sentences.ts';
import type { Problem, ProblemGroup, Problems } from '../problems/problem.ts';
import { cut, excerpt, printable, printableJson } from '../words/printable.ts';

/**
 * A line a kind, `CODE file:line:column what — remedy`, at most `most` lines, then how many problems there are in all. A kind
 * with several has their number in its line, and the places and values of the first few.
 */
export function problemLines(problems: Problems, most: number, messages: Messages): string {
  const kinds = problems.kinds();
  const lines = kinds.slice(0, most).map((group) => groupLine(group, messages));
  const hidden = kinds.slice(most).length;
  const told = kinds.slice(0, most).reduce((sum, { count }) => sum + count, 0);
  const { total } = problems;
  if (told < total) lines.push(messages.shownOf(lines.length, hidden, total - told, total));
  else if (total > 1) lines.push(messages.total(total));
  return lines.map((line) => `${line}\n`).join('');
}

function groupLine({ first, count }: ProblemGroup, messages: Messages): string {
  const [found] = first;
  if (found === undefined) return '';
  const [what, remedy] = sentence(found, messages);
  const where = locationText([found.file === undefined ? null : shownPath(found.file), ...positionOf(found)]);
  return `${found.code} ${where === '' ? '' : `${where} `}${what}${count === 1 ? '' : `, ${timesAt(first, count, messages)}`} — ${remedy}`;
}

/** A longer path is cut: no system has one, but an argument may. */
const LONGEST_PATH = 1000;

function shownPath(path: string): string {
  return printable(cut(path, LONGEST_PATH));
}

/** How many there are of a kind, and the places and values of the first few. */
function timesAt(first: readonly Problem[], count: number, messages: Messages): string {
  const places = first.map((found) => [locationText(positionOf(found)), valueAt(found, messages)].filter((part) => part !== '').join(' '));
  const told = places.filter((part) => part !== '');
  return messages.times(count, told.length < count && told.length > 0 ? [...told, '…'] : told);
}

function positionOf({ line, column }: Problem): (number | null)[] {
  return [line ?? null, column ?? null];
}

function locationText(parts: readonly (string | number | null)[]): string {
  return parts.filter((part) => part !== null).join(':');
}

/** Several values stand in one line: each is cut short. */
function valueAt({ value }: Problem, messages: Messages): string {
  return value === undefined || value === '' ? '' : messages.quoted(excerpt(value, 30));
}

/** `{"ok": false, …}`, with a final line feed; at most `most` problems. */
export function problemsJson(problems: Problems, most: number, messages: Messages): string {
  return `${printableJson(problemsObject(problems, most, messages))}\n`;
}

/** `{ok: false, problems, total}`, as scripts get it; at most `most` problems. */
export function problemsObject(problems: Problems, most: number, messages: Messages): object {
  const shown = problems.slice(0, most).map((found) => ({
    code: found.code,
    file: found.file ?? null,
    line: found.line ?? null,
    column: found.column ?? null,
    field: found.field ?? null,
    value: found.value === undefined ? null : shortValue(found.value),
    message: sentence(found, messages).join(' — '),
  }));
  return { ok: false, problems: shown, total: problems.total };
}

function shortValue(value: string): string {
  return [...value.slice(0, 200)].slice(0, 80).join('');
}
