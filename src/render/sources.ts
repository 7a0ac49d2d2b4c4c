/** Where rules and figures were read, as it is shown: the kind of each publisher, and what the kinds mean. */

import type { SourceKind } from '../criteria/sources.ts';
import type { Text } from '../engine/index.ts';
import type { Language, Messages } from '../messages/index.ts';
import { type Block, heading, text } from './blocks.ts';

/** A source as it is shown, on a line. */
export interface SourceLine {
  readonly title: Text;
  readonly publisher: string | null;
  readonly date: string | null;
  readonly url: string | null;
  readonly kind: SourceKind | null;
}

/** A source with the kind of its publisher, and its address or that it has none, where these are known. */
export function sourceLine({ title, publisher, date, url, kind }: SourceLine, language: Language, { sources }: Messages): string {
  const by = [title[language], publisher].filter((part) => part !== null).join(', ');
  const known = kind === null ? by : `${by} (${sources.kinds[kind]})`;
  return [known, date, url === 'none' ? sources.noAddress : url].filter((part) => part !== null).join(', ');
}

/** The sources, and what their kinds and “read” mean where there are kinds. */
export function sourceBlocks(found: readonly SourceLine[], language: Language, messages: Messages): Block[] {
  if (found.length === 0) return [];
  const lines: Block = { kind: 'list', items: found.map((source) => sourceLine(source, language, messages)) };
  const meaning = found.some(({ kind }) => kind !== null) ? [text(messages.sources.meaning, 'quiet')] : [];
  return [heading(2, messages.summary.sources), lines, ...meaning];
}
