/** Texts are compared in Unicode's composed form, whichever the pool and the criteria are written in. */

import { describe, expect, it } from 'vitest';
import { holdRound } from '../../src/engine/index.ts';
import { sha256 } from '../../src/hash/node.ts';
import { command } from '../commands/command.ts';
import { criteriaOf, poolOf } from '../engine/people.ts';

const FORMS = ['NFC', 'NFD'] as const;

describe.each(FORMS)('criteria in %s', (ofCriteria) => {
  it.each(FORMS)('meet cells in %s', (ofCells) => {
    const region = 'Côte-Nord'.normalize(ofCriteria);
    const criteria = criteriaOf(`fields: {skills: {type: codes}}
groups:
  - id: is
    criteria: [{id: a, test: {field: region, is: ${region}}}]
    select: all
  - id: contains
    criteria: [{id: b, test: {field: skills, contains: ${'É1'.normalize(ofCriteria)}}}]
    select: all
  - id: me
    criteria: [{id: c, test: {field: candidate_id, is: ${'É'.normalize(ofCriteria)}}}]
    select: all
`);
    const pool = poolOf(criteria, [
      { id: 'A', region: 'Côte-Nord'.normalize(ofCells), skills: '' },
      { id: 'B', region: 'Estrie', skills: `x|${'É1'.normalize(ofCells)}` },
      { id: 'É'.normalize(ofCells), region: 'Estrie', skills: 'x' },
    ]);
    const { groups } = holdRound(pool, criteria, { hash: sha256 }).result;
    expect(groups.map(({ invited }) => [...invited])).toEqual([[0], [1], [2]]);
  });
});

it('a breakdown has one line for both, and copied cells stay as written', async () => {
  const [composed, decomposed] = FORMS.map((form) => 'Côte-Nord'.normalize(form));
  const set = ['--set', 'groups=[{id: g, select: all}]', '--set', 'examples=null'];
  const argv = ['round', '-c', 'prtq-2020-01-16', '-p', '-', ...set, '--by', 'region', '--columns', 'region', '-q'];
  const stdin = `candidate_id,region\nA,${composed}\nB,${decomposed}\n`;
  const statistics = await command([...argv, '--statistics', '-'], { stdin });
  expect(JSON.parse(statistics.stdout).breakdowns[0].groups).toEqual([{ value: composed, read: 2, eligible: 2, invited: 2 }]);
  const list = await command([...argv, '--invited', '-'], { stdin });
  expect(list.stdout.split('\n').map((line) => line.split(',').at(-1))).toEqual(['region', composed, decomposed, '']);
});
