/** What a result hangs on, as people read it: who stands at its lines, which criteria decide and which do not. */

import type { Criteria, CriterionPlace, Figures } from '../engine/index.ts';
import type { Language, Messages } from '../messages/index.ts';
import type { Audit } from '../outputs/audit.ts';
import { type Block, heading, text } from './blocks.ts';
import { groupTitle } from './group-title.ts';
import { syntheticBlock, warningBlocks } from './warnings.ts';

/** So many lines of a kind are shown; the JSON has them all. */
const MOST_LINES = 30;

/** What was audited, and how near was asked for. */
export interface AuditOf {
  readonly criteria: Criteria;
  readonly counts: Figures['counts'];
  readonly points: number;
  readonly days: number;
}

/** The audit as blocks. */
export function auditBlocks(audit: Audit, of: AuditOf, language: Language, messages: Messages): Block[] {
  const { audit: words, summary, number } = messages;
  const { criteria, counts, points, days } = of;
  const { inputs } = audit;
  const title = (id: string | null): string => {
    const group = criteria.groups.find((each) => each.id === id);
    return group === undefined ? words.wholeRound : groupTitle(group, language, messages);
  };
  const label = ({ group, criterion }: { readonly group: string | null; readonly criterion: string | null }): string => {
    const own = criteria.groups.find(({ id }) => id === group)?.criteria ?? [];
    return [...own, ...criteria.criteria].find(({ id }) => id === criterion)?.label[language] ?? criterion ?? words.extraction;
  };
  const table = (
    name: string,
    meaning: string,
    head: readonly string[],
    rows: readonly (readonly string[])[],
    texts: readonly number[],
  ): Block[] =>
    rows.length === 0
      ? []
      : [
          heading(2, name),
          text(meaning, 'quiet'),
          { kind: 'table', head, rows: rows.slice(0, MOST_LINES), texts },
          ...(rows.length > MOST_LINES ? [text(words.more(rows.length - MOST_LINES), 'quiet')] : []),
        ];
  const listed = (name: string, found: readonly CriterionPlace[]): Block[] =>
    found.length === 0
      ? []
      : [
          heading(2, name),
          {
            kind: 'list',
            items: some(
              found.map((location) => `${title(location.group)}${messages.colon}${label(location)}`),
              words.more,
            ),
          },
        ];
  return [
    ...syntheticBlock(inputs.pool, counts.rejected, messages),
    heading(1, words.title(criteria.title[language])),
    text(words.invited(counts.invited, counts.read)),
    ...(inputs.set.length === 0 ? [] : [text(summary.changes), { kind: 'list', items: inputs.set } as const]),
    ...(inputs.drop.length === 0 ? [] : [text(summary.dropped), { kind: 'list', items: inputs.drop } as const]),
    ...(inputs.seed === null ? [] : [text(summary.seed(inputs.seed))]),
    ...table(
      words.cutOffs,
      words.meaningOfCutOffs(points),
      [summary.group, summary.cutOff, words.below, words.at, words.above],
      audit.groups.map(({ id, cut_off, at, below, above }) => [title(id), ...[cut_off, below, at, above].map(number)]),
      [0],
    ),
    ...table(
      words.decide,
      summary.meaningOfDecisive,
      [summary.group, summary.criterion, summary.decisive],
      audit.criteria.map((location) => [title(location.group), label(location), number(location.decisive)]),
      [0, 1],
    ),
    ...table(
      words.bounds,
      words.meaningOfBounds(days),
      [summary.group, summary.criterion, words.bound, words.before, words.after],
      audit.bounds.map((bound) => [title(bound.group), label(bound), bound.bound, number(bound.before), number(bound.after)]),
      [0, 1, 2],
    ),
    ...(audit.ties.length === 0
      ? []
      : [
          heading(2, words.ties),
          {
            kind: 'list' as const,
            items: some(
              audit.ties.map(({ group, size, invited, decided_by }) =>
                summary.tie(group, size, invited, summary.decidedBy[decided_by as keyof typeof summary.decidedBy]),
              ),
              words.more,
            ),
          },
        ]),
    ...table(
      words.blanks,
      words.meaningOfBlanks,
      [words.field, summary.people],
      audit.blanks.map(({ field, candidates }) => [criteria.fields.get(field)?.label[language] ?? field, number(candidates)]),
      [0],
    ),
    ...table(
      words.assumed,
      words.meaningOfAssumed,
      [summary.group, summary.criterion, summary.decisive],
      audit.assumed.map((location) => [title(location.group), label(location), number(location.candidates)]),
      [0, 1],
    ),
    ...listed(words.everybody, audit.everybody),
    ...listed(words.nobody, audit.nobody),
    ...listed(words.decideNobody, audit.decide_nobody),
    ...(audit.redundant.length === 0
      ? []
      : [
          heading(2, words.redundant),
          {
            kind: 'list' as const,
            items: some(
              audit.redundant.map((id) => title(id)),
              words.more,
            ),
          },
        ]),
    ...warningBlocks(audit.warnings, messages),
  ];
}

/** The first of some lines, and how many more there are. */
function some(lines: readonly string[], more: (count: number) => string): readonly string[] {
  return lines.length <= MOST_LINES ? lines : [...lines.slice(0, MOST_LINES), more(lines.length - MOST_LINES)];
}
