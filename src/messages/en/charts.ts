/** Charts, in English. */

import type { Messages } from '../fr/index.ts';
import { number, plural } from './numbers.ts';

export const charts: Messages['charts'] = {
  funnel: {
    title: (group) => `Who is left after each criterion — ${group}`,
    start: 'Take part in the round',
    remaining: 'Left',
    description: (start, end, criteria) =>
      `Of ${start} people who take part, ${end} meet ${criteria === 1 ? 'the criterion' : `all ${number(criteria)} criteria`} of this group. Each bar says how many meet its criterion and all those before it.`,
  },
  scores: {
    title: 'Scores of those who take part and of those invited',
    band: 'Score',
    bandOf: (from, to) => `from ${from} to under ${to}`,
    candidates: 'Take part',
    invited: 'Invited',
    people: 'People',
    cutOff: (score, group) => `Last score ${score}: ${group}`,
    description: (candidates, invited, from, to) =>
      `${candidates} people who take part have a score, from ${from} to ${to}; ${invited} are invited.`,
  },
  breakdown: {
    title: (by) => `People invited, by ${by}`,
    ofRead: (invited, read) => `${invited} of ${read} read`,
    description: (value, invited, values) =>
      `${plural(values, 'value', 'values')}; the most frequent among those invited is ${value} (${invited}).`,
    nobody: 'Nobody is invited.',
  },
  changes: {
    groups: 'Who gains and who loses, by group',
    breakdown: (by) => `Who gains and who loses, by ${by}`,
    joined: 'Gain an invitation',
    left: 'Lose their invitation',
    legend: 'To the right, full: gain an invitation. To the left, striped: lose theirs.',
    description: (joined, left) => `In all, ${joined} gain an invitation and ${left} lose theirs.`,
    descriptionOfGroups: (joined, left) =>
      `In all, ${joined} are invited by the reform alone and ${left} by the baseline alone; who moves from one group to another is not counted here.`,
  },
  sweep: {
    title: (path) => `People invited by ${path}`,
    titleOfTwo: (first, second) => `People invited by ${second}, a line for each value of ${first}`,
    invited: 'Invited',
    own: (value, invited) => `The file’s own value: ${value} (${invited} invited)`,
    ownElsewhere: (value) => `The file’s own value: ${value}, which is not among those tried.`,
    ownMark: 'The file’s own value',
    line: (path, value) => `${path} = ${value}`,
    nothing: '(nothing)',
    description: (points, least, most) => `${plural(points, 'value', 'values')} tried: from ${least} to ${most} people invited.`,
    someLines: (drawn, all) => `${number(drawn)} of ${number(all)} lines are drawn; the table has them all.`,
  },
  months: {
    title: {
      bank: 'Declarations in the bank, at the end of each month',
      filed: 'Applications that await a decision on the CSQ, at the end of each month',
      queue: 'Files in the paper queue, at the end of each month',
    },
    upwards: { bank: 'Declarations', filed: 'Applications', queue: 'Files' },
    month: 'Month',
    mean: 'Mean',
    count: 'Number',
    low: '5%',
    high: '95%',
    band: 'From 5% to 95% of the replicates',
    bandNote: 'The band is that of chance alone, not of doubt about the assumptions.',
    description: (first, atFirst, last, atLast, peak, atPeak) =>
      `${atFirst} at the end of ${first}, at most ${atPeak} at the end of ${peak}, ${atLast} at the end of ${last}.`,
  },
  waits: {
    title: { arrima: 'Waiting under Arrima, in days', paper: 'Waiting on paper, in days' },
    step: 'Step',
    low: '5%',
    median: 'Median',
    high: '95%',
    initial: (step) => `${step} (files at the beginning)`,
    days: 'Days',
    never: 'not reached',
    legend: 'Line: from 5% to 95% of those who entered the step; diamond: the median; arrow: not reached.',
    description: (steps) =>
      `${plural(steps, 'step', 'steps')}: the wait that 5%, half and 95% of those who entered do not exceed; a wait that does not end counts as infinite.`,
  },
  someBars: (drawn, all) => `${number(drawn)} of ${number(all)} rows are drawn, the longest; the table has them all.`,
};
