/** The two systems as tables, Arrima beside the paper system: what happened in all, and where everybody is at the end. */

import type { Messages } from '../messages/index.ts';
import type { Campaign } from '../outputs/campaign.ts';
import type { Steps } from '../outputs/campaign-context.ts';
import type { Spread } from '../outputs/spread.ts';
import { type Block, heading, text } from './blocks.ts';
import { countText } from './spread-text.ts';

/** A line of a table: a count under Arrima, one on paper, shown where the plan has a step or wherever it is not nothing. */
interface Line<Label extends string> {
  readonly label: Label;
  readonly arrima: string | null;
  readonly paper: string | null;
  readonly shown: 'always' | 'unless_nothing' | keyof Steps;
}

const FLOW: readonly Line<keyof Messages['campaign']['flow']>[] = [
  { label: 'declared', arrima: 'declared', paper: null, shown: 'always' },
  { label: 'renewals', arrima: 'renewals', paper: null, shown: 'unless_nothing' },
  { label: 'expiries', arrima: 'expiries', paper: null, shown: 'unless_nothing' },
  { label: 'invitations', arrima: 'invitations', paper: null, shown: 'always' },
  { label: 'lapses', arrima: 'lapses', paper: null, shown: 'application' },
  { label: 'filings', arrima: 'filings', paper: 'filings', shown: 'application' },
  { label: 'csq_issued', arrima: 'csq_issued', paper: 'csq_issued', shown: 'selection' },
  { label: 'csq_refusals', arrima: 'csq_refusals', paper: 'csq_refusals', shown: 'selection' },
  { label: 'medical_refusals', arrima: 'medical_refusals', paper: 'medical_refusals', shown: 'federal' },
  { label: 'criminality_refusals', arrima: 'criminality_refusals', paper: 'criminality_refusals', shown: 'federal' },
  { label: 'security_refusals', arrima: 'security_refusals', paper: 'security_refusals', shown: 'federal' },
  { label: 'residents', arrima: 'residents', paper: 'residents', shown: 'federal' },
];

const AT_END: readonly Line<keyof Messages['campaign']['stateOf']>[] = [
  { label: 'bank', arrima: 'bank', paper: null, shown: 'always' },
  { label: 'invited', arrima: 'invited', paper: null, shown: 'always' },
  { label: 'filed', arrima: 'filed', paper: 'queue', shown: 'application' },
  { label: 'certified', arrima: 'certified', paper: 'certified', shown: 'selection' },
  { label: 'resident', arrima: 'resident', paper: 'resident', shown: 'federal' },
  { label: 'csq_refused', arrima: 'csq_refused', paper: 'csq_refused', shown: 'selection' },
  { label: 'federal_refused', arrima: 'federal_refused', paper: 'federal_refused', shown: 'federal' },
  { label: 'expired', arrima: 'expired', paper: null, shown: 'always' },
];

type System = 'arrima' | 'paper';

/**
 * What happened and where everybody is at the end, under their headings. The two systems stand side by side where both are
 * counted to the same day; where the paper queue runs longer, each has a table of its own. `months` are those of the timeline.
 */
export function systemsBlocks(campaign: Campaign, months: readonly string[], messages: Messages): Block[] {
  const { campaign: words } = messages;
  const end = campaign.plan.to.slice(0, 7);
  const last = months.at(-1) ?? end;
  const { initial, nameless } = campaign.paper?.totals ?? {};
  const files = initial?.mean ?? 0;
  const { from, to } = campaign.plan;
  const isLonger = campaign.paper !== null && last > end;
  const tables = <Label extends string>(lines: readonly Line<Label>[], labels: Readonly<Record<Label, string>>, title: string): Block[] =>
    (isLonger ? ([['arrima'], ['paper']] as const) : ([['arrima', 'paper']] as const)).map((systems) =>
      table(lines, labels, title, { ...campaign, systems }, messages),
    );
  const periods = isLonger ? [text(words.arrimaUntil(from, to)), text(words.paperUntil(last))] : [];
  return [
    heading(2, words.systems),
    ...tables(FLOW, words.flow, words.step).flatMap((flows, at) => [...periods.slice(at, at + 1), flows]),
    ...(files > 0 ? [text(words.initialQueue(files, nameless?.mean ?? 0, files - (nameless?.mean ?? 0)))] : []),
    heading(2, words.states(to, isLonger ? last : null)),
    ...tables(AT_END, words.stateOf, words.state),
  ];
}

function table<Label extends string>(
  lines: readonly Line<Label>[],
  labels: Readonly<Record<Label, string>>,
  title: string,
  { arrima, paper, steps, systems }: Pick<Campaign, 'arrima' | 'paper'> & { readonly steps: Steps; readonly systems: readonly System[] },
  messages: Messages,
): Block {
  const { campaign: words } = messages;
  const columns = systems.flatMap((system) => {
    const found = system === 'arrima' ? arrima : paper;
    const counts = found === null ? [] : [{ head: words.system[system], of: found.totals, system }];
    return found?.people === undefined ? counts : [...counts, { head: words.people[system], of: found.people, system }];
  });
  const rows = lines.flatMap((line) => {
    const spreads = columns.map(({ of, system }) => of[line[system] ?? ''] ?? null);
    const { shown } = line;
    // What one system has not at all is no line of a table of its own.
    if (systems.every((system) => line[system] === null)) return [];
    const isShown =
      shown === 'always' || (shown === 'unless_nothing' ? spreads.some(isSomething) : steps[shown] || spreads.some(isSomething));
    return isShown
      ? [[labels[line.label], ...spreads.map((spread) => (spread === null ? messages.none : countText(spread, messages)))]]
      : [];
  });
  return { kind: 'table', head: [title, ...columns.map(({ head }) => head)], rows, texts: [0] };
}

function isSomething(spread: Spread | null): boolean {
  return spread !== null && spread.mean !== 0;
}
