/** Plans and the criteria files beside them, in memory: the tests' way to say a case on one line. */

import { expect } from 'vitest';
import { type CriteriaFile, decodeCriteria } from '../../src/criteria/decode.ts';
import { en } from '../../src/messages/en/index.ts';
import { fr } from '../../src/messages/fr/index.ts';
import { sentence } from '../../src/messages/sentences.ts';
import { decodePlan, type Plan } from '../../src/plans/decode.ts';
import type { ReadRound } from '../../src/plans/named.ts';
import { type Problems, problem } from '../../src/problems/problem.ts';

/** The text of a criteria file with the keys that every file needs, and `rest`. */
export function roundText(id: string, date: string, rest = 'groups: [{id: g, select: all}]\n', more = ''): string {
  return `schema: arrima-sim/criteria/v1\nid: ${id}\nround: {date: ${date}${more}}\n${rest}`;
}

/** Reads rounds from texts by their names; any other is a file that is not there. */
export function reading(files: Readonly<Record<string, string>>): ReadRound {
  return async (name) => {
    const text = files[name];
    if (text === undefined) return { problems: [problem('cannot_read', { reason: 'missing', name })], total: 1 };
    const decoded = decodeCriteria(text, { name });
    return 'groups' in decoded ? decoded : { problems: decoded, total: decoded.total };
  };
}

async function decode(text: string, files: Readonly<Record<string, string>>): Promise<Plan | Problems> {
  return await decodePlan(text, { name: 'plan.yaml', readRound: reading(files) });
}

/** The code, the file unless it is the plan, the line and the column of each problem, which must have a sentence in both languages. */
export async function reported(text: string, files: Readonly<Record<string, string>>): Promise<string[]> {
  const decoded = await decode(text, files);
  if ('rounds' in decoded) return [];
  for (const found of decoded) {
    for (const messages of [fr, en]) expect(sentence(found, messages).join(' ')).not.toMatch(/undefined|\[object/);
  }
  return decoded.map(({ code, file, line, column }) => `${code}:${file === 'plan.yaml' ? '' : `${file}:`}${line}:${column}`);
}

/** A plan that must have no problem. */
export async function planOf(text: string, files: Readonly<Record<string, string>>): Promise<Plan> {
  const plan = await decode(text, files);
  if (!('rounds' in plan)) throw new Error(JSON.stringify(plan));
  return plan;
}

/** The criteria of a plan's rounds. */
export function criteriaOf(plan: Plan): CriteriaFile[] {
  return plan.rounds.map(({ criteria }) => criteria);
}
