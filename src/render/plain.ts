/** A criteria file phrased in plain words: from the same structure that the engine runs. */

import { traitsOf } from '../cells/types.ts';
import type { Cap, Criteria, Criterion, Group, RankKey } from '../engine/index.ts';
import type { Language, Messages } from '../messages/index.ts';
import { type Block, heading, text } from './blocks.ts';
import { doubted } from './doubted.ts';
import { dayText, momentText, testText } from './plain-tests.ts';
import { type SourceLine, sourceBlocks } from './sources.ts';

/** Criteria, and where they were read. */
export interface PhrasedCriteria extends Criteria {
  readonly sources: readonly SourceLine[];
}

/** The criteria as blocks. */
export function plainBlocks(criteria: PhrasedCriteria, language: Language, messages: Messages): Block[] {
  const words = messages.plain;
  const { round } = criteria;
  const common = criteria.criteria;
  const isAssumed = ({ assumption }: { readonly assumption: boolean }): boolean => assumption;
  const assumed = [
    ...[...criteria.fields.values()].filter(isAssumed).map(({ label, name }) => words.assumedField(label[language], name)),
    ...[...common, ...criteria.groups.flatMap((group) => group.criteria)]
      .filter(isAssumed)
      .map(({ label }) => words.assumedCriterion(label[language])),
    ...[...criteria.caps, ...criteria.groups.flatMap(({ caps }) => caps)]
      .filter(isAssumed)
      .map(({ label }) => words.assumedCap(label[language])),
  ];
  return [
    heading(1, criteria.title[language]),
    text(words.about(criteria.program, dayText(round.date, messages))),
    ...roundBlocks(criteria, language, messages),
    ...(common.length === 0 ? [] : [heading(2, words.common), criteriaList(common, criteria, language, messages)]),
    ...criteria.groups.flatMap((group, at) => groupBlocks(group, at, criteria, language, messages)),
    ...publishedBlock(criteria, words.publishedRound, messages),
    ...(assumed.length === 0 ? [] : [heading(2, words.assumptions), list(assumed)]),
    ...sourceBlocks(criteria.sources, language, messages),
  ];
}

/** What the rule says of the whole round, but for what every group asks. */
function roundBlocks(criteria: Criteria, language: Language, messages: Messages): Block[] {
  const words = messages.plain;
  return [
    ...momentBlocks(criteria, messages),
    ...(criteria.score === null ? [] : [text(words.scored(criteria.score.title[language], criteria.score.id))]),
    ...(criteria.groups.length > 1 ? [text(words.order)] : []),
    ...(criteria.limit === null ? [] : [text(words.limit(criteria.limit))]),
    ...capBlocks(criteria.caps, criteria, language, messages),
  ];
}

/** What a rule says line by line: of the whole round, under null, and of each group. */
export function linesOfRule(criteria: Criteria, language: Language, messages: Messages): Map<string | null, readonly string[]> {
  const common = criteriaList(criteria.criteria, criteria, language, messages);
  const ofGroup = (group: Group): string[] => plainLines(groupRules(group, criteria, language, messages));
  return new Map([
    [null, plainLines([...roundBlocks(criteria, language, messages), common])],
    ...criteria.groups.map((group) => [group.id, ofGroup(group)] as const),
  ]);
}

function momentBlocks({ round }: Criteria, messages: Messages): Block[] {
  const words = messages.plain;
  const zone = round.zone.name;
  const { extraction } = round;
  const say = extraction?.length === 10 ? words.extractionDay : words.extraction;
  return [
    text(extraction === null ? words.noExtraction : say(momentText(extraction, messages), zone)),
    ...(round.assumption ? [text(words.assumed, 'warning')] : []),
    ...(round.validityMonths === null
      ? []
      : [text(words.validity(round.validityMonths, extraction === null ? dayText(round.date, messages) : null))]),
  ];
}

function groupBlocks(group: Group, at: number, criteria: Criteria, language: Language, messages: Messages): Block[] {
  const words = messages.plain;
  return [
    heading(2, words.group(String(at + 1), group.label[language], group.id)),
    ...groupRules(group, criteria, language, messages),
    ...publishedBlock(group, words.published, messages),
  ];
}

function groupRules(group: Group, criteria: Criteria, language: Language, messages: Messages): Block[] {
  const words = messages.plain;
  const count = group.criteria.length;
  const exempt = criteria.criteria.filter(({ id }) => group.exempt.includes(id)).map(({ label }) => label[language]);
  return [
    ...(group.stream === null ? [] : [text(words.stream(group.stream))]),
    ...(exempt.length === 0 ? [] : [text(words.exempt(exempt.join(', ')))]),
    ...(count === 0
      ? [text(words.noCriteria)]
      : [text(count === 1 ? words.oneOf : words.allOf), criteriaList(group.criteria, criteria, language, messages)]),
    ...rankBlock(group, criteria, language, messages),
    text(selectionText(group, messages)),
    ...(group.select.top === null ? [] : [text(words.ties[group.select.ties])]),
    ...capBlocks(group.caps, criteria, language, messages),
  ];
}

function criteriaList(found: readonly Criterion[], { fields }: Criteria, language: Language, messages: Messages): Block {
  return list(found.map(({ label, test }) => `${label[language]} — ${testText(test, { fields, language, messages })}`));
}

/** Each cap in a sentence, and once what becomes of whom it passes over. */
function capBlocks(caps: readonly Cap[], { fields }: Criteria, language: Language, messages: Messages): Block[] {
  if (caps.length === 0) return [];
  const { plain: words, number } = messages;
  const sentences = caps.map(({ label, by, atMost, share }) => {
    const field = words.field(fields.get(by)?.label[language] ?? by);
    const bound = share === null ? words.capNumber(number(atMost ?? 0), field) : words.capShare(number(share * 100), field);
    return `${label[language]} — ${bound}`;
  });
  return [text(words.caps), list(sentences)];
}

/** The order matters where only some are taken; where everybody is, it only orders the list. */
function rankBlock({ rank, select }: Group, { fields, limit }: Criteria, language: Language, messages: Messages): Block[] {
  if (rank.length === 0 && select.top === null && limit === null) return [];
  const words = messages.plain;
  const keyText = (key: RankKey): string => {
    if (key === 'lottery') return words.lottery;
    const field = fields.get(key.field);
    const traits = field === undefined ? [] : traitsOf(field.type);
    const kind = traits.includes('moment') ? 'moment' : traits.includes('amount') ? 'amount' : 'other';
    return words.key(words.field(field?.label[language] ?? key.field), words.orders[kind][key.order]);
  };
  return [text(words.rank([...rank.map(keyText), words.id].join(words.andThen)))];
}

function selectionText({ select: { minimumScore, top, ties: _, ...others } }: Group, { plain: words, number }: Messages): string {
  // The caller says the ties. A further key of the selection does not compile until it is said.
  others satisfies Record<string, never>;
  if (minimumScore === null) return top === null ? words.everybody : words.top(top);
  return top === null ? words.minimum(number(minimumScore)) : words.minimumTop(number(minimumScore), top);
}

function publishedBlock(
  { published, doubts }: Pick<Group, 'published' | 'doubts'>,
  say: (figures: string) => string,
  messages: Messages,
): Block[] {
  const { plain: words, number } = messages;
  const told = { invitations: words.invitations, minimum_score: words.minimumScore };
  const figures = (['invitations', 'minimum_score'] as const).flatMap((key) => {
    const value = published?.[key];
    if (value === undefined) return [];
    const figure = typeof value === 'number' ? number(value) : words.range(number(value[0]), number(value[1]));
    return [doubted(figure, doubts?.[key], messages, told[key])];
  });
  return figures.length === 0 ? [] : [text(say(figures.join(', ')), 'quiet')];
}

function list(items: readonly string[]): Block {
  return { kind: 'list', items };
}

/** Blocks as lines of text, for JSON. */
export function plainLines(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'table' || block.kind === 'chart') return [];
    return block.kind === 'list' ? block.items : [block.text];
  });
}
