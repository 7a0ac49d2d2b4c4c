/** How earlier outputs are known again, so that they may be replaced: by their first line, or by the schema they name. */

import { earlierRoundColumns, roundColumns } from './campaign-tables.ts';
import { CHANGE_COLUMNS } from './changes.ts';
import { EVENT_COLUMNS } from './events.ts';
import { DECISION_COLUMNS, EARLIER_DECISION_COLUMNS, INVITED_COLUMNS } from './lists.ts';
import { REJECT_COLUMNS, REJECT_COLUMNS_OF_FILES } from './rejects.ts';
import { REPLICATE_COLUMNS } from './replicates.ts';
import { SWEEP_COLUMNS } from './sweep.ts';

const ROUND_KINDS = ['invited', 'decisions', 'statistics'] as const;
const CAMPAIGN_KINDS = ['events', 'timeline', 'rounds', 'replicates', 'campaign', 'campaign-shard'] as const;
const QUESTION_KINDS = ['comparison', 'changes', 'sweep', 'sweep_points', 'solution', 'audit'] as const;
const SHARED_KINDS = ['manifest', 'summary_fr', 'summary_en'] as const;
const PAGE_KINDS = ['report', 'charts'] as const;
/** By which a workbook is known. */
export const WORKBOOK_MARK = '<Application>arrima-sim</Application>';
const OUTPUT_KINDS = [
  ...ROUND_KINDS,
  ...CAMPAIGN_KINDS,
  ...QUESTION_KINDS,
  ...SHARED_KINDS,
  ...PAGE_KINDS,
  'xlsx',
  'scores',
  'rejects',
] as const;

export type RoundKind = (typeof ROUND_KINDS)[number];
export type CampaignKind = (typeof CAMPAIGN_KINDS)[number];
export type QuestionKind = (typeof QUESTION_KINDS)[number];
export type SharedKind = (typeof SHARED_KINDS)[number];
/** A page of HTML, and the pictures of a folder. */
export type PageKind = (typeof PAGE_KINDS)[number];
export type OutputKind = (typeof OUTPUT_KINDS)[number];

/** The first line of a summary. */
export const SUMMARY_MARK = '<!-- arrima-sim/summary/v1 -->';

/** By which pages and pictures are known, in a comment among their first bytes. */
export const PAGE_MARKS = { report: 'arrima-sim/report/v1', charts: 'arrima-sim/chart/v1' } as const satisfies Record<PageKind, string>;
const MARKED_BYTES = 200;

/** Whether a file may be a picture of ours, by its name. */
export function isChartName(name: string): boolean {
  return /^(?:funnel|scores|breakdown|changes|sweep|sweep-of-two|months|waits)(?:-.*)?\.svg$/.test(name);
}

/** Whether a file that begins so is an earlier output of any kind. */
export function isAnyOutput(head: string): boolean {
  return OUTPUT_KINDS.some((kind) => isOutput(kind, head));
}

/** Whether a file that begins so is an earlier output of a kind. */
export function isOutput(kind: OutputKind, head: string): boolean {
  switch (kind) {
    case 'invited':
      // More columns may follow the fixed ones.
      return `${firstLine(head)},`.startsWith(`${INVITED_COLUMNS.join(',')},`);
    case 'scores':
      return firstLine(head).startsWith('candidate_id,score,') && firstLine(head).endsWith(',missing');
    case 'decisions':
      return [DECISION_COLUMNS, EARLIER_DECISION_COLUMNS].some((columns) => firstLine(head) === columns.join(','));
    case 'changes':
      return firstLine(head) === CHANGE_COLUMNS.join(',');
    case 'sweep_points':
      return `,${firstLine(head)}`.endsWith(`,${SWEEP_COLUMNS.join(',')}`);
    case 'rejects':
      return [REJECT_COLUMNS, REJECT_COLUMNS_OF_FILES].some((columns) => firstLine(head) === columns.join(','));
    case 'events':
      return firstLine(head) === EVENT_COLUMNS.join(',');
    case 'timeline':
      return /^month(?:,(?:arrima|paper)\.[a-z0-9_.,]*)?$/.test(firstLine(head));
    case 'rounds':
      return [true, false]
        .flatMap((several) => [roundColumns(several), earlierRoundColumns(several)])
        .some((columns) => firstLine(head) === columns.join(','));
    case 'replicates':
      return firstLine(head) === REPLICATE_COLUMNS.join(',');
    case 'statistics':
    case 'manifest':
    case 'campaign':
    case 'campaign-shard':
    case 'comparison':
    case 'sweep':
    case 'solution':
    case 'audit':
      return schemaOf(head) === `arrima-sim/${kind}/v1`;
    case 'xlsx':
      // The first of the files in it, which is not packed, names the program.
      return head.startsWith('PK') && head.slice(0, MARKED_BYTES * 3).includes(WORKBOOK_MARK);
    case 'report':
    case 'charts':
      return head.slice(0, MARKED_BYTES).includes(`<!-- ${PAGE_MARKS[kind]} -->`);
    case 'summary_fr':
    case 'summary_en':
      return firstLine(head) === SUMMARY_MARK;
  }
}

function firstLine(head: string): string {
  return head.split(/\r?\n/, 1)[0] ?? '';
}

/** The schema that a JSON file of ours names before anything else. */
function schemaOf(head: string): string | null {
  return /^\s*\{\s*"schema"\s*:\s*"([^"]*)"/.exec(head)?.[1] ?? null;
}
