/** Blocks as terminal text, in colour or not, as wide as the terminal. */

import { Chalk, type ChalkInstance } from 'chalk';
import Table from 'cli-table3';
import type { Block, Tone } from './blocks.ts';

export interface TerminalStyle {
  readonly color: boolean;
  /** Columns of the terminal. */
  readonly width: number;
}

/** Text for a terminal, with a final line feed. */
export function asTerminal(blocks: readonly Block[], style: TerminalStyle): string {
  const chalk = new Chalk({ level: style.color ? 1 : 0 });
  return blocks.map((block, i) => spaced(block, blocks[i - 1], rendered(block, chalk, style.width))).join('');
}

/** An empty line before headings, tables and what follows a table. */
function spaced(block: Block, before: Block | undefined, text: string): string {
  const apart = before !== undefined && (block.kind === 'heading' || before.kind === 'table');
  return `${apart ? '\n' : ''}${text}\n`;
}

function rendered(block: Block, chalk: ChalkInstance, width: number): string {
  switch (block.kind) {
    case 'heading':
      return chalk.bold(block.level === 1 ? chalk.underline(block.text) : block.text);
    case 'text':
      return toned(block.tone, chalk)(block.text);
    case 'list':
      return block.items.map((item) => `  • ${item}`).join('\n');
    case 'table':
      return table(block, chalk, width);
  }
}

function toned(tone: Tone, chalk: ChalkInstance): (text: string) => string {
  switch (tone) {
    case 'good':
      return chalk.green;
    case 'bad':
      return chalk.red;
    case 'warning':
      return chalk.yellow;
    case 'quiet':
      return chalk.dim;
    case 'plain':
      return (text) => text;
  }
}

const CHARS = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '',
};

/** The first column gives way when the table is too wide; it is wrapped, never cut. */
function table({ head, rows, texts }: Extract<Block, { kind: 'table' }>, chalk: ChalkInstance, width: number): string {
  const widths = head.map((title, i) => Math.max(title.length, ...rows.map((row) => (row[i] ?? '').length)) + 2);
  const excess = widths.reduce((sum, each) => sum + each, 0) - width;
  const first = widths[0] ?? 0;
  if (excess > 0) widths[0] = Math.max(Math.min(first, 16), first - excess);
  const grid = new Table({
    head: head.map((title) => chalk.bold(title)),
    chars: CHARS,
    colWidths: widths,
    colAligns: head.map((_, i) => (texts.includes(i) ? 'left' : 'right')),
    wordWrap: true,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 2, compact: true },
  });
  grid.push(...rows.map((row) => [...row]));
  return grid
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}
