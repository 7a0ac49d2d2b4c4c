/** The funnel of a group: how many are left after each criterion. */

import type { Language, Messages } from '../messages/index.ts';
import type { GroupStatistics, Statistics } from '../outputs/statistics.ts';
import { groupTitle } from '../render/group-title.ts';
import { bars, drawnRows } from './bars.ts';
import type { Chart, ChartFigures } from './chart.ts';
import { barNotes } from './notes.ts';

/** A funnel for each group that asks for something. */
export function funnels({ groups }: Statistics, language: Language, messages: Messages): Chart[] {
  return groups.filter(({ criteria }) => criteria.length > 0).map((group, at) => funnel(group, at === 0, language, messages));
}

function funnel(group: GroupStatistics, isFirst: boolean, language: Language, messages: Messages): Chart {
  const { number, charts, summary } = messages;
  const words = charts.funnel;
  const { criteria } = group;
  const [first] = criteria;
  const start = first === undefined ? 0 : first.passed + first.failed + first.blank;
  const row = (label: string, counts: readonly (number | null)[]): ChartFigures['rows'][number] => ({
    label,
    figures: counts.map((value) => (value === null ? null : { value, shown: number(value) })),
  });
  const rows = [
    row(words.start, [start, null, null, null, null]),
    ...criteria.map(({ label, remaining, passed, failed, blank, decisive }) =>
      row(label[language], [remaining, passed, failed, blank, decisive]),
    ),
  ];
  const head = [summary.criterion, words.remaining, summary.passed, summary.failed, summary.blank, summary.decisive];
  const figures: ChartFigures = { kind: 'chart', head, rows };
  const drawn = drawnRows(figures, [0]);
  return {
    kind: 'funnel',
    id: group.id,
    title: words.title(groupTitle(group, language, messages)),
    description: words.description(number(start), number(group.eligible), criteria.length),
    notes: [...(isFirst ? [summary.meaningOfDecisive] : []), ...barNotes(drawn.length, rows.length, messages)],
    figures,
    draw: (width, paint) =>
      bars(
        drawn.map(({ label, figures: [left] }) => ({ label, right: left?.value ?? 0, shownRight: left?.shown ?? '' })),
        width,
        paint,
      ),
  };
}
