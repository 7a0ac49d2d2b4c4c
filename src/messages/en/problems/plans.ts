/** What is wrong with a plan, and what to do about it, in English. */

import type { planProblems as french } from '../../fr/problems/plans.ts';
import type { SameProblems } from '../../sentences.ts';
import { number, plural } from '../numbers.ts';
import { didYouMean, listed, quoted } from '../phrases.ts';
import { typeNames } from '../values.ts';

export const planProblems: SameProblems<typeof french> = {
  plan_too_large: ({ what, most }) => [
    {
      people: `more than ${number(most)} people and files in one replicate, with the pool, the paper queue and the arrivals`,
      declarations: `more than ${number(most)} declarations in one replicate, if each were renewed whenever it expires`,
      rounds: `more than ${number(most)} rounds`,
      replicates: `more than ${number(most)} replicates`,
    }[what],
    {
      people: 'take a smaller pool, fewer arrivals or fewer months',
      declarations: 'take a smaller pool, fewer months, or a longer validity_months',
      rounds: 'take fewer months, or a longer interval',
      replicates: 'a mean does not need so many',
    }[what],
  ],
  unknown_plan: ({ value, near, known }) => [
    `no plan ${quoted(value)} is shipped with the tool`,
    `${didYouMean(near, `shipped plans: ${listed(known)}.`)} A file is given with its extension or a path`,
  ],
  not_whole_months: ({ key, value, wanted }) => [
    key === 'from' ? `${quoted(value)} is not the first day of a month` : `${quoted(value)} is not the last day of a month`,
    `a plan covers whole months: write “${key}: ${wanted}”`,
  ],
  end_before_start: ({ value, from, keys }) => [
    `the end ${value} is before the start ${from}`,
    `correct ${quoted(keys[0])} or ${quoted(keys[1])}`,
  ],
  round_outside_plan: ({ id, value, from, to }) => [
    `the round ${quoted(id)} of ${value} is outside the plan, ${from} to ${to}`,
    'remove it, or widen “from” and “to”',
  ],
  rounds_out_of_order: ({ id, value, first }) => [
    `the round ${quoted(id)} of ${value} comes after one of ${first}`,
    'put the rounds in the order of their dates',
  ],
  criteria_outside_folder: ({ name }) => [
    `the criteria file ${quoted(name)} is outside the plan’s folder`,
    'put it in that folder or below, and give a relative path',
  ],
  wrong_interval: ({ value }) => [
    `${quoted(value)} is not an interval`,
    'write “N days”, “N weeks” or “N months”, for example “every: 2 weeks”',
  ],
  every_needed: ({ key }) => [
    `${quoted(key)} without “every”`,
    'a round without “every” is on its file’s own date: remove it, or add “every: N weeks”',
  ],
  validity_differs: ({ id, months, plan }) => [
    `the round ${quoted(id)} has a validity of ${plural(months, 'month', 'months')}, ${plan === null ? 'the plan has none' : `the plan one of ${number(plan)}`}`,
    'the plan’s “declarations: {validity_months: …}” governs: make the two equal, or remove the round’s',
  ],
  wrong_rate: ({ key, value }) => [`${quoted(value)} is not allowed for ${quoted(key)}`, 'write a number from 0 to 1, for example 0.3'],
  neither_source_nor_assumption: ({ key, form }) => [
    `${quoted(key)} carries neither a source nor an assumption`,
    `write {${form}, source: ID} or {${form}, assumption: true}`,
  ],
  both_source_and_assumption: ({ key }) => [`${quoted(key)} carries both a source and an assumption`, 'keep one of them'],
  field_declared_differently: ({ name, first, second }) => [
    `the criteria files ${quoted(first)} and ${quoted(second)} declare the field ${quoted(name)} differently`,
    'the pool is read once for all files: give the field the same type, column and values, or another name',
  ],
  time_zones_differ: ({ zone, first, wanted }) => [
    `the time zone ${quoted(zone)} is not that of ${quoted(first)}, ${quoted(wanted)}`,
    'the pool is read once for all files: give all files the same timezone',
  ],
  column_not_a_rate: ({ name, type }) => [
    `${quoted(name)} (${typeNames[type]}) is no rate`,
    'choose a column of numbers from 0 to 1; for a federal check, also one of yes and no',
  ],
  plan_seed_needed: () => [
    'the plan leaves something to chance (a lottery, a rate, a delay, arrivals) and needs a seed',
    'add --seed TEXT, or “seed: "…"” in the plan',
  ],
  delay_past_deadline: ({ value, most }) => [
    `the delay of ${quoted(value)} days goes past the deadline, ${plural(most, 'day', 'days')}`,
    'an invitation lapses after its deadline: shorten “delay_days”, or lengthen “deadline_days”',
  ],
  run_until_before_end: ({ value, to }) => [
    `${value} is before the end of the plan, ${to}`,
    '“run_until” may not be before “to”: write a later day, or remove it',
  ],
  selection_needed: ({ key }) => [
    `${quoted(key)} without “selection”`,
    'the decision on the CSQ comes first: add “selection: {criteria: …}”, or remove this key',
  ],
  round_key_in_selection: ({ id, key }) => [
    `the selection criteria ${quoted(id)} have ${quoted(key)}`,
    'the decision on the CSQ extracts no bank: remove this key from the file, or name another file',
  ],
  unknown_plan_field: ({ name, near }) => [
    `unknown field ${quoted(name)}: no field of the criteria files, no column of the pool`,
    didYouMean(near, 'correct the name, or add this column to the pool'),
  ],
  wrong_delay: ({ key, value }) => [
    `${quoted(value)} is not allowed for ${quoted(key)}`,
    'write {from: DAYS, to: DAYS, assumption: true}, or source: ID; twice the same number for a sure delay',
  ],
};
