/** The scores of those who take part and of those invited, with the score of the last one invited. */

import { area, curveStepAfter } from 'd3-shape';
import type { Language, Messages } from '../messages/index.ts';
import type { BandStatistics, MaybeHidden, Statistics } from '../outputs/statistics.ts';
import { groupTitle } from '../render/group-title.ts';
import { peopleText } from '../render/people.ts';
import type { Chart, ChartFigures } from './chart.ts';
import { fullSwatch, lineSwatch, outlinedSwatch } from './legend.ts';
import { rule } from './marks.ts';
import type { Paint } from './paint.ts';
import { type Plane, plane } from './plane.ts';
import { element } from './svg.ts';
import { countTicks, numberTicks } from './ticks.ts';

type Band = BandStatistics<MaybeHidden>;

/** So many cut-offs are drawn. */
const MOST_LINES = 6;

/** The chart; none where nobody who takes part has a score. */
export function scores({ score_distribution: bands, groups }: Statistics<MaybeHidden>, language: Language, messages: Messages): Chart[] {
  const [first, last] = [bands?.at(0), bands?.at(-1)];
  if (bands === null || first === undefined || last === undefined) return [];
  const { number, charts } = messages;
  const words = charts.scores;
  const sum = (key: 'candidates' | 'invited'): string =>
    peopleText(
      bands.reduce<MaybeHidden>((sofar, band) => (sofar === null ? null : addedTo(sofar, band[key])), 0),
      messages,
    );
  const figures: ChartFigures = {
    kind: 'chart',
    head: [words.band, words.candidates, words.invited],
    rows: bands.map(({ from, to, candidates, invited }) => ({
      label: words.bandOf(number(from), number(to)),
      figures: [candidates, invited].map((value) => ({ value, shown: peopleText(value, messages) })),
    })),
  };
  const cutOffs = groups.flatMap((group) =>
    group.cut_off === null
      ? []
      : [{ score: group.cut_off, text: words.cutOff(number(group.cut_off), groupTitle(group, language, messages)) }],
  );
  const drawn = cutOffs.slice(0, MOST_LINES);
  const most = bands.reduce((sofar, band) => Math.max(sofar, band.candidates ?? 0), 0);
  return [
    {
      kind: 'scores',
      id: null,
      title: words.title,
      description: words.description(sum('candidates'), sum('invited'), number(first.from), number(last.to)),
      notes: cutOffs.map(({ text }) => `${text}.`),
      figures,
      draw: (width, paint) => {
        const { top, ticks } = countTicks(most, 5, number);
        const share = (score: number): number => (score - first.from) / (last.to - first.from);
        return plane(
          {
            upwards: words.people,
            rightwards: words.band,
            left: ticks,
            below: numberTicks(first.from, last.to, width > 400 ? 8 : 4, number),
            legend: [
              outlinedSwatch(words.candidates, 'pale', 'quiet', paint),
              fullSwatch(words.invited, 'first', paint),
              ...(drawn.length === 0 ? [] : [lineSwatch(messages.summary.cutOff, 'mark', '5 3', paint, () => '')]),
            ],
          },
          width,
          paint,
          (at) =>
            element('path', {
              d: steps(bands, ({ candidates }) => (candidates ?? 0) / top, share, at),
              fill: paint.pale,
              stroke: paint.quiet,
              'stroke-width': 1,
            }) +
            element('path', { d: steps(bands, ({ invited }) => (invited ?? 0) / top, share, at), fill: paint.first }) +
            drawn.map(({ score }) => cutOffLine(share(score), at, paint)).join(''),
        );
      },
    },
  ];
}

function cutOffLine(share: number, { x, y }: Plane, paint: Paint): string {
  return rule(x(share), y(0), x(share), y(1), 'mark', paint, '5 3');
}

/** The outline of the bands, from nothing to the number of each. */
function steps(bands: readonly Band[], height: (band: Band) => number, share: (score: number) => number, { x, y }: Plane): string {
  const ends = bands.slice(-1).map((band) => ({ ...band, from: band.to }));
  const outline = area<Band>()
    .x(({ from }) => x(share(from)))
    .y0(y(0))
    .y1((band) => y(height(band)))
    .curve(curveStepAfter)
    .digits(2);
  return outline([...bands, ...ends]) ?? '';
}

function addedTo(sum: number, count: MaybeHidden): MaybeHidden {
  return count === null ? null : sum + count;
}
