/** A report as one HTML file that needs no network and no script. */

import { escaped } from '../charts/svg.ts';
import type { Language, Messages } from '../messages/index.ts';
import { PAGE_MARKS } from '../outputs/kinds.ts';
import { syntheticBlock } from '../render/warnings.ts';
import { campaignParts } from './campaign.ts';
import { comparisonParts } from './comparison.ts';
import { htmlOf } from './html.ts';
import type { Part } from './part.ts';
import { provenanceBlocks } from './provenance.ts';
import type { Result } from './result.ts';
import { roundParts } from './round.ts';
import { STYLE } from './style.ts';
import { sweepParts } from './sweep.ts';

export interface ReportOptions {
  /** Null: that of the result, or where there are several a general one. */
  readonly title: string | null;
  readonly version: string;
  readonly language: Language;
  readonly messages: Messages;
  /** The SHA-256 of a text, as 64 hex digits. */
  readonly hash: (text: string) => string;
}

/** The text of the file. */
export function reportHtml(results: readonly Result[], { title: given, version, language, messages, hash }: ReportOptions): string {
  const alone = results.length === 1;
  const sections = results.map((result, at) => {
    const all = titleFirst([...partsOf(result, language, messages), ...provenanceBlocks(result.provenance, messages)]);
    const name = all.flatMap((part) => (part.kind === 'heading' && part.level === 1 ? [part.text] : []))[0] ?? '';
    const isShown = (part: Part): boolean => !alone || part.kind !== 'heading' || part.level !== 1 || given !== null;
    const notices = noticesOf(result, messages);
    const prefix = `r${at + 1}-`;
    // Of one result alone the title of the page is its own; under another title it stands below.
    const level = alone && given === null ? 1 : 2;
    return { name, id: `${prefix}section`, html: htmlOf(all.filter(isShown), { level, prefix, notices, messages }) };
  });
  const title = given ?? (alone ? (sections[0]?.name ?? '') : messages.report.title);
  const contents = sections.map(({ id, name }) => `<li><a href="#${id}">${escaped(name)}</a></li>`).join('');
  return [
    '<!DOCTYPE html>',
    `<!-- ${PAGE_MARKS.report} -->`,
    `<html lang="${language}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${base64Of(hash(STYLE))}'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<meta name="generator" content="arrima-sim ${escaped(version)}">`,
    `<title>${escaped(title)}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    `<header><h1>${escaped(title)}</h1></header>`,
    alone ? '' : `<nav aria-label="${escaped(messages.report.contents)}"><ul>${contents}</ul></nav>`,
    '<main>',
    ...sections.map(({ id, name, html }) => `<section id="${id}" aria-label="${escaped(name)}">\n${html}\n</section>`),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** The title before what is said above it elsewhere: that people are invented. */
function titleFirst(parts: readonly Part[]): Part[] {
  const isTitle = (part: Part): boolean => part.kind === 'heading' && part.level === 1;
  return [...parts.filter(isTitle), ...parts.filter((part) => !isTitle(part))];
}

function partsOf(result: Result, language: Language, messages: Messages): Part[] {
  switch (result.command) {
    case 'round':
      return roundParts(result.json, language, messages);
    case 'compare':
      return comparisonParts(result.json, language, messages);
    case 'sweep':
      return sweepParts(result.json, language, messages);
    case 'campaign':
      return campaignParts(result.json, result.months, language, messages);
  }
}

/** What is said under every chart of a result. */
export function noticesOf({ json }: Result, messages: Messages): string[] {
  const rejected = 'counts' in json && 'rejected' in json.counts ? json.counts.rejected : 0;
  return syntheticBlock(json.inputs.pool, rejected, messages).flatMap((block) => (block.kind === 'text' ? [block.text] : []));
}

function base64Of(hex: string): string {
  return Buffer.from(hex, 'hex').toString('base64');
}
