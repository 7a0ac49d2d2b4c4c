/** The workbooks of results. */

export { noticeOf } from './about.ts';
export { campaignSheets } from './campaign.ts';
export { comparisonSheets } from './comparison.ts';
export { roundSheets } from './round.ts';
export { scoreSheets } from './score.ts';
export type { Sheet } from './sheet.ts';
export { sweepSheets } from './sweep.ts';
export { workbookBytes } from './workbook.ts';
