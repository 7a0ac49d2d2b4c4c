/** How long each step takes, Arrima and paper, and apart from them the paper files that waited from the start. */

import type { Messages } from '../messages/index.ts';
import type { Campaign, SystemFigures } from '../outputs/campaign.ts';
import type { Steps } from '../outputs/campaign-context.ts';
import type { System } from '../outputs/measures.ts';
import { type Block, heading, text } from './blocks.ts';
import { countText, daysText } from './spread-text.ts';

type Wait = SystemFigures['waiting'][string];
type Step = keyof Messages['campaign']['wait'];

/** The step of a plan without which nobody waits so; what is not named needs none. */
const NEEDED: Readonly<Record<string, keyof Steps>> = {
  invited_to_filed: 'application',
  filed_to_csq: 'selection',
  csq_to_federal: 'federal',
  declared_to_resident: 'federal',
  filed_to_resident: 'federal',
  initial_filed_to_resident: 'federal',
};

/** The tables of waits; steps that the plan does not have, or into which nobody came, are left out. */
export function waitBlocks(campaign: Campaign, messages: Messages): Block[] {
  const { campaign: words } = messages;
  const line = (step: string, wait: Wait): string[] => [
    words.wait[step as Step] ?? step,
    ...(['entered', 'finished', 'waiting'] as const).map((figure) =>
      wait[figure] === undefined ? messages.none : countText(wait[figure], messages),
    ),
    ...(['p5', 'p50', 'p95'] as const).map((figure) =>
      wait[figure] === undefined ? messages.none : daysText(wait[figure], messages, figure === 'p50'),
    ),
  ];
  const head = [words.step, words.waitEntered, words.waitFinished, words.waitWaiting, words.low, words.median, words.high];
  const table = (system: System, initial: boolean): Block[] => {
    const rows = Object.entries(campaign[system]?.waiting ?? {})
      .filter(
        ([step, wait]) => step.startsWith('initial_') === initial && wait['entered']?.mean !== 0 && isStep(NEEDED[step], campaign.steps),
      )
      .map(([step, wait]) => line(step, wait));
    const title = initial ? words.initial : words.waits[system];
    return rows.length === 0 ? [] : [heading(2, title), { kind: 'table', head, rows, texts: [0] }];
  };
  const tables = [...table('arrima', false), ...table('paper', false), ...table('paper', true)];
  return [...tables, ...(tables.length === 0 ? [] : [text(words.waitNote)])];
}

function isStep(step: keyof Steps | undefined, steps: Steps): boolean {
  return step === undefined || steps[step];
}
