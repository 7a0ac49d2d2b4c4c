/** What would have been enough for somebody, as people read it. */

import {
  type Criteria,
  DAY_MS,
  type Enough,
  type EnoughForGroup,
  type Group,
  type LeafGoal,
  type PersonalChange,
} from '../engine/index.ts';
import type { Language, Messages } from '../messages/index.ts';
import { cellValueText, momentBoundText } from '../outputs/cell-value-text.ts';
import { type Block, text } from './blocks.ts';
import { groupTitle } from './group-title.ts';
import { momentText, testText } from './plain-tests.ts';

/** What would have been enough for a group, in sentences; what stands in the way where nothing would. */
export function enoughBlocks(
  { enough, isCut }: EnoughForGroup,
  at: number,
  criteria: Criteria,
  language: Language,
  messages: Messages,
): Block[] {
  const words = messages.enough;
  const group = criteria.groups[at];
  if (group === undefined) return [];
  const cut = isCut ? [text(`  ${words.cut}`, 'quiet')] : [];
  if (enough.length === 0) return [text(`  ${words.nothing}${messages.colon}${obstacle(group, criteria, messages)}`, 'quiet'), ...cut];
  return [
    text(`  ${words.enough}`),
    { kind: 'list', items: enough.map((each) => sentence(each, at, criteria, language, messages)) },
    ...cut,
  ];
}

/** What no change of one person's data moves. */
function obstacle(group: Group, criteria: Criteria, { enough: words }: Messages): string {
  if (group.select.top === 0) return words.noPlaces;
  if (criteria.limit === 0) return words.noPlaces;
  if (criteria.caps.length > 0 || group.caps.length > 0) return words.caps;
  return group.rank[0] === 'lottery' ? words.lottery : words.own;
}

function sentence(one: Enough, at: number, criteria: Criteria, language: Language, messages: Messages): string {
  const words = messages.enough;
  const { changes, score, group } = one;
  const parts = [
    ...changes.map((change) => changeText(change, criteria, language, messages)),
    ...(score === null ? [] : [scoreText(score, messages)]),
  ];
  const earlier = group === at ? undefined : criteria.groups[group];
  return `${parts.join(words.and)}${earlier === undefined ? '' : words.byEarlier(groupTitle(earlier, language, messages))}`;
}

function scoreText({ from, atLeast, moreThan }: NonNullable<Enough['score']>, { enough: words, number }: Messages): string {
  const wanted = atLeast ?? moreThan ?? 0;
  const bound = atLeast === null ? words.moreThan(number(wanted)) : words.atLeast(number(wanted));
  if (from === null) return words.score(bound);
  const more = Number((wanted - from).toFixed(9));
  return atLeast === null ? words.morePointsThan(more, bound) : words.morePoints(more, bound);
}

function changeText(
  { field, from, to, wanted, bound }: PersonalChange,
  criteria: Criteria,
  language: Language,
  messages: Messages,
): string {
  const { plain, operators, colon, enough: words } = messages;
  const phrasing = { fields: criteria.fields, language, messages };
  const asked = wanted.filter(({ leaf }) => leaf.operand.length > 0 || leaf.list !== null).map((each) => wantedText(each, phrasing));
  const { zone } = criteria.round;
  const dayOrMoment = (moment: string): string => momentText(moment, messages);
  const inWords = (operator: string, value: number): string => {
    if (field.type === 'datetime') return dayOrMoment(momentBoundText(operator, value, zone));
    return field.type === 'date' ? dayOrMoment(cellValueText(field, value, zone) ?? '') : messages.number(value);
  };
  const label = plain.field(field.label[language]);
  const ordered = bound === null ? [] : [`${label}${colon}${operators[bound.operator].phrase(inWords(bound.operator, bound.value))}`];
  // What follows from a column is no cell of the pool: the cell is named before it.
  const follows = wanted.some(({ leaf }) => leaf.field !== field.name);
  const cell = follows ? [`${label}${colon}${dayOrMoment(cellValueText(field, to, zone) ?? '')}`] : [];
  return [...cell, ...asked, ...ordered].join(words.and) + distance(field.type, from, to, words);
}

/** How far a moment is from somebody's own. */
function distance(type: string, from: PersonalChange['from'], to: PersonalChange['to'], words: Messages['enough']): string {
  if (typeof from !== 'number' || typeof to !== 'number' || (type !== 'date' && type !== 'datetime')) return '';
  const days = (to - from) / (type === 'date' ? 1 : DAY_MS);
  return days === 0 ? '' : words.days(Math.ceil(Math.abs(days)), days < 0);
}

function wantedText({ leaf, holds }: LeafGoal, phrasing: Parameters<typeof testText>[1]): string {
  return testText(holds ? leaf : { kind: 'none', tests: [leaf] }, phrasing);
}
