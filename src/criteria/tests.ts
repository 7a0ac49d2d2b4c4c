/** Tests and criteria: what a round requires of each candidate. */

import type { Criterion, Test } from '../engine/index.ts';
import { bothLanguages, textOr } from '../schema/both-languages.ts';
import { byKey, byKeys, byKind } from '../schema/choices.ts';
import { list, listOf } from '../schema/lists.ts';
import { mapping, needed } from '../schema/mapping.ts';
import { flag, text, unlike } from '../schema/scalars.ts';
import { later, named, type Schema, transform } from '../schema/schema.ts';
import { nearest } from '../words/nearest.ts';
import { sharedConditions } from './conditions.ts';
import { type IsDropped, isLeftOut, NOTHING_DROPPED } from './drops.ts';
import { type LeafContext, leaf } from './leaf.ts';
import { knownSource, notReserved } from './names.ts';

/** The context in which a test is read. */
export interface TestContext extends LeafContext {
  readonly sources: ReadonlySet<string>;
  /** Whether `{conditions: NAME}` may stand for a test, which is true when all these conditions are met. */
  readonly conditionsAsTests?: boolean;
}

/** The context in which a list of criteria is read; `taken` are the ids that are used already. */
export interface CriteriaContext extends TestContext {
  readonly taken: Set<string>;
  readonly isDropped: IsDropped;
}

/**
 * The name of shared conditions, read as their criteria with the fields of the file that names them. A mistake that only
 * this file makes of them (a field that it does not declare, an id that it uses already) is reported at the name.
 */
const conditionsName: Schema<readonly Criterion[], CriteriaContext> = transform(text, (name, at, context: CriteriaContext) => {
  const { sets, sources } = sharedConditions();
  const set = sets.get(name);
  if (set === undefined) {
    at.report('unknown_conditions', () => ({ id: name, near: nearest(name, sets.keys()), known: [...sets.keys()] }));
    return [];
  }
  const inLaw = set.criteria.reportedAt(at).named(name);
  return criteria.read(inLaw, { ...context, sources: new Set(sources.map((source) => source.id)) });
});

const sharedCriteria = mapping({ conditions: needed(conditionsName) }, (keys, _, context: CriteriaContext) =>
  keys.conditions.read(context),
);

/** A test: a question about one field; `all`, `any` or `none` of at least one test; or shared conditions, where the context allows them. */
export const test: Schema<Test, TestContext> = later('test', () => anyTest);

const conditionsTest = transform(sharedCriteria, (read): Test | null =>
  read.length === 0 ? null : { kind: 'all', tests: read.map((criterion) => criterion.test) },
);
const ofConditions: Schema<Test, TestContext> = {
  form: conditionsTest.form,
  read: (at, context) => conditionsTest.read(at, { ...context, taken: new Set(), isDropped: NOTHING_DROPPED }),
};

const parts = listOf(
  test,
  (items, _, context: TestContext): Test[] | null => {
    const tests = items.map((item) => item.read(context));
    const sound = tests.filter((each) => each !== null);
    return sound.length === 0 || sound.length < tests.length ? null : sound;
  },
  { least: 1 },
);

const JOINED: Readonly<Record<'all' | 'any' | 'none', Schema<Test, TestContext>>> = {
  all: named(
    'all',
    mapping({ all: needed(parts) }, ({ all }, _, context: TestContext) => joined('all', all.read(context))),
  ),
  any: named(
    'any',
    mapping({ any: needed(parts) }, ({ any }, _, context: TestContext) => joined('any', any.read(context))),
  ),
  none: named(
    'none',
    mapping({ none: needed(parts) }, ({ none }, _, context: TestContext) => joined('none', none.read(context))),
  ),
};

function joined(kind: 'all' | 'any' | 'none', tests: readonly Test[] | null): Test | null {
  return tests === null ? null : { kind, tests };
}

const anyTest = named(
  'test',
  byKeys([ofConditions, ...Object.values(JOINED), leaf], (keys, _, { conditionsAsTests }: TestContext): Schema<Test, TestContext> => {
    if (conditionsAsTests === true && keys.includes('conditions')) return ofConditions;
    const kind = (['all', 'any', 'none'] as const).find((each) => keys.includes(each));
    return kind === undefined ? leaf : JOINED[kind];
  }),
);

const ownCriterion = mapping(
  { id: needed(unlike(notReserved)), label: bothLanguages, source: knownSource, assumption: flag, test: needed(test) },
  (keys, _, context: CriteriaContext): readonly Criterion[] | null => {
    const own = keys.id.read(context.taken);
    const source = keys.source.read(context.sources);
    const assumption = keys.assumption.read() ?? false;
    const asked = keys.test.read(context);
    if (own === null || asked === null) return null;
    return [{ id: own, label: textOr(keys.label.read(), own), source, assumption, test: asked }];
  },
);

/** A text is no criterion; where it is the name of shared conditions, the problem says how to name them. */
const bareText: Schema<readonly Criterion[], CriteriaContext> = {
  form: ownCriterion.form,
  read(at, context) {
    if (at.text === null || !sharedConditions().sets.has(at.text)) return ownCriterion.read(at, context);
    at.report('bare_conditions_name', { name: at.text });
    return null;
  },
};

const someCriteria = byKind({ text: bareText }, byKey<readonly Criterion[], CriteriaContext>({ conditions: sharedCriteria }, ownCriterion));

/** Criteria of a group, those of shared conditions too. */
const MOST_CRITERIA = 1000;

/** A list of criteria: each item is a criterion of the file, or the name of shared conditions. */
export const criteria: Schema<Criterion[], CriteriaContext> = transform(
  list(someCriteria, { numbered: true, most: MOST_CRITERIA, leavesOut: (item, { isDropped }) => isLeftOut(item, isDropped) }),
  (read, at) => {
    const all = read.flat();
    if (all.length <= MOST_CRITERIA) return all;
    at.report('list_too_long', { key: at.path, items: all.length, most: MOST_CRITERIA });
    return null;
  },
);
