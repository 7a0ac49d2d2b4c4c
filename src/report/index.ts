/** Reports and charts of results. */

import type { Chart } from '../charts/chart.ts';
import { chartsOfCampaign, chartsOfComparison, chartsOfRound, chartsOfSweep } from '../charts/index.ts';
import { asFile, fileNameOf } from '../charts/picture.ts';
import type { Language, Messages } from '../messages/index.ts';
import { noticesOf } from './report.ts';
import type { Result } from './result.ts';

export { FILES_READ, readResult } from './read-result.ts';
export { reportHtml } from './report.ts';
export type { Provenance, ReportedCommand, Result } from './result.ts';

/** A picture in a file of its own. */
export interface ChartFile {
  readonly name: string;
  readonly text: string;
}

/** Every chart of a result as a file; no two have one name. */
export function chartFiles(result: Result, language: Language, messages: Messages): ChartFile[] {
  const notices = noticesOf(result, messages);
  const taken = new Set<string>();
  return chartsOf(result, language, messages).map((chart) => {
    const usual = fileNameOf(chart);
    let name = usual;
    for (let copy = 2; taken.has(name); copy++) name = usual.replace(/\.svg$/, `-${copy}.svg`);
    taken.add(name);
    return { name, text: asFile(chart, notices, language) };
  });
}

/** The charts of a result, in the order in which they are shown. */
export function chartsOf(result: Result, language: Language, messages: Messages): Chart[] {
  switch (result.command) {
    case 'round':
      return chartsOfRound(result.json, language, messages);
    case 'compare':
      return chartsOfComparison(result.json, language, messages);
    case 'sweep':
      return chartsOfSweep(result.json, messages);
    case 'campaign':
      return chartsOfCampaign(result.json, result.months, messages);
  }
}
