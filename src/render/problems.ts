/** Problems as text for a terminal, and as JSON for scripts. */

import type { Messages } from '../messages/index.ts';
import { sentence } from '../messages/sentences.ts';
import type { Problem } from '../problems/problem.ts';
import { printable, printableJson } from '../words/printable.ts';

/** A line each, `CODE file:line:column what — remedy`, then how many there are in all. */
export function problemLines(problems: readonly Problem[], total: number, messages: Messages): string {
  const lines = problems.map((found) => problemLine(found, messages));
  const shown = problems.length < total ? [messages.shownOf(problems.length, total)] : total > 1 ? [messages.total(total)] : [];
  return [...lines, ...shown].map((line) => `${line}\n`).join('');
}

function problemLine(found: Problem, messages: Messages): string {
  const [what, remedy] = sentence(found, messages);
  const location = [found.file === undefined ? null : printable(found.file), found.line ?? null, found.column ?? null];
  const where = location.filter((part) => part !== null).join(':');
  return `${found.code} ${where === '' ? '' : `${where} `}${what} — ${remedy}`;
}

/** `{"ok": false, …}`, with a final line feed. */
export function problemsJson(problems: readonly Problem[], total: number, messages: Messages): string {
  const shown = problems.map((found) => ({
    code: found.code,
    file: found.file ?? null,
    line: found.line ?? null,
    column: found.column ?? null,
    field: found.field ?? null,
    value: found.value === undefined ? null : cut(found.value),
    message: sentence(found, messages).join(' — '),
  }));
  return `${printableJson({ ok: false, problems: shown, total })}\n`;
}

function cut(value: string): string {
  return [...value.slice(0, 200)].slice(0, 80).join('');
}
