/** Blocks as Markdown. */

import { cut } from '../words/printable.ts';
import { asTable, type Block, LONGEST_CELL } from './blocks.ts';

/** A Markdown document, with a final line feed. */
export function asMarkdown(blocks: readonly Block[]): string {
  return `${blocks.map(block).join('\n\n')}\n`;
}

function block(item: Block): string {
  switch (item.kind) {
    case 'heading':
      return `${'#'.repeat(item.level)} ${escaped(item.text)}`;
    case 'text':
      return item.tone === 'warning' || item.tone === 'bad' ? `**${escaped(item.text)}**` : escaped(item.text);
    case 'list':
      return item.items.map((line) => `- ${escaped(line)}`).join('\n');
    case 'chart':
      return block(asTable(item));
    case 'table': {
      const line = (cells: readonly string[]): string => `| ${cells.map((cell) => escaped(cut(cell, LONGEST_CELL))).join(' | ')} |`;
      const rule = item.head.map((_, i) => (item.texts.includes(i) ? ':---' : '---:'));
      return [line(item.head), `| ${rule.join(' | ')} |`, ...item.rows.map(line)].join('\n');
    }
  }
}

/** Names come from files: what Markdown or HTML would read as more than text is escaped, and a line stays one. */
function escaped(text: string): string {
  return text.replace(/[\r\n]+/g, ' ').replace(/[\\`*_[\]<>|#]/g, '\\$&');
}
