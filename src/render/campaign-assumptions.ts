/** What a campaign rests on, a line each: the figures of its plan with where they were read, and what stays as it is. */

import type { Language, Messages } from '../messages/index.ts';
import type { Campaign } from '../outputs/campaign.ts';
import type { Assumption } from '../outputs/campaign-context.ts';
import type { Block } from './blocks.ts';
import { sourceLine } from './sources.ts';

/** The list of the figures of a plan. */
export function assumptionsList({ assumptions, sources, steps }: Campaign, language: Language, messages: Messages): Block {
  const { campaign: words } = messages;
  const line = ({ path, value, source }: Assumption): string => {
    const known: Readonly<Record<string, string>> = words.figure;
    const read = sources.find(({ id }) => id === source);
    const origin = read === undefined ? (source ?? words.assumption) : sourceLine(read, language, messages);
    return `${known[path] ?? pathText(path, messages)}${messages.colon}${valueText(value, messages)} (${origin})`;
  };
  return {
    kind: 'list',
    items: [...assumptions.map(line), ...(steps.application ? [] : [words.invitations]), words.columns],
  };
}

/** A path into a criteria file, in words. */
function pathText(path: string, { campaign: words }: Messages): string {
  const [, id] = /^(.+)\.round\.extraction$/.exec(path) ?? [];
  const [, field] = /^fields\.(.+)$/.exec(path) ?? [];
  return id !== undefined ? words.extraction(id) : field !== undefined ? words.field(field) : path;
}

function valueText(value: Assumption['value'], { campaign: words, plain, number }: Messages): string {
  if (typeof value === 'boolean') return value ? plain.yes : plain.no;
  if (typeof value === 'number') return number(value);
  if (typeof value === 'string') return value;
  return 'field' in value ? words.column(value.field) : words.days(number(value.from), number(value.to));
}
