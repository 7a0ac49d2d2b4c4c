/** Where a path of `--set` leads in criteria that were read, where it leads to one number or day: that alone is then read anew. */

import type { Criteria, Criterion, Group, Leaf, Test } from '../engine/index.ts';
import { OPERATORS } from '../engine/index.ts';
import type { Position } from '../schema/position.ts';
import { count, number } from '../schema/scalars.ts';
import { NO_LISTS } from './lists.ts';
import { operand } from './operands.ts';

/** The value of a round: its limit, a number of a group's selection, or the bound of a question. */
export type Slot =
  | { readonly kind: 'limit' }
  | { readonly kind: 'minimum_score' | 'top'; readonly group: number }
  | {
      readonly kind: 'bound';
      /** The position of the group; null for a criterion of the round. */
      readonly group: number | null;
      readonly criterion: number;
      /** The positions of the parts of the test, from the outermost. */
      readonly parts: readonly number[];
      readonly leaf: Leaf;
    };

/** What a path leads to; null where it is no such value, or does not stand in the file yet. */
export function slotOf(criteria: Criteria, path: string): Slot | null {
  const [first, second, third, ...rest] = path.split('.');
  if (first === 'limit' && second === undefined) return criteria.limit === null ? null : { kind: 'limit' };
  if (first === 'criteria' && second !== undefined) {
    return boundOf(criteria.criteria, null, second, [third, ...rest]);
  }
  const group = groupAt(criteria, second);
  const found = criteria.groups[group];
  if (first !== 'groups' || found === undefined) return null;
  const [fourth, ...others] = rest;
  if (third === 'select' && others.length === 0) return selectionSlot(found, group, fourth);
  return third === 'criteria' && fourth !== undefined ? boundOf(found.criteria, group, fourth, others) : null;
}

/** The position of a group by its id, else by its position in the file; -1 for none. */
export function groupAt({ groups }: Criteria, step: string | undefined): number {
  const byId = groups.findIndex(({ id }) => id === step);
  return byId === -1 && step !== undefined && /^(?:0|[1-9][0-9]*)$/.test(step) && Number(step) < groups.length ? Number(step) : byId;
}

function selectionSlot({ select }: Group, group: number, key: string | undefined): Slot | null {
  if (key === 'minimum_score' && select.minimumScore !== null) return { kind: 'minimum_score', group };
  return key === 'top' && select.top !== null ? { kind: 'top', group } : null;
}

/** A bound by the id of its criterion, and the steps from its test on; positions may differ from those of the file. */
function boundOf(criteria: readonly Criterion[], group: number | null, id: string, steps: readonly (string | undefined)[]): Slot | null {
  const criterion = criteria.findIndex((each) => each.id === id);
  let test: Test | undefined = criteria[criterion]?.test;
  const [start, ...path] = steps;
  if (start !== 'test' || test === undefined) return null;
  const parts: number[] = [];
  const operator = path.pop();
  for (let at = 0; at < path.length; at += 2) {
    const [kind, position = ''] = path.slice(at, at + 2);
    if (test === undefined || test.kind === 'leaf' || test.kind !== kind || !/^(?:0|[1-9][0-9]*)$/.test(position)) return null;
    parts.push(Number(position));
    test = test.tests[Number(position)];
  }
  if (test?.kind !== 'leaf' || test.operator !== operator || test.list !== null) return null;
  return isBound(test) ? { kind: 'bound', group, criterion, parts, leaf: test } : null;
}

/** Whether a question has one amount or day on one side of which its answers lie. */
export function isBound({ operator, condition }: Leaf): boolean {
  return OPERATORS[operator].written === 'one' && condition.kind === 'interval' && (condition.low === null) !== (condition.high === null);
}

/** The criteria with another value in a slot; null when it cannot stand there, which is reported. */
export function withSlot<Given extends Criteria>(criteria: Given, slot: Slot, at: Position): Given | null {
  switch (slot.kind) {
    case 'limit': {
      const limit = count().read(at.named('limit'), null);
      return limit === null ? null : { ...criteria, limit };
    }
    case 'minimum_score': {
      const minimumScore = number.read(at.named('minimum_score'), null);
      return minimumScore === null
        ? null
        : inGroup(criteria, slot.group, (group) => ({ ...group, select: { ...group.select, minimumScore } }));
    }
    case 'top': {
      const top = count().read(at.named('top'), null);
      return top === null ? null : inGroup(criteria, slot.group, (group) => ({ ...group, select: { ...group.select, top } }));
    }
    case 'bound':
      return withBound(criteria, slot, at);
  }
}

function withBound<Given extends Criteria>(criteria: Given, slot: Extract<Slot, { kind: 'bound' }>, at: Position): Given | null {
  const { leaf, criterion, parts } = slot;
  const field = criteria.fields.get(leaf.field);
  if (field === undefined) return null;
  const read = operand.read(at.named(leaf.operator), { operator: leaf.operator, field, zone: criteria.round.zone, lists: NO_LISTS });
  if (read === null) return null;
  const changed = (all: readonly Criterion[]): Criterion[] =>
    all.map((each, position) => (position === criterion ? { ...each, test: replaced(each.test, parts, { ...leaf, ...read }) } : each));
  if (slot.group === null) return { ...criteria, criteria: changed(criteria.criteria) };
  return inGroup(criteria, slot.group, (group) => ({ ...group, criteria: changed(group.criteria) }));
}

function inGroup<Given extends Criteria>(criteria: Given, at: number, change: (group: Group) => Group): Given {
  return { ...criteria, groups: criteria.groups.map((group, position) => (position === at ? change(group) : group)) };
}

/** A test with another leaf at the end of some positions. */
function replaced(test: Test, [first, ...rest]: readonly number[], leaf: Leaf): Test {
  if (first === undefined || test.kind === 'leaf') return leaf;
  return { ...test, tests: test.tests.map((part, at) => (at === first ? replaced(part, rest, leaf) : part)) };
}
