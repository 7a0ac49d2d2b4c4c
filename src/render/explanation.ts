/** The explanation of one candidate: the outcome, then each group and criterion with the value seen. */

import {
  type Cap,
  type Criteria,
  type Criterion,
  type EnoughForGroup,
  type Explanation,
  type Field,
  type Group,
  type Leaf,
  type Lot,
  OPERATORS,
  type Outcome,
  type Verdict,
} from '../engine/index.ts';
import type { Language, Messages } from '../messages/index.ts';
import type { Watched } from '../pool/decoded-pool.ts';
import { excerpt, printable } from '../words/printable.ts';
import { type Block, heading, text } from './blocks.ts';
import { enoughBlocks } from './enough.ts';
import { groupTitle } from './group-title.ts';
import { type CandidatePoints, pointsBlocks } from './points.ts';
import { valueInWords, yesOrNo } from './value-words.ts';

/** A leaf with its field, its verdict and the cell as written; null where the pool has no such column. */
interface SeenLeaf {
  readonly leaf: Leaf;
  readonly field: Field | undefined;
  readonly verdict: Verdict;
  readonly value: string | null;
}

export interface ExplainedCandidate {
  readonly id: string;
  readonly outcome: Outcome;
  /** Why they take no part; `round_day` where the day of the round stands for an extraction. */
  readonly absence: Explanation['absence'] | 'round_day';
  readonly submittedAt: string | null;
  readonly score: string | null;
  readonly invitation: { readonly group: Group; readonly rank: number } | null;
  readonly whyNot: readonly string[];
  /** Where they wait whom the round did not reach. */
  readonly waiting: { readonly group: Group; readonly rank: number } | null;
  /** Null where the score is a column of the pool. */
  readonly points: CandidatePoints | null;
  readonly groups: readonly {
    readonly group: Group;
    readonly eligible: boolean;
    readonly result: Explanation['groups'][number]['result'];
    /** The cap that passed them over; null where none did. */
    readonly cap: Cap | null;
    /** The lot drawn, and the place in the order that it is a part of; null without a lottery. */
    readonly lot: (Lot & { readonly rank: number }) | null;
    readonly criteria: readonly { readonly criterion: Criterion; readonly verdict: Verdict; readonly seen: readonly SeenLeaf[] }[];
    /** What would have been enough; null where that was not asked, and for the invited. */
    readonly enough: EnoughForGroup | null;
  }[];
  /** The cells of the candidate, and the criteria by which they were judged. */
  readonly watched: Watched;
  readonly rule: Criteria;
}

const MARKS: Readonly<Record<Verdict, string>> = { met: '✓', missed: '✗', blank: '?' };

/** The explanation as blocks. */
export function explanationBlocks(one: ExplainedCandidate, language: Language, messages: Messages): Block[] {
  const words = messages.explain;
  const invited = one.invitation;
  const outcome =
    invited === null ? outcomeText(one, messages) : words.invited(groupTitle(invited.group, language, messages), invited.rank);
  return [
    heading(1, `${one.id}${messages.colon}${outcome}`),
    ...(one.absence === null
      ? []
      : [text(`${words.absence[one.absence]} (${words.seen('submitted_at', shown(one.submittedAt, messages))})`, 'bad')]),
    ...(one.waiting === null ? [] : [text(words.waiting(groupTitle(one.waiting.group, language, messages), one.waiting.rank), 'quiet')]),
    ...one.groups.flatMap((group, at) => [
      ...groupBlocks(group, one, language, messages),
      ...(group.enough === null ? [] : enoughBlocks(group.enough, at, one.rule, language, messages)),
    ]),
    ...(one.points === null ? [] : pointsBlocks(one.points, language, messages)),
  ];
}

function outcomeText({ outcome, absence }: ExplainedCandidate, { explain: words }: Messages): string {
  // Whoever is outside the extraction is absent for a reason of their own, which is said.
  return outcome === 'outside_extraction' ? words.absent[absence ?? 'extraction'] : words.outcome[outcome];
}

function groupBlocks(
  { group, eligible, result, cap, criteria, lot }: ExplainedCandidate['groups'][number],
  { score, absence }: Pick<ExplainedCandidate, 'score' | 'absence'>,
  language: Language,
  messages: Messages,
): Block[] {
  const words = messages.explain;
  const written = score === null || score === '' ? null : excerpt(score);
  const minimum = result === 'minimum_score' ? ` (${words.minimum(written, messages.number(group.select.minimumScore ?? 0))})` : '';
  const full = cap === null ? '' : `${messages.colon}${cap.label[language]}`;
  const present = eligible && result !== null ? words.result[result] : words.result.ineligible;
  const standing = absence === null ? present : words.notConsidered(words.absent[absence]);
  return [
    heading(2, `${groupTitle(group, language, messages)}${messages.colon}${standing}${minimum}${absence === null ? full : ''}`),
    ...(lot === null ? [] : [text(`  ${words.lot(lot.rank, lot.hash, printableLot(lot.text))}`, 'quiet')]),
    ...criteria.flatMap(({ criterion, verdict, seen }) => [
      text(
        `  ${MARKS[verdict]} ${criterion.label[language]}${messages.colon}${words.verdict[verdict]}`,
        verdict === 'met' ? 'good' : verdict === 'missed' ? 'bad' : 'warning',
      ),
      ...seen.map((leaf) =>
        text(`      ${seen.length > 1 ? `${MARKS[leaf.verdict]} ` : ''}${leafLine(leaf, language, messages)}`, 'quiet'),
      ),
    ]),
  ];
}

/** A text that is hashed, its line feeds as `\n`: whoever hashes it by hand needs every letter. */
function printableLot(hashed: string): string {
  return printable(hashed).replaceAll('\\u000a', '\\n');
}

/** The value seen and what was asked, both in the words of the language. */
function leafLine({ leaf, field, value }: SeenLeaf, language: Language, messages: Messages): string {
  const inWords = (word: string): string => (field === undefined ? word : valueInWords(word, field, language, messages));
  const wanted = (word: string): string => (OPERATORS[leaf.operator].written === 'flag' ? yesOrNo(word, messages) : inWords(word));
  const asked =
    leaf.list === null
      ? leaf.operand
          .map((word) => excerpt(wanted(word), 30))
          .slice(0, 8)
          .join(', ')
      : messages.explain.list(leaf.list);
  const more = leaf.list === null && leaf.operand.length > 8 ? ', …' : '';
  return `${messages.explain.seen(leaf.field, shown(value === null ? null : inWords(value), messages))}  [${messages.operators[leaf.operator].sign} ${asked}${more}]`;
}

/** A cell, or what stands for one that is blank or not there. */
function shown(value: string | null, messages: Messages): string {
  if (value === null) return messages.explain.noColumn;
  return value === '' ? messages.explain.blankCell : excerpt(value);
}
