/** The workbook of a comparison. */

import type { Criteria } from '../engine/index.ts';
import type { Language, Messages } from '../messages/index.ts';
import type { Comparison } from '../outputs/comparison.ts';
import { aboutSheet } from './about.ts';
import { recordsOf } from './lists.ts';
import { wordsOf } from './reasons.ts';
import { numberColumn, type Sheet, textColumn, wordColumn } from './sheet.ts';

/** The criteria of both, and the list of changes as CSV, its cells as they are. */
export interface Compared {
  readonly baseline: Criteria;
  readonly reform: Criteria;
  readonly changes: () => Iterable<Buffer>;
}

export function comparisonSheets(
  json: Comparison,
  { baseline, reform, changes }: Compared,
  language: Language,
  messages: Messages,
): Sheet[] {
  const { workbook: words, summary, comparison: own } = messages;
  const { headers } = words;
  const [before, after] = [wordsOf(baseline, language, messages), wordsOf(reform, language, messages)];
  const rule = ({ id, title, date }: Comparison['baseline']): string => own.rule(title[language], id, date);
  const counts = ['read', 'baseline', 'reform', 'both', 'joined', 'left'] as const;
  const kinds: Readonly<Record<string, string>> = words.change;
  const sheets: Sheet[] = [
    aboutSheet(
      {
        title: own.title,
        tool: json.tool,
        pool: json.inputs.pool,
        lines: [
          [words.baseline, rule(json.baseline)],
          [words.reform, rule(json.reform)],
        ],
        asked: json.reform.asked,
      },
      language,
      messages,
    ),
    {
      name: words.counts,
      columns: [textColumn(summary.outcome), numberColumn(summary.people)],
      records: counts.map((key) => [own.counts[key], json.counts[key]]),
    },
    {
      name: words.outcomesOfBoth,
      columns: [textColumn(words.baseline), textColumn(words.reform), numberColumn(summary.people)],
      records: json.outcomes.map((pair) => [before.outcome(pair.baseline), after.outcome(pair.reform), pair.candidates]),
    },
    {
      name: summary.groups,
      columns: [
        textColumn(summary.group),
        ...[own.invitedBefore, own.invitedAfter, own.cutOffBefore, own.cutOffAfter].map(numberColumn),
        ...[own.joined, own.left, own.movedIn, own.movedOut].map(numberColumn),
      ],
      records: json.groups.map((group) => [
        group.label[language],
        group.baseline.invited,
        group.reform.invited,
        group.baseline.cut_off,
        group.reform.cut_off,
        group.joined,
        group.left,
        group.moved_in,
        group.moved_out,
      ]),
    },
  ];
  if (json.breakdowns.length > 0)
    sheets.push({
      name: words.breakdowns,
      columns: [
        textColumn(words.column),
        textColumn(summary.value),
        ...[summary.read, own.invitedBefore, own.invitedAfter, own.joined, own.left].map(numberColumn),
      ],
      records: json.breakdowns.flatMap(({ by, groups }) =>
        groups.map((line) => [by, line.value, line.read, line.baseline, line.reform, line.joined, line.left]),
      ),
    });
  return [
    ...sheets,
    {
      name: words.changes,
      columns: [
        textColumn(headers.candidate_id),
        wordColumn(headers.change),
        wordColumn(headers.baseline_outcome),
        wordColumn(headers.baseline_group),
        wordColumn(headers.outcome),
        wordColumn(headers.group),
        numberColumn(headers.score),
        textColumn(headers.submitted_at),
        wordColumn(headers.baseline_why_not),
        wordColumn(headers.why_not),
      ],
      records: changeRecords(changes(), (line) => {
        const [
          id = '',
          change = '',
          oldOutcome = '',
          oldGroup = '',
          outcome = '',
          group = '',
          score = '',
          submitted = '',
          oldWhy = '',
          why = '',
        ] = line;
        const named = (word: string, say: (id: string) => string): string => (word === '' ? '' : say(word));
        return [
          id,
          kinds[change] ?? change,
          before.outcome(oldOutcome),
          named(oldGroup, before.group),
          after.outcome(outcome),
          named(group, after.group),
          score,
          submitted,
          before.whyNot(oldWhy),
          after.whyNot(why),
        ];
      }),
    },
  ];
}

function* changeRecords(chunks: Iterable<Buffer>, say: (line: readonly string[]) => readonly string[]): Generator<readonly string[]> {
  for (const line of recordsOf(chunks)) yield say(line);
}
