/** How earlier outputs are known again, so that they may be replaced: by their first line, or by the schema they name. */

import { DECISION_COLUMNS, INVITED_COLUMNS } from './lists.ts';

export type OutputKind = 'invited' | 'decisions' | 'statistics' | 'manifest' | 'summary_fr' | 'summary_en';

/** The first line of a summary. */
export const SUMMARY_MARK = '<!-- arrima-sim/summary/v1 -->';

/** Whether a text is an earlier output of a kind. */
export function isOutput(kind: OutputKind, text: string): boolean {
  switch (kind) {
    case 'invited':
      // More columns may follow the fixed ones.
      return `${firstLine(text)},`.startsWith(`${INVITED_COLUMNS.join(',')},`);
    case 'decisions':
      return firstLine(text) === DECISION_COLUMNS.join(',');
    case 'statistics':
    case 'manifest':
      return schemaOf(text) === `arrima-sim/${kind}/v1`;
    case 'summary_fr':
    case 'summary_en':
      return firstLine(text) === SUMMARY_MARK;
  }
}

function firstLine(text: string): string {
  return text.slice(0, 65_536).split(/\r?\n/, 1)[0] ?? '';
}

function schemaOf(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && 'schema' in value ? value.schema : null;
  } catch {
    return null;
  }
}
