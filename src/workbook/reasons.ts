/** Outcomes, groups and reasons of a list in the words of a language. */

import { type Criteria, requirementsOf } from '../engine/index.ts';
import type { Language, Messages } from '../messages/index.ts';
import { groupTitle } from '../render/group-title.ts';

/** How cells of lists about one rule are said. */
export interface InWords {
  readonly outcome: (outcome: string) => string;
  readonly group: (id: string) => string;
  readonly groups: (ids: string) => string;
  readonly whyNot: (tokens: string) => string;
}

/** The words for what a rule decides. */
export function wordsOf(criteria: Criteria, language: Language, messages: Messages): InWords {
  const { explain, workbook } = messages;
  const titles = new Map(criteria.groups.map((group) => [group.id, groupTitle(group, language, messages)]));
  const labels = new Map(
    criteria.groups.flatMap((group) =>
      requirementsOf(criteria, group).criteria.map(({ id, label }) => [`${group.id}:${id}`, label[language]] as const),
    ),
  );
  const group = (id: string): string => titles.get(id) ?? id;
  const absent: Readonly<Record<string, string>> = explain.absence;
  const barriers: Readonly<Record<string, string>> = explain.result;
  const reason = (token: string): string => {
    if (Object.hasOwn(absent, token)) return absent[token] ?? token;
    const isBlank = token.endsWith('?');
    const plain = isBlank ? token.slice(0, -1) : token;
    const [of = '', what = ''] = plain.split(':');
    const said = labels.get(`${of}:${what}`) ?? barriers[what] ?? what;
    return workbook.reason(group(of), isBlank ? workbook.blank(said) : said);
  };
  const outcomes: Readonly<Record<string, string>> = workbook.outcomes;
  const known = new Map<string, string>();
  /** The same reasons are those of many. */
  const once = (text: string, say: () => string): string => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const said = say();
    if (known.size < MOST_KNOWN) known.set(text, said);
    return said;
  };
  const split = (text: string): string[] => (text === '' ? [] : text.split('|'));
  return {
    outcome: (outcome) => outcomes[outcome] ?? outcome,
    group,
    groups: (ids) => split(ids).map(group).join(' | '),
    whyNot: (tokens) => once(tokens, () => split(tokens).map(reason).join(' | ')),
  };
}

const MOST_KNOWN = 10_000;
