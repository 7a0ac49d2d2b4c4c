/** How a reform differs from its baseline, in plain words: the lines that one rule says and the other does not. */

import type { Criteria, Group } from '../engine/index.ts';
import type { Language, Messages } from '../messages/index.ts';
import { type Block, heading, text } from './blocks.ts';
import { groupTitle } from './group-title.ts';
import { linesOfRule } from './plain.ts';

/** A rule and the one that it is compared with. */
export interface ComparedRules {
  readonly baseline: Criteria;
  readonly reform: Criteria;
}

/** So many lines are shown. */
const MOST_LINES = 40;

/** What differs, for the round and group by group; a sentence where nothing does. */
export function changeBlocks({ baseline, reform }: ComparedRules, language: Language, messages: Messages): Block[] {
  const words = messages.comparison;
  const [before, after] = [linesOfRule(baseline, language, messages), linesOfRule(reform, language, messages)];
  const groups = new Map([...baseline.groups, ...reform.groups].map((group) => [group.id, group]));
  const titleOf = (group: Group): string => `${groupTitle(group, language, messages)} (${group.id})`;
  const sections = [null, ...new Set([...reform.groups, ...baseline.groups].map(({ id }) => id))].map((id) => {
    const [old, now] = [before.get(id) ?? [], after.get(id) ?? []];
    const group = id === null ? undefined : groups.get(id);
    const title = group === undefined ? words.wholeRound : titleOf(group);
    return { title, lines: [...without(old, now).map(words.before), ...without(now, old).map(words.after)] };
  });
  const order = (rule: Criteria): string => rule.groups.map(({ id }) => id).join(', ');
  const known = reform.groups.filter(({ id }) => before.has(id)).map(({ id }) => id);
  const isMoved =
    known.join() !==
    baseline.groups
      .filter(({ id }) => after.has(id))
      .map(({ id }) => id)
      .join();
  const all = [
    ...(isMoved ? [{ title: words.orderOfGroups, lines: [words.before(order(baseline)), words.after(order(reform))] }] : []),
    ...sections.filter(({ lines }) => lines.length > 0),
  ];
  const shown = cutTo(MOST_LINES, all);
  const more = countLines(all) - countLines(shown);
  return [
    heading(2, words.changed),
    ...(all.length === 0 ? [text(words.nothingChanged)] : []),
    ...shown.flatMap(({ title, lines }): Block[] => [text(`${title}${messages.colon.trimEnd()}`), { kind: 'list', items: lines }]),
    ...(more === 0 ? [] : [text(words.moreChanges(more), 'quiet')]),
  ];
}

interface Section {
  readonly title: string;
  readonly lines: readonly string[];
}

/** The lines of one list that the other has not, as often as it has them less. */
function without(lines: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const line of others) left.set(line, (left.get(line) ?? 0) + 1);
  return lines.filter((line) => {
    const count = left.get(line) ?? 0;
    left.set(line, count - 1);
    return count <= 0;
  });
}

function countLines(sections: readonly Section[]): number {
  return sections.reduce((sum, { lines }) => sum + lines.length, 0);
}

/** The first lines of some sections, no more than `most`. */
function cutTo(most: number, sections: readonly Section[]): Section[] {
  let room = most;
  return sections.flatMap(({ title, lines }) => {
    const shown = lines.slice(0, room);
    room -= shown.length;
    return shown.length === 0 ? [] : [{ title, lines: shown }];
  });
}
