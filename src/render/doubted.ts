/** A published figure with how surely it is known, where it was not plainly read. */

import type { Doubt, Published } from '../engine/index.ts';
import type { Messages } from '../messages/index.ts';

/** A figure in words: `585 (derived)`, `275 or 277 (sources disagree)`. `say` puts it among other words. */
export function doubted(
  figure: string,
  doubt: Doubt | undefined,
  { number, doubts, rounds }: Messages,
  say: (figure: string) => string = (text) => text,
): string {
  if (doubt === undefined) return say(figure);
  const { alternative, confidence } = doubt;
  return `${say(alternative === null ? figure : rounds.either(figure, number(alternative)))} (${doubts[confidence]})`;
}

/** A published figure, or the range that was published. */
export function publishedText(figure: NonNullable<Published['invitations']>, doubt: Doubt | undefined, messages: Messages): string {
  return doubted(typeof figure === 'number' ? messages.number(figure) : figure.map(messages.number).join('–'), doubt, messages);
}
