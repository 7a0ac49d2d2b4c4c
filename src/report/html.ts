/** Parts of a page as HTML: headings, sentences, lists, tables; and charts, each with its figures as a table below. */

import { inPage } from '../charts/picture.ts';
import { escaped } from '../charts/svg.ts';
import type { Messages } from '../messages/index.ts';
import { asTable, type Block } from '../render/blocks.ts';
import type { Part } from './part.ts';

type Table = Extract<Block, { readonly kind: 'table' }>;

/** How parts of one result are written. */
export interface Writing {
  /** The level of its first heading: 1 where the page is of it alone. */
  readonly level: number;
  /** Before every id, so that no two results have one in common. */
  readonly prefix: string;
  /** What is said under every chart: that people are invented. */
  readonly notices: readonly string[];
  readonly messages: Messages;
}

/** The parts in their order. */
export function htmlOf(parts: readonly Part[], writing: Writing): string {
  let under = '';
  return parts
    .map((part, at) => {
      if (part.kind === 'heading') under = part.text;
      return partHtml(part, under, `${writing.prefix}${at}`, writing);
    })
    .join('\n');
}

function partHtml(part: Part, under: string, id: string, writing: Writing): string {
  switch (part.kind) {
    case 'heading': {
      const name = `h${writing.level + part.level - 1}`;
      return `<${name} id="${id}">${escaped(part.text)}</${name}>`;
    }
    case 'text':
      return `<p${part.tone === 'plain' ? '' : ` class="${part.tone}"`}>${escaped(part.text)}</p>`;
    case 'list':
      return `<ul>${part.items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul>`;
    case 'table':
      return tableHtml(part, under, id);
    case 'chart':
      return tableHtml(asTable(part), under, id);
    case 'folded': {
      // A rule that is folded away has its headings below the one that it stands under.
      const inside = htmlOf(part.blocks, { ...writing, level: writing.level + 1, prefix: `${id}-` });
      return `<details class="rule"${part.isOpen ? ' open' : ''}><summary>${escaped(part.summary)}</summary>${inside}</details>`;
    }
    case 'figure':
      return figureHtml(part.chart, id, writing);
  }
}

/** A table that scrolls by itself where it is wider than the page; the keyboard reaches it. */
function tableHtml({ head, rows, texts }: Table, title: string, id: string): string {
  const kind = (column: number): string => (texts.includes(column) ? ' class="text"' : '');
  const headers = head.map((cell, column) => `<th scope="col"${kind(column)}>${escaped(cell)}</th>`).join('');
  const lines = rows.map((row) => {
    const cells = row.map((cell, column) =>
      column === 0 && cell !== '' ? `<th scope="row"${kind(column)}>${escaped(cell)}</th>` : `<td${kind(column)}>${escaped(cell)}</td>`,
    );
    return `<tr>${cells.join('')}</tr>`;
  });
  const table = `<table><caption id="${id}-caption">${escaped(title)}</caption><thead><tr>${headers}</tr></thead><tbody>${lines.join('')}</tbody></table>`;
  return `<div class="scroll" role="group" tabindex="0" aria-labelledby="${id}-caption">${table}</div>`;
}

function figureHtml(chart: Extract<Part, { readonly kind: 'figure' }>['chart'], id: string, { level, notices, messages }: Writing): string {
  const ids = { title: `${id}-title`, description: `${id}-description` };
  const name = `h${level + 1}`;
  const notes = [...chart.notes, ...notices].map((note) => `<li>${escaped(note)}</li>`).join('');
  return [
    '<figure>',
    `<figcaption><${name} id="${ids.title}">${escaped(chart.title)}</${name}>`,
    `<p id="${ids.description}">${escaped(chart.description)}</p></figcaption>`,
    inPage(chart, ids),
    notes === '' ? '' : `<ul class="notes">${notes}</ul>`,
    `<details><summary>${escaped(messages.report.asTable)}</summary>${tableHtml(asTable(chart.figures), chart.title, `${id}-table`)}</details>`,
    '</figure>',
  ].join('');
}
