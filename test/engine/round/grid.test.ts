/** Points by a small grid: rows in order, bands, blanks, and what a spouse changes. */

import { describe, expect, it } from 'vitest';
import { decodeGrid } from '../../../src/criteria/grid.ts';
import { fieldsOfGrid, type Grid, has, holdRound, marksOf, scoreFactors } from '../../../src/engine/index.ts';
import { sha256 } from '../../../src/hash/node.ts';
import { criteriaOf, type Person, poolOf } from '../people.ts';

const GRID = `schema: arrima-sim/grid/v1
id: small
effective: 2025-07-02
blocks:
  - id: first
    maximum: {alone: 25, with_spouse: 17}
    factors:
      - id: level
        bands:
          field: french_speaking
          points: [{from: 0, to: 4, points: 0}, {from: 7, to: 12, points: {alone: 20, with_spouse: 10}}, {from: 5, to: 6, points: 3}]
      - id: family
        rows:
          - {test: {field: family_in_quebec, is: true}, points: 5}
          - {test: {field: has_spouse, is: false}, points: 0}
          - {test: {field: spouse_family_in_quebec, is: true}, points: 7}
  - id: second
    maximum: 9
    factors:
      - id: offer
        rows:
          - test: {field: job_offer, is: outside_cmm}
            bands: {field: persons, points: [{from: 1, to: 2, points: 4}, {from: 3, points: 9}]}
        bands:
          field: job_offer
          points: [{value: none, points: 0}, {value: inside_cmm, points: 2}, {value: outside_cmm, points: 1}]
`;

function grid(text = GRID): Grid {
  const decoded = decodeGrid(text, 'small');
  if (!('blocks' in decoded)) throw new Error(JSON.stringify(decoded));
  return decoded;
}

const criteria = criteriaOf('');

function scored(person: Omit<Person, 'id'>): { points: number[]; missing: string[]; total: number } {
  const everywhere = {
    french_speaking: '',
    family_in_quebec: '',
    has_spouse: 'false',
    spouse_family_in_quebec: '',
    job_offer: '',
    persons: '',
  };
  // Somebody else stands before, so that row 0 is not mistaken for everybody.
  const pool = poolOf(criteria, [
    { id: 'other', ...everywhere, french_speaking: '12' },
    { id: 'A', ...everywhere, ...person },
  ]);
  const factors = [...scoreFactors(grid(), pool)];
  return {
    points: factors.map(({ points }) => points[1] ?? Number.NaN),
    missing: factors.filter(({ missing }) => has(missing, 1)).map(({ factor }) => factor.id),
    total: marksOf(grid(), pool).score[1] ?? Number.NaN,
  };
}

describe('points', () => {
  it.each<[Omit<Person, 'id'>, number[], string[]]>([
    [{}, [0, 0, 0], ['level', 'family', 'offer']],
    [{ french_speaking: '4' }, [0, 0, 0], ['family', 'offer']],
    [{ french_speaking: '5' }, [3, 0, 0], ['family', 'offer']],
    [{ french_speaking: '12' }, [20, 0, 0], ['family', 'offer']],
    [{ french_speaking: '7', has_spouse: 'true' }, [10, 0, 0], ['family', 'offer']],
    [{ family_in_quebec: 'true' }, [0, 5, 0], ['level', 'offer']],
    // A blank in the first row decides: whether the spouse has family is no longer asked.
    [{ has_spouse: 'true', spouse_family_in_quebec: 'true' }, [0, 0, 0], ['level', 'family', 'offer']],
    [{ family_in_quebec: 'false', has_spouse: 'true', spouse_family_in_quebec: 'true' }, [0, 7, 0], ['level', 'offer']],
    [{ family_in_quebec: 'false', has_spouse: 'true', spouse_family_in_quebec: 'false' }, [0, 0, 0], ['level', 'offer']],
    [{ family_in_quebec: 'false', spouse_family_in_quebec: 'true' }, [0, 0, 0], ['level', 'offer']],
    [{ job_offer: 'inside_cmm' }, [0, 0, 2], ['level', 'family']],
    [{ job_offer: 'outside_cmm', persons: '2' }, [0, 0, 4], ['level', 'family']],
    [{ job_offer: 'outside_cmm', persons: '3' }, [0, 0, 9], ['level', 'family']],
    [{ job_offer: 'outside_cmm', persons: '999999' }, [0, 0, 9], ['level', 'family']],
    // The row holds and its bands have a blank: the bands of the factor are not asked instead.
    [{ job_offer: 'outside_cmm' }, [0, 0, 0], ['level', 'family', 'offer']],
  ])('%j', (person, points, missing) => {
    const got = scored(person);
    expect([got.points, got.missing]).toEqual([points, missing]);
    expect(got.total).toBe(points.reduce((sum, each) => sum + each, 0));
  });
  it('of whoever has a spouse by the column that the grid names', () => {
    const text = GRID.replace('blocks:', 'columns: {spouse: licence}\nblocks:').replace('{field: has_spouse', '{field: licence');
    const named = grid(text);
    const pool = poolOf(criteria, [
      { id: 'A', french_speaking: '7', licence: 'true', has_spouse: 'false' },
      { id: 'B', french_speaking: '7', licence: 'false', has_spouse: 'true' },
    ]);
    expect([...scoreFactors(named, pool)][0]?.points).toEqual(Int32Array.of(10, 20));
    expect([fieldsOfGrid(named).has('licence'), fieldsOfGrid(named).has('has_spouse')]).toEqual([true, false]);
  });
  it('a pool without a column of the grid is blank in it', () => {
    const pool = poolOf(criteria, [{ id: 'A', has_spouse: 'true', job_offer: 'none' }]);
    expect([...scoreFactors(grid(), pool)].map(({ points, missing }) => [points[0], has(missing, 0)])).toEqual([
      [0, true],
      [0, true],
      [0, false],
    ]);
  });
});

describe('a round whose score is the grid’s', () => {
  const people: Person[] = [
    { id: 'A', score: '1', french_speaking: '7', has_spouse: 'false', family_in_quebec: 'true', job_offer: 'none' },
    { id: 'B', score: '99', french_speaking: '4', has_spouse: 'false', family_in_quebec: 'false', job_offer: 'none' },
    { id: 'C', score: '99', french_speaking: '', has_spouse: 'true', family_in_quebec: 'true', job_offer: 'none' },
  ];
  const round = criteriaOf('groups: [{id: g, select: {minimum_score: 5}}]\n');
  it('takes it in place of the pool’s own, and counts whose cells were blank', () => {
    const held = holdRound(poolOf(round, people), { ...round, score: grid() }, { hash: sha256 });
    expect([...held.result.invitations].map((row) => held.pool.ids.at(row))).toEqual(['A', 'C']);
    expect(held.pool.columns.get('score')).toMatchObject({ values: Float64Array.of(25, 0, 5) });
    expect(held.figures.incompleteScores).toBe(1);
  });
  it('has no incomplete scores without a grid', () => {
    const held = holdRound(poolOf(round, people), round, { hash: sha256 });
    expect([...held.result.invitations].map((row) => held.pool.ids.at(row))).toEqual(['B', 'C']);
    expect(held.figures.incompleteScores).toBeNull();
  });
});
