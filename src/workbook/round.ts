/** The workbook of a round. */

import type { Criteria } from '../engine/index.ts';
import type { Language, Messages } from '../messages/index.ts';
import type { Statistics } from '../outputs/statistics.ts';
import { groupTitle } from '../render/group-title.ts';
import { aboutSheet } from './about.ts';
import { recordsOf } from './lists.ts';
import { wordsOf } from './reasons.ts';
import { type Column, numberColumn, type Sheet, textColumn, wordColumn } from './sheet.ts';

/** The lists of a round as CSV, their cells as they are. */
export interface RoundLists {
  readonly invited: () => Iterable<Buffer>;
  readonly decisions: () => Iterable<Buffer>;
  /** The headers of columns that are copied into the invited list. */
  readonly copied: readonly string[];
}

export function roundSheets(
  statistics: Statistics,
  criteria: Criteria,
  { invited, decisions, copied }: RoundLists,
  language: Language,
  messages: Messages,
): Sheet[] {
  const { workbook: words, summary } = messages;
  const { round, counts, groups, score_distribution: bands, breakdowns } = statistics;
  const said = wordsOf(criteria, language, messages);
  const title = (group: Statistics['groups'][number]): string => groupTitle(group, language, messages);
  const outcomes = ['invited', 'not_reached', 'ineligible', 'outside_extraction', 'rejected'] as const;
  const sheets: Sheet[] = [
    aboutSheet(
      {
        title: round.title[language],
        tool: statistics.tool,
        pool: statistics.inputs.pool,
        lines: [
          [words.round, round.id],
          [words.date, round.date],
          ...(round.extraction === null ? [] : [[words.extraction, round.extraction] as const]),
          [words.criteria, statistics.inputs.criteria.name],
        ],
        asked: statistics.asked,
      },
      language,
      messages,
    ),
    {
      name: words.counts,
      columns: [textColumn(summary.outcome), numberColumn(summary.people)],
      records: [[summary.read, counts.read], ...outcomes.map((outcome) => [said.outcome(outcome), counts[outcome]])],
    },
    {
      name: summary.groups,
      columns: [
        textColumn(summary.group),
        numberColumn(summary.eligible),
        numberColumn(words.alreadyInvited),
        numberColumn(summary.considered),
        numberColumn(summary.belowMinimum),
        numberColumn(summary.passedOver),
        numberColumn(summary.invited),
        numberColumn(summary.minimumScore),
        numberColumn(summary.cutOff),
      ],
      records: groups.map((group) => [
        title(group),
        group.eligible,
        group.already_invited,
        group.considered,
        group.below_minimum,
        group.passed_over,
        group.invited,
        group.minimum_score,
        group.cut_off,
      ]),
    },
    {
      name: words.criteriaOfGroups,
      columns: [
        textColumn(summary.group),
        textColumn(summary.criterion),
        ...[summary.passed, summary.failed, summary.blank, summary.remaining, summary.decisive].map(numberColumn),
      ],
      records: groups.flatMap((group) =>
        group.criteria.map((each) => [
          title(group),
          each.label[language],
          each.passed,
          each.failed,
          each.blank,
          each.remaining,
          each.decisive,
        ]),
      ),
    },
  ];
  if (bands !== null)
    sheets.push({
      name: words.scores,
      columns: [words.from, words.to, summary.candidates, summary.invited].map(numberColumn),
      records: bands.map(({ from, to, candidates, invited: taken }) => [from, to, candidates, taken]),
    });
  if (breakdowns.length > 0)
    sheets.push({
      name: words.breakdowns,
      columns: [
        textColumn(words.column),
        textColumn(summary.value),
        ...[summary.read, summary.eligible, summary.invited].map(numberColumn),
      ],
      records: breakdowns.flatMap(({ by, groups: lines }) => lines.map((line) => [by, line.value, line.read, line.eligible, line.invited])),
    });
  return [
    ...sheets,
    {
      name: words.invitedList,
      columns: [...invitedColumns(messages), ...copied.map(textColumn)],
      records: inWords(recordsOf(invited()), { group: [2], groups: [4] }, said),
    },
    {
      name: words.decisions,
      columns: decisionColumns(messages),
      records: inWords(recordsOf(decisions()), { outcome: [1], group: [2, 7], groups: [4], whyNot: [6] }, said),
    },
  ];
}

function invitedColumns({ workbook: words }: Messages): Column[] {
  const { headers } = words;
  return [
    numberColumn(headers.invitation),
    textColumn(headers.candidate_id),
    wordColumn(headers.group),
    numberColumn(headers.group_rank),
    wordColumn(headers.groups_met),
    numberColumn(headers.score),
    textColumn(headers.submitted_at),
  ];
}

function decisionColumns({ workbook: words }: Messages): Column[] {
  const { headers } = words;
  return [
    textColumn(headers.candidate_id),
    wordColumn(headers.outcome),
    wordColumn(headers.group),
    numberColumn(headers.group_rank),
    wordColumn(headers.groups_met),
    numberColumn(headers.score),
    wordColumn(headers.why_not),
    wordColumn(headers.waiting_group),
    numberColumn(headers.waiting_rank),
  ];
}

type Worded = 'outcome' | 'group' | 'groups' | 'whyNot';

/** Records with some of their cells in words. */
function* inWords(
  records: Iterable<readonly string[]>,
  columns: Partial<Readonly<Record<Worded, readonly number[]>>>,
  said: ReturnType<typeof wordsOf>,
): Generator<readonly string[]> {
  const says = Object.entries(columns).flatMap(([key, ats]) => ats.map((at) => [at, said[key as Worded]] as const));
  for (const record of records) {
    const copy = [...record];
    for (const [at, say] of says) if (copy[at] !== '') copy[at] = say(copy[at] ?? '');
    yield copy;
  }
}
