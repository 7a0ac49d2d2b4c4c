/** Blocks as terminal text, in colour or not, as wide as the terminal. */

import { Chalk, type ChalkInstance } from 'chalk';
import Table from 'cli-table3';
import stringWidth from 'string-width';
import { cut, printable } from '../words/printable.ts';
import { asTable, type Block, LONGEST_CELL, type Tone } from './blocks.ts';
import { chartLines } from './chart.ts';

export interface TerminalStyle {
  readonly color: boolean;
  /** Columns of the terminal. */
  readonly width: number;
  /** Draws with characters that every terminal has. */
  readonly ascii?: boolean;
}

/** Between columns, and the least that a column keeps where even single words must be broken. */
const GAP = 2;
const NARROWEST = 6;

/** Text for a terminal, with a final line feed. */
export function asTerminal(blocks: readonly Block[], style: TerminalStyle): string {
  const chalk = new Chalk({ level: style.color ? 1 : 0 });
  const safe = blocks.map(printableBlock);
  return safe.map((block, i) => spaced(block, safe[i - 1], rendered(block, chalk, style))).join('');
}

/** Names come from files: a terminal gets none of them raw. */
function printableBlock(block: Block): Block {
  switch (block.kind) {
    case 'heading':
    case 'text':
      return { ...block, text: printable(block.text) };
    case 'list':
      return { ...block, items: block.items.map(printable) };
    case 'table':
      return { ...block, head: block.head.map(shortened), rows: block.rows.map((row) => row.map(shortened)) };
    case 'chart':
      return { ...block, head: block.head.map(shortened), rows: block.rows.map((row) => ({ ...row, label: shortened(row.label) })) };
  }
}

function shortened(cell: string): string {
  return printable(cut(cell, LONGEST_CELL));
}

/** An empty line before headings and after tables and charts. */
function spaced(block: Block, before: Block | undefined, text: string): string {
  const apart = before !== undefined && (block.kind === 'heading' || before.kind === 'table' || before.kind === 'chart');
  return `${apart ? '\n' : ''}${text}\n`;
}

function rendered(block: Block, chalk: ChalkInstance, { width, ascii = false }: TerminalStyle): string {
  switch (block.kind) {
    case 'heading':
      return chalk.bold(block.level === 1 ? chalk.underline(block.text) : block.text);
    case 'text':
      return toned(block.tone, chalk)(block.text);
    case 'list':
      return block.items.map((item) => `  • ${item}`).join('\n');
    case 'table':
      return table(block, chalk, width);
    case 'chart': {
      const [head = '', ...lines] = chartLines(block, width, ascii) ?? [];
      return lines.length === 0 ? table(asTable(block), chalk, width) : [chalk.bold(head), ...lines].join('\n');
    }
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

/** A table whose cells are wrapped, never cut, when it is too wide: between words, and within them only when it must be. */
function table({ head, rows, texts }: Extract<Block, { kind: 'table' }>, chalk: ChalkInstance, width: number): string {
  const cells = (column: number): string[] => [head[column] ?? '', ...rows.map((row) => row[column] ?? '')];
  const widest = (parts: readonly string[]): number => Math.max(...parts.map((part) => stringWidth(part)));
  const halves = head.map(halfOf);
  const words = halves.map((half, column) => Math.max(half, widest(cells(column).flatMap((cell) => cell.split(' ')))));
  const whole = head.map((_, column) => widest(cells(column)));
  const gap = sum(words) + GAP * head.length > width ? 1 : GAP;
  const room = width - gap * head.length;
  const betweenWords = narrowed(whole, words, room);
  const longWord = sum(betweenWords) > room;
  const short = words.map((word) => Math.min(word, NARROWEST));
  const titled = short.map((word, column) => Math.max(word, halves[column] ?? 0));
  const least = sum(titled) > room ? short : titled;
  const widths = longWord ? narrowed(betweenWords, least, room) : betweenWords;
  const widthOf = (column: number): number => widths[column] ?? 1;
  const grid = new Table({
    head: head.map((title, column) =>
      inLines(title, widthOf(column))
        .map((line) => chalk.bold(line))
        .join('\n'),
    ),
    chars: CHARS,
    colWidths: widths.map((each) => each + gap),
    colAligns: head.map((_, i) => (texts.includes(i) ? 'left' : 'right')),
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': gap, compact: true },
  });
  grid.push(...rows.map((row) => row.map((cell, column) => inLines(cell, widthOf(column)).join('\n'))));
  return grid
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}

/** The least width in which a title takes two lines at most, broken between words. */
function halfOf(title: string): number {
  const words = title.split(' ');
  const broken = words.map((_, at) => Math.max(stringWidth(words.slice(0, at).join(' ')), stringWidth(words.slice(at).join(' '))));
  return Math.min(...broken);
}

/** A text in lines of a width: broken between words, and within one only when it is wider alone. */
function inLines(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const joined = `${lines.at(-1) ?? ''} ${word}`;
    if (lines.length > 0 && stringWidth(joined) <= width) lines[lines.length - 1] = joined;
    else lines.push(...pieces(word, width));
  }
  return lines;
}

/** A word in pieces no wider than a width. */
function pieces(word: string, width: number): string[] {
  if (stringWidth(word) <= width) return [word];
  const parts = [''];
  for (const character of word) {
    const longer = `${parts.at(-1) ?? ''}${character}`;
    if (stringWidth(longer) <= width) parts[parts.length - 1] = longer;
    else parts.push(character);
  }
  return parts;
}

/** The widest columns give way, none below its least width, until there is room for all. */
function narrowed(widths: readonly number[], least: readonly number[], room: number): number[] {
  const narrow = [...widths];
  while (sum(narrow) > room) {
    const spare = narrow.map((width, column) => (width > (least[column] ?? 0) ? width : 0));
    const widest = Math.max(...spare);
    if (widest === 0) break;
    narrow[spare.indexOf(widest)] = widest - 1;
  }
  return narrow;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
