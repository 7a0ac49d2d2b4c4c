/** The workbook of a campaign. */

import type { Language, Messages } from '../messages/index.ts';
import type { Campaign, SystemFigures } from '../outputs/campaign.ts';
import type { Spread } from '../outputs/spread.ts';
import { groupTitle } from '../render/group-title.ts';
import { aboutSheet } from './about.ts';
import { recordsOf } from './lists.ts';
import { type Column, numberColumn, type Sheet, textColumn } from './sheet.ts';

/** `timeline` is the CSV of the months. */
export function campaignSheets(campaign: Campaign, timeline: readonly Buffer[], language: Language, messages: Messages): Sheet[] {
  const { workbook: words, summary, campaign: own } = messages;
  const { plan, inputs, replicates, rounds } = campaign;
  const spreads: Column[] = [own.simulated, own.low, own.median, own.high].map(numberColumn);
  const spread = ({ mean, p5, p50, p95 }: Spread) => [mean, p5, p50, p95] as const;
  const published = (figure: Campaign['rounds'][number]['published']): string =>
    figure === null ? '' : typeof figure === 'number' ? String(figure) : figure.join('–');
  const doubt = (confidence: Campaign['rounds'][number]['published_confidence']): string =>
    confidence === undefined ? '' : messages.doubts[confidence.invitations.confidence];
  const systems = (['arrima', 'paper'] as const).flatMap((system) => {
    const figures = campaign[system];
    return figures === null ? [] : [{ system, figures }];
  });
  return [
    aboutSheet(
      {
        title: plan.title[language],
        tool: campaign.tool,
        pool: inputs.pool,
        lines: [
          [words.plan, own.plan(plan.id, plan.from, plan.to)],
          ['', own.replicates(replicates)],
        ],
        asked: campaign.asked,
      },
      language,
      messages,
    ),
    {
      name: words.rounds,
      columns: [
        textColumn(own.date),
        textColumn(own.round),
        textColumn(summary.group),
        textColumn(summary.published),
        textColumn(words.sure),
        ...spreads,
      ],
      records: rounds.flatMap((round) => [
        [round.date, round.title[language], '', published(round.published), doubt(round.published_confidence), ...spread(round.spread)],
        ...round.groups.map((group) => [
          round.date,
          round.title[language],
          groupTitle(group, language, messages),
          published(group.published),
          doubt(group.published_confidence),
          ...spread(group.spread),
        ]),
      ]),
    },
    {
      name: words.systems,
      columns: [textColumn(words.system), textColumn(words.measure), ...spreads],
      records: systems.flatMap(({ system, figures }) =>
        Object.entries(figures.totals).map(([measure, each]) => [own.system[system], measureName(measure, messages), ...spread(each)]),
      ),
    },
    {
      name: words.waits,
      columns: [
        textColumn(words.system),
        textColumn(own.step),
        ...[own.waitEntered, own.waitFinished, own.waitWaiting, own.low, own.median, own.high].map(numberColumn),
      ],
      records: systems.flatMap(({ system, figures }) =>
        Object.entries(figures.waiting).map(([step, wait]) => [own.system[system], stepName(step, messages), ...waitCells(wait)]),
      ),
    },
    {
      name: words.months,
      columns: monthColumns(timeline, messages),
      records: recordsOf(timeline),
    },
  ];
}

function measureName(measure: string, { campaign: own }: Messages): string {
  const names: Readonly<Record<string, string>> = { ...own.flow, ...own.stateOf };
  return names[measure] ?? measure;
}

function stepName(step: string, { campaign: own, charts }: Messages): string {
  const names: Readonly<Record<string, string>> = own.wait;
  const name = names[step] ?? step;
  return step.startsWith('initial_') ? charts.waits.initial(name) : name;
}

function waitCells(wait: SystemFigures['waiting'][string]) {
  const mean = (['entered', 'finished', 'waiting'] as const).map((key) => wait[key]?.mean ?? null);
  const days = (['p5', 'p50', 'p95'] as const).map((key) => wait[key]?.p50 ?? null);
  return [...mean, ...days];
}

/** The month, then each measure under the name that `timeline.csv` has for it. */
function monthColumns([head = Buffer.alloc(0)]: readonly Buffer[], { campaign: own }: Messages): Column[] {
  const [, ...measures] = (head.toString('utf8').split('\n', 1)[0] ?? '').split(',');
  return [textColumn(own.month), ...measures.map(numberColumn)];
}
