/** Results of each command that has pages, made once in a folder of their own. */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { messagesIn } from '../../src/messages/index.ts';
import { FILES_READ, type ReportedCommand, type Result, readResult } from '../../src/report/index.ts';
import { command } from '../commands/command.ts';

const MINIMUM = 'groups.quebec-diploma.select.minimum_score';

/** Command lines, without the folder that they write. */
const LINES = {
  round: ['round', '-c', 'pstq-2025-07-17', '-p', 'POOL', '--by', 'residence', '--by', 'gender', '--band', '25'],
  compare: [
    'compare',
    '-c',
    'pstq-2025-07-17',
    '--set',
    `${MINIMUM}=800`,
    '--drop',
    'talent:experience-36-months',
    '-p',
    'POOL',
    '--by',
    'residence',
  ],
  sweep: ['sweep', '-c', 'pstq-2025-07-17', '-p', 'POOL', '--vary', `${MINIMUM}=668..868:20`],
  'sweep-of-two': [
    'sweep',
    '-c',
    'pstq-2025-07-17',
    '-p',
    'POOL',
    '--vary',
    `${MINIMUM}=700,768`,
    '--vary',
    'groups.quebec-diploma.select.top=5..60:5',
  ],
  campaign: ['campaign', 'prtq-2019-2020', '-p', 'FILES', '--replicates', '2'],
} as const;

export type Named = keyof typeof LINES;
export const NAMES: readonly Named[] = Object.keys(LINES) as Named[];

/** Folders of results. */
export class Results {
  readonly folder: string = mkdtempSync(join(tmpdir(), 'arrima-sim-pages-'));

  /** The path of a file in the folder. */
  at(name: string): string {
    return join(this.folder, name);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }

  /** Makes the pools. */
  async makePools(): Promise<void> {
    const generated = await command(['generate', 'pstq-2025', '--rows', '3000', '-o', '-', '-q']);
    writeFileSync(this.at('pool.csv'), generated.stdout);
    const files = await command(['generate', 'prtq-2019-2020', '--rows', '6500', '--seed', '1', '-o', '-', '-q']);
    writeFileSync(this.at('files.csv'), files.stdout);
  }

  /** The command line of a result. */
  line(name: Named): string[] {
    return LINES[name].map((word) => (word === 'POOL' ? this.at('pool.csv') : word === 'FILES' ? this.at('files.csv') : word));
  }

  /** Makes the results, in a folder of their name. */
  async make(name: Named, ...more: string[]): Promise<void> {
    const { exit, stderr } = await command([...this.line(name), '--out-dir', this.at(name), '-q', '--force', ...more]);
    if (exit !== 0) throw new Error(stderr);
  }

  /** The results as a page reads them. */
  read(name: Named): Result {
    const of = (name === 'sweep-of-two' ? 'sweep' : name) as ReportedCommand;
    const texts = FILES_READ[of].map((file) => readFileSync(join(this.at(name), file), 'utf8'));
    const { tool, inputs, arguments: given } = JSON.parse(readFileSync(join(this.at(name), 'manifest.json'), 'utf8'));
    const result = readResult(of, texts, { tool, inputs, arguments: given });
    if (!('command' in result)) throw new Error(`${result.file}: ${result.wrong}`);
    return result;
  }
}

export const BOTH = { fr: await messagesIn('fr'), en: await messagesIn('en') };
