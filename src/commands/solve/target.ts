/** What `solve` looks for: a number of invitations, of all or of a group, of everybody or of some people. */

import { composed } from '../../cells/normal-forms.ts';
import { trimCell } from '../../cells/trim.ts';
import { groupAt } from '../../criteria/slots.ts';
import type { Criteria, Pool } from '../../engine/index.ts';
import { problem, Refusal } from '../../problems/problem.ts';
import { nearest } from '../../words/nearest.ts';

/** `invited=1500`, or `groups.french.invited=400`. */
export interface Target {
  /** The position of the group; null for all of the round. */
  readonly group: number | null;
  readonly wanted: number;
}

const FORM = /^(invited|groups\.([^.]+)\.invited)=([0-9]{1,15})$/;

/** Whether a text has the form of a target. */
export function isTarget(text: string): boolean {
  return FORM.test(text);
}

/** The target that a text names; throws a `Refusal` of a group that is not there. */
export function targetOf(text: string, criteria: Criteria): Target {
  const [, , id, wanted] = FORM.exec(text) ?? [];
  const group = id === undefined ? null : groupAt(criteria, id);
  if (group === -1) {
    const near = nearest(
      id ?? '',
      criteria.groups.map((each) => each.id),
    );
    throw new Refusal(problem('wrong_target', { near: near === null ? null : `groups.${near}.invited=${wanted ?? ''}` }, { value: text }));
  }
  return { group, wanted: Number(wanted) };
}

/** The people who are counted: those with a value in a column. */
export interface Where {
  readonly column: string;
  /** As compared: trimmed, in NFC; empty for a blank. */
  readonly value: string;
}

/** `region=Estrie`; the column is up to the first sign. */
export function whereOf(text: string): Where {
  const at = text.indexOf('=');
  return { column: text.slice(0, at), value: composed(trimCell(text.slice(at + 1))) };
}

/** Counts those of some rows who are meant; throws a `Refusal` of a value that nobody has. */
export function counterOf(where: Where | null, { breakdowns }: Pool, file: string): (rows: Uint32Array) => number {
  const [column] = breakdowns;
  if (where === null || column === undefined) return (rows) => rows.length;
  const { codes, entries } = column.texts;
  const texts = Array.from({ length: entries.size }, (_, code) => entries.at(code));
  const code = where.value === '' ? -1 : texts.indexOf(where.value);
  if (!codes.includes(code) || (code === -1 && where.value !== '')) {
    const near = nearest(where.value, texts);
    throw new Refusal(problem('unknown_value', { near }, { file, field: column.header, value: where.value }));
  }
  return (rows) => {
    let found = 0;
    for (let at = 0; at < rows.length; at++) if (codes[rows[at] ?? 0] === code) found++;
    return found;
  };
}
