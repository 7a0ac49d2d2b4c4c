/** Who gains and who loses by a reform: by group, and by the values of columns. */

import type { Language, Messages } from '../messages/index.ts';
import type { Comparison } from '../outputs/comparison.ts';
import type { MaybeHidden } from '../outputs/statistics.ts';
import { peopleText } from '../render/people.ts';
import { cut } from '../words/printable.ts';
import { bars, drawnRows } from './bars.ts';
import { LONGEST_VALUE } from './breakdown.ts';
import type { Chart, ChartFigures } from './chart.ts';
import { barNotes } from './notes.ts';

/** Columns of the figures that are drawn. */
const JOINED = 2;
const LEFT = 3;

/** The chart of the groups, then one for each column. */
export function changes({ counts, groups, breakdowns }: Comparison<MaybeHidden>, language: Language, messages: Messages): Chart[] {
  const { charts, summary } = messages;
  const words = charts.changes;
  const [joined, left] = [peopleText(counts.joined, messages), peopleText(counts.left, messages)];
  return [
    chartOf(
      {
        id: 'groups',
        title: words.groups,
        description: words.descriptionOfGroups(joined, left),
        head: summary.group,
        rows: groups.map((group) => ({
          label: group.label[language],
          counts: [group.baseline.invited, group.reform.invited, group.joined, group.left],
        })),
      },
      messages,
    ),
    ...breakdowns.map(({ by, groups: values }) =>
      chartOf(
        {
          id: `by-${by}`,
          title: words.breakdown(by),
          description: words.description(joined, left),
          head: summary.value,
          rows: values.map((each) => ({
            label: each.value === null ? summary.noValue : cut(each.value, LONGEST_VALUE),
            counts: [each.baseline, each.reform, each.joined, each.left],
          })),
        },
        messages,
      ),
    ),
  ];
}

interface Changes {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly head: string;
  /** Of each row those invited by the baseline and by the reform, those who gain, those who lose. */
  readonly rows: readonly { readonly label: string; readonly counts: readonly MaybeHidden[] }[];
}

function chartOf({ id, title, description, head, rows }: Changes, messages: Messages): Chart {
  const { charts, comparison } = messages;
  const words = charts.changes;
  const figures: ChartFigures = {
    kind: 'chart',
    head: [head, comparison.invitedBefore, comparison.invitedAfter, words.joined, words.left],
    rows: rows.map(({ label, counts }) => ({ label, figures: counts.map((value) => ({ value, shown: peopleText(value, messages) })) })),
  };
  const drawn = drawnRows(figures, [JOINED, LEFT]);
  return {
    kind: 'changes',
    id,
    title,
    description,
    notes: [words.legend, ...barNotes(drawn.length, rows.length, messages)],
    figures,
    draw: (width, paint) =>
      bars(
        drawn.map(({ label, figures: all }) => {
          const [joined, left] = [all[JOINED], all[LEFT]];
          return {
            label,
            right: joined?.value ?? 0,
            shownRight: signed('+', joined),
            left: left?.value ?? 0,
            shownLeft: signed('−', left),
          };
        }),
        width,
        paint,
      ),
  };
}

/** A figure with its sign; nothing has none. */
function signed(sign: string, figure: ChartFigures['rows'][number]['figures'][number] | undefined): string {
  return figure == null ? '' : figure.value === null || figure.value === 0 ? figure.shown : `${sign}${figure.shown}`;
}
