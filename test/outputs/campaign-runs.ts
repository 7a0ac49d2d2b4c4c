/** Replicates of a campaign made by hand: the figures of replicate r follow from r, so that a test can work them out. */

import packageJson from '../../package.json' with { type: 'json' };
import { decodeCriteria } from '../../src/criteria/decode.ts';
import {
  ARRIMA_WAITS,
  type Criteria,
  FLOWS,
  PAPER_FLOWS,
  PAPER_STATES,
  PAPER_WAITING,
  PAPER_WAITS,
  type Replicate,
  STATES,
  WAITING,
  type Waited,
} from '../../src/engine/index.ts';
import { type CampaignRun, type TieWarning, tiesOf } from '../../src/outputs/campaign.ts';
import type { CampaignContext } from '../../src/outputs/campaign-context.ts';
import { joined, type Measures, measuresOf } from '../../src/outputs/measures.ts';

type Figures = Readonly<Record<string, number>>;

function criteriaOf(text: string): Criteria {
  const decoded = decodeCriteria(text, { name: 'round.yaml' });
  if (!('groups' in decoded)) throw new Error(JSON.stringify(decoded));
  return decoded;
}

const ROUNDS = [
  criteriaOf(`schema: arrima-sim/criteria/v1
id: january
title: {fr: Exercice de janvier, en: Round of January}
round: {date: 2030-01-15}
groups:
  - {id: best, stream: "1", label: {fr: Les meilleurs, en: The best}, rank: [{field: score, order: descending}], select: {top: 30}, published: {invitations: [30, 32]}}
  - {id: offer, select: all}
`),
  criteriaOf('schema: arrima-sim/criteria/v1\nid: february\nround: {date: 2030-02-05}\ngroups: [{id: g, select: all}]\n'),
];

function zeros(names: readonly string[], some: Figures): Figures {
  return { ...Object.fromEntries(names.map((name) => [name, 0])), ...some };
}

function waits<Step extends string>(steps: readonly Step[], of: (step: Step) => Partial<Waited>): Record<Step, Waited> {
  const none = { entered: 0, finished: 0, waiting: 0, p5: null, p50: null, p95: null };
  return Object.fromEntries(steps.map((step) => [step, { ...none, ...of(step) }])) as Record<Step, Waited>;
}

/** What a test may want otherwise. */
export interface RunOptions {
  readonly paper?: boolean;
  readonly people?: boolean;
  readonly cutOff?: number | null;
  readonly tie?: boolean;
}

/** Replicate r: 100 + r invited in January, 30 of them by score, and 40 in February; a queue of 500 paper files. */
export function replicateOf(r: number, { paper = true, people = false, cutOff = 570 + r / 10, tie = false }: RunOptions = {}): Replicate {
  const [january, february] = ROUNDS;
  if (january === undefined || february === undefined) throw new Error('two rounds');
  const arrima = zeros(['declared', ...STATES, ...FLOWS], {
    declared: 1000,
    bank: 800 - r,
    invited: 20,
    filed: 60 + r,
    certified: 50,
    resident: 30,
    csq_refused: 10,
    expired: 30,
    arrivals: 1000,
    expiries: 30,
    invitations: 140 + r,
    filings: 120,
    csq_issued: 80,
    csq_refusals: 10,
    medical_refusals: 1,
    residents: 30,
  });
  const onPaper = zeros(['filed', ...PAPER_STATES, ...PAPER_FLOWS], {
    filed: 500,
    queue: 400,
    certified: 60,
    resident: 40,
    filings: 500,
    csq_issued: 100,
    residents: 40,
  });
  const month = (name: string, bank: number, queue: number, inPlan = true): Replicate['months'][number] => {
    const counts = zeros(['declared', ...STATES, ...FLOWS, ...WAITING], { declared: 1000, bank, filed: 1000 - bank - r });
    const queued = zeros(['filed', ...PAPER_STATES, ...PAPER_FLOWS, ...PAPER_WAITING], { queue, queue_initial: 200, filed: 500 });
    return {
      month: name,
      arrima: inPlan ? counts : null,
      paper: paper ? queued : null,
      arrimaPeople: people && inPlan ? counts : null,
      paperPeople: people && paper ? queued : null,
    };
  };
  const group = (of: Criteria, at: number, invited: number, line: number | null): Replicate['rounds'][number]['groups'][number] => ({
    id: of.groups[at]?.id ?? '',
    eligible: 200,
    invited: new Uint32Array(invited),
    cutOff: line,
    capped: null,
    tie: tie && of === january && at === 0 ? { size: 3, invited: 1, decidedBy: 'candidate_id' } : null,
  });
  return {
    rounds: [
      { criteria: january, groups: [group(january, 0, 30, cutOff), group(january, 1, 70 + r, null)], invitations: 100 + r },
      { criteria: february, groups: [group(february, 0, 40, null)], invitations: 40 },
    ],
    months: [month('2030-01', 900, 450), month('2030-02', 800 - r, 400), ...(paper ? [month('2030-03', 0, 300, false)] : [])],
    arrima,
    paper: paper ? onPaper : null,
    arrimaPeople: people ? arrima : null,
    paperPeople: people && paper ? onPaper : null,
    arrimaWaits: waits(ARRIMA_WAITS, (step) =>
      step === 'declared_to_invited' ? { entered: 1000, finished: 140 + r, waiting: 830 - r, p5: 20 + r } : {},
    ),
    paperWaits: paper
      ? waits(PAPER_WAITS, (step) => {
          if (step === 'filed_to_csq') return { entered: 300, finished: 100, waiting: 200, p5: 100, p50: 400 };
          return step === 'initial_filed_to_csq' ? { entered: 200, finished: 200, p5: 30, p50: 60 + r, p95: 90 } : {};
        })
      : null,
    events:
      r === 1
        ? [
            { id: 'DI-1', day: 21_929, event: 'invited', detail: 'january/best' },
            { id: '007, "x"', day: 21_950, event: 'filed', detail: '' },
          ]
        : null,
  };
}

/** The measures of replicates 1 to n, each as `replicateOf` makes it. */
export function measuresUpTo(n: number, options: RunOptions = {}): Measures {
  return joined(Array.from({ length: n }, (_, i) => measuresOf(i + 1, replicateOf(i + 1, options))));
}

/** The context of n replicates. */
export function contextOf(replicates: number, { paper = true }: RunOptions = {}): CampaignContext {
  const hash = (letter: string): string => letter.repeat(64);
  return {
    tool: { name: 'arrima-sim', version: packageJson.version },
    plan: { id: 'p', title: { fr: 'Deux mois', en: 'Two months' }, from: '2030-01-01', to: '2030-02-28' },
    inputs: {
      pool: { name: 'pool.csv', sha256: hash('a'), rows: 1000, synthetic: 1000 },
      reading: null,
      plan: { name: 'p.yaml', sha256: hash('b') },
      criteria: [{ name: 'january.yaml', sha256: hash('c') }],
      lists: [],
      set: [],
      seed: 'S',
    },
    asked: { fr: ['Deux mois'], en: ['Two months'] },
    replicates,
    assumptions: [
      { path: 'application.rate', value: 0.9, source: null },
      { path: 'application.delay_days', value: { from: 10, to: 1500 }, source: 'page' },
      { path: 'application.reinvite', value: false, source: null },
      { path: 'federal.checks.medical', value: { field: 'risk' }, source: null },
      { path: 'paper.initial_queue.filed_from', value: '2028-01-01', source: null },
    ],
    steps: { application: true, selection: true, federal: true, paper },
    rounds: ROUNDS.map(({ id, title, round: { date }, groups }) => ({
      id,
      title,
      date,
      published: id === 'january' ? 101 : null,
      after_gap: false,
      fitted: false,
      groups: groups.map((group) => ({
        id: group.id,
        stream: group.stream,
        label: group.label,
        published: group.published?.invitations ?? null,
      })),
    })),
    sources: [{ id: 'page', title: { fr: 'Une page', en: 'A page' }, publisher: 'Somebody', date: null, url: null, kind: null }],
    warnings: [],
    files: [{ role: 'plan', name: 'p.yaml', sha256: hash('b'), bytes: 10 }],
    reading: { delimiter: null, encoding: null, allow_line_breaks: false, date_format: null, blank: [], rejects: false },
  };
}

/** A campaign of n replicates. */
export function runOf(n: number, options: RunOptions = {}): CampaignRun & { readonly ties: readonly TieWarning[] } {
  return { context: contextOf(n, options), measures: measuresUpTo(n, options), ties: tiesOf(replicateOf(1, options)) };
}
