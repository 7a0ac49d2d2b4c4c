/** The groups of a round: criteria, rank and selection of each. */

import type { Group, RankKey, Selection } from '../engine/index.ts';
import { bothLanguages, textOr } from '../schema/both-languages.ts';
import { byKind, refused } from '../schema/choices.ts';
import { emptyIfNone, listWith } from '../schema/lists.ts';
import { type AnyKey, mapping, needed } from '../schema/mapping.ts';
import type { Position } from '../schema/position.ts';
import { count, id, number, text, unlike, word } from '../schema/scalars.ts';
import { orElse, type Schema, transform } from '../schema/schema.ts';
import { areThere, groupCaps } from './caps.ts';
import type { Drops } from './drops.ts';
import { NOTHING_PUBLISHED, published } from './published.ts';
import { rank } from './rank.ts';
import { criteria, type TestContext } from './tests.ts';

/** The context in which groups are read. */
export interface GroupsContext extends TestContext {
  /** The ids of the round's own criteria. */
  readonly shared: ReadonlySet<string>;
  /** Whether the round has a limit. */
  readonly limited: boolean;
  /** Whether the round has caps. */
  readonly capped: boolean;
  /** The ids of the round's criteria. */
  readonly ofRound: readonly string[];
  readonly drops: Drops;
}

interface GroupContext extends GroupsContext {
  /** The ids of the groups read so far. */
  readonly taken: Set<string>;
}

const ALL: Selection = { minimumScore: null, top: null, ties: 'break' };

/** Reports a selection that has neither a minimum score nor a number of places. */
function reportIncomplete(at: Position): void {
  at.report('incomplete_selection', { wanted: 'select' });
}

/** Reports a selection that bounds nothing: where one of its keys is there without a value, that is what is wrong. */
function reportLack(keys: Readonly<Record<'minimum_score' | 'top', AnyKey>>, at: Position): void {
  const empty = Object.entries(keys).filter(([name, { has }]) => has && name !== 'ties');
  for (const [name, { key }] of empty) key.report('missing_value', { key: name });
  if (empty.length === 0) reportIncomplete(at);
}

const bounded = mapping(
  { minimum_score: number, top: count(), ties: word(['break', 'include']) },
  (keys, at, { limited, capped }: GroupsContext): Selection => {
    if (!keys.minimum_score.given && !keys.top.given) reportLack(keys, at);
    const ties = keys.ties.read() ?? 'break';
    if (keys.ties.given && !keys.top.given) keys.ties.key.report('ties_without_top', {});
    if (ties === 'include' && limited) keys.ties.at.report('ties_with_limit', {});
    if (ties === 'include' && capped) keys.ties.at.report('ties_with_caps', {});
    return { minimumScore: keys.minimum_score.read(), top: keys.top.read(), ties };
  },
);

/** `all`, or a minimum score, a number of places, or both. */
const select = byKind<Selection, GroupsContext>(
  {
    text: orElse(
      transform(word(['all']), () => ALL),
      ALL,
    ),
    mapping: bounded,
  },
  refused(reportIncomplete),
);

const group = mapping(
  { id: needed(unlike(id)), stream: text, label: bothLanguages, criteria, rank, select: needed(select), caps: groupCaps, published },
  (keys, at, context: GroupContext): Group | null => {
    const own = keys.id.read(context.taken);
    const taken = new Set(context.shared);
    const isDropped = context.drops.of(own ?? '');
    const asked = keys.criteria.read({ ...context, taken, isDropped }) ?? [];
    const caps = keys.caps.read({ ...context, taken, isDropped }) ?? [];
    const capped = context.capped || areThere(keys.caps, isDropped);
    const selection = keys.select.read({ ...context, capped });
    const ranked = keys.rank.read(context.fields);
    // Candidates are taken from the head of an order, so the group must have one.
    const because = selection?.top != null ? 'top' : context.limited ? 'limit' : capped ? 'caps' : null;
    if (selection !== null && because !== null && (ranked?.size ?? 0) === 0) {
      (keys.rank.has ? keys.rank.key : at).report('rank_needed', { because }, '');
    }
    const read = {
      stream: keys.stream.read(),
      label: textOr(keys.label.read(), own ?? ''),
      exempt: context.drops.exemptFrom(own ?? '', context.ofRound),
      criteria: asked,
      rank: ranked?.keys ?? usualRank(selection),
      select: selection ?? ALL,
      caps,
      ...(keys.published.read() ?? NOTHING_PUBLISHED),
    };
    return own === null ? null : { id: own, ...read };
  },
);

/** The rank of a group that names none: by score where a minimum score is needed, else in no order. */
function usualRank(selection: Selection | null): readonly RankKey[] {
  return selection?.minimumScore == null ? [] : [{ field: 'score', order: 'descending' }];
}

const MOST_GROUPS = 1000;

export const groups: Schema<Group[], GroupsContext> = emptyIfNone(
  listWith(group, (context: GroupsContext): GroupContext => ({ ...context, taken: new Set() }), {
    numbered: true,
    least: 1,
    most: MOST_GROUPS,
  }),
);
