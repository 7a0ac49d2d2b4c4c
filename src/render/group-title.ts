/** What a group is called: its label, after the stream that it belongs to, since two streams may have groups of one label. */

import type { Text } from '../engine/index.ts';
import type { Language, Messages } from '../messages/index.ts';

/** `Stream 1 — Québec diploma`, or the label alone. */
export function groupTitle(
  { stream, label }: { readonly stream: string | null; readonly label: Text },
  language: Language,
  { summary }: Messages,
): string {
  return stream === null ? label[language] : `${summary.stream} ${stream} — ${label[language]}`;
}
