/** The funnel of a group: how many are left after each criterion. */

import type { Language, Messages } from '../messages/index.ts';
import type { GroupStatistics, MaybeHidden, Statistics } from '../outputs/statistics.ts';
import { groupTitle } from '../render/group-title.ts';
import { peopleText } from '../render/people.ts';
import { bars, drawnRows } from './bars.ts';
import type { Chart, ChartFigures } from './chart.ts';
import { barNotes } from './notes.ts';

/** A funnel for each group that asks for something. */
export function funnels({ groups }: Statistics<MaybeHidden>, language: Language, messages: Messages): Chart[] {
  return groups.filter(({ criteria }) => criteria.length > 0).map((group, at) => funnel(group, at === 0, language, messages));
}

function funnel(group: GroupStatistics<MaybeHidden>, isFirst: boolean, language: Language, messages: Messages): Chart {
  const { charts, summary } = messages;
  const words = charts.funnel;
  const { criteria } = group;
  const [first] = criteria;
  const start = first === undefined ? 0 : sumOf([first.passed, first.failed, first.blank]);
  const row = (label: string, counts: readonly (MaybeHidden | undefined)[]): ChartFigures['rows'][number] => ({
    label,
    figures: counts.map((value) => (value === undefined ? null : { value, shown: peopleText(value, messages) })),
  });
  const rows = [
    row(words.start, [start, undefined, undefined, undefined, undefined]),
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
    description: words.description(peopleText(start, messages), peopleText(group.eligible, messages), criteria.length),
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

/** The sum of counts; hidden where one of them is. */
function sumOf(counts: readonly MaybeHidden[]): MaybeHidden {
  return counts.reduce<MaybeHidden>((sum, count) => (sum === null || count === null ? null : sum + count), 0);
}
