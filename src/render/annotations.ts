/** Problems and warnings as annotations of a workflow on GitHub, whose logs are public: no cell of a pool is ever in one. */

import type { Messages } from '../messages/index.ts';
import { sentence } from '../messages/sentences.ts';
import type { Warning } from '../outputs/warnings.ts';
import type { Problem, Problems } from '../problems/problem.ts';
import { cut, printable } from '../words/printable.ts';
import { warningSentence } from './warnings.ts';

/** A step shows no more of a kind. */
const MOST = 10;

/** A longer message is cut. */
const LONGEST = 500;

/** Problems whose sentence has texts of the pool beside the value. */
const TELLING: ReadonlySet<string> = new Set(['csv_not_utf8', 'unreadable_csv', 'unknown_candidate', 'unknown_value', 'blank_in_cap']);

/** Keys of warnings that hold texts of the pool. */
const TELLING_KEYS = ['id', 'word', 'value', 'values', 'text', 'texts', 'near'];

interface Properties {
  readonly file?: string | undefined;
  readonly line?: number | undefined;
  readonly col?: number | undefined;
  readonly title: string;
}

/** An annotation as a line. */
export function annotation(level: 'error' | 'warning', properties: Properties, message: string): string {
  const data = (text: string): string => text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
  const given = Object.entries(properties).filter(([, value]) => value !== undefined);
  const written = given.map(([key, value]) => `${key}=${data(String(value)).replace(/:/g, '%3A').replace(/,/g, '%2C')}`);
  return `::${level} ${written.join(',')}::${data(cut(printable(message), LONGEST))}\n`;
}

/** An annotation for each kind of problem, at its first place. */
export function problemAnnotations(problems: Problems, messages: Messages): string {
  return problems
    .kinds()
    .slice(0, MOST)
    .map(({ first: [found], count }) => {
      if (found === undefined) return '';
      const said = isTelling(found) ? messages.github.inPool : sentence(hidden(found), messages).join(' — ');
      const times = count === 1 ? '' : ` (${messages.times(count, [])})`;
      return annotation('error', { file: found.file, line: found.line, col: found.column, title: found.code }, `${said}${times}`);
    })
    .join('');
}

/** Problems of pools have codes of their own. */
function isOfPool({ code }: Problem): boolean {
  return code.startsWith('P');
}

function isTelling(found: Problem): boolean {
  return isOfPool(found) && TELLING.has(found.name);
}

/** The problem of a pool without the cell that it is about. */
function hidden(found: Problem): Problem {
  return isOfPool(found) && found.value !== undefined ? { ...found, value: '…' } : found;
}

/** An annotation for each warning. */
export function warningAnnotations(warnings: readonly Warning[], messages: Messages): string {
  return warnings
    .slice(0, MOST)
    .map((warning) => {
      const tells = Object.keys(warning).some((key) => TELLING_KEYS.includes(key));
      return annotation('warning', { title: warning.code }, tells ? messages.github.inPool : warningSentence(warning, messages));
    })
    .join('');
}
