/** Options of `round` that a pool can refuse: columns that it does not have, and bands too narrow for its scores. */

import { expect, it } from 'vitest';
import { problemsOf } from './command.ts';

const POOL = 'candidate_id,submitted_at,score,country,teer\nA,2025-07-01,1,x,1\nB,2025-07-01,29999,y,1\n';
const ROUND = ['round', '-c', 'test/commands/teer-round.yaml', '--set', 'groups.g.select={minimum_score: 1}', '-p', '-', '-q'];

it.each<[string[], number, unknown[]]>([
  [['--by', 'contry'], 4, [['P602', null, 'contry']]],
  [['--by', 'country,teer'], 4, [['P602', null, 'country,teer']]],
  [['--columns', 'country,regoin'], 4, [['P602', null, 'regoin']]],
  [['--columns', 'country,teer', '--by', 'country', '--band', '3'], 0, []],
  [['--band', '2'], 4, [['P603', 'score', '2']]],
])('%j', async (options, exit, expected) => {
  const ran = await problemsOf([...ROUND, ...options], { stdin: POOL });
  expect([ran.exit, ran.problems.map(({ code, field, value }) => [code, field, value])]).toEqual([exit, expected]);
});
