/** What a reader must know before and after figures: that people are invented, and the warnings. */

import type { Messages } from '../messages/index.ts';
import type { NamedPool } from '../outputs/pool-input.ts';
import type { MaybeHidden } from '../outputs/statistics.ts';
import type { Warning } from '../outputs/warnings.ts';
import { printable } from '../words/printable.ts';
import { type Block, heading, text } from './blocks.ts';

/** So many warnings of one kind are shown; the JSON has them all. */
const MOST_OF_A_KIND = 20;

/** That people are invented, where some are. */
export function syntheticBlock({ synthetic, rows }: NamedPool<MaybeHidden>, rejected: MaybeHidden, { summary }: Messages): Block[] {
  if (synthetic === 0) return [];
  // Rounded counts need not add up: then it is only said that some are.
  if (synthetic === null || rows === null || rejected === null) return [text(summary.someSynthetic, 'warning')];
  return [text(summary.synthetic(Math.min(synthetic, rows - rejected), rows - rejected), 'warning')];
}

/** Warnings as a list; of many of one kind the first. */
export function warningBlocks(found: readonly Warning[], messages: Messages): Block[] {
  if (found.length === 0) return [];
  const counts = new Map<string, number>();
  const shown = found.filter(({ code }) => {
    counts.set(code, (counts.get(code) ?? 0) + 1);
    return (counts.get(code) ?? 0) <= MOST_OF_A_KIND;
  });
  const more = found.length - shown.length;
  return [
    heading(2, messages.summary.warnings),
    { kind: 'list', items: shown.map((warning) => warningSentence(warning, messages)) },
    ...(more === 0 ? [] : [text(messages.summary.moreWarnings(more), 'quiet')]),
  ];
}

type Sentences = { readonly [Code in Warning['code']]: (warning: Extract<Warning, { readonly code: Code }>) => string };

/** A warning as a sentence. */
export function warningSentence(warning: Warning, { warnings, colon }: Messages): string {
  const sentences: Sentences = warnings;
  const said = (sentences[warning.code] as (warning: Warning) => string)(warning);
  const file = 'file' in warning ? warning.file : undefined;
  return file === undefined ? said : `${printable(file)}${colon}${said}`;
}
