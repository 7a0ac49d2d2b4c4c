/** Conditions shared by rounds: named in a list of criteria, and what is wrong with them reported where they are named. */

import { describe, expect, it } from 'vitest';
import { decodeCriteria } from '../../src/criteria/decode.ts';

const file = (criteria: string): string => `schema: arrima-sim/criteria/v1
id: x
round: {date: 2025-07-17, extraction: 2025-07-14, assumption: true}
fields: {sector: {type: enumeration, values: [health], assumption: true}}
groups:
  - id: g
    select: all
    criteria: ${criteria}
`;

function decode(criteria: string) {
  return decodeCriteria(file(criteria), { name: 'x' });
}

describe('shared conditions', () => {
  it('stand among criteria of the file, with their sources', () => {
    const decoded = decode('[{id: first, test: {field: age, at_least: 18}}, {conditions: pstq-stream-1}]');
    if (!('groups' in decoded)) throw new Error(JSON.stringify(decoded));
    expect(decoded.groups[0]?.criteria.map(({ id }) => id).slice(0, 2)).toEqual(['first', 'feer-0-to-2']);
    expect(decoded.sources.map(({ id }) => id)).toEqual(['pstq-conditions']);
  });
  it.each([
    ['unknown', '[{conditions: pstq-stream-9}]', 'C214:8:29'],
    ['their name alone', '[pstq-stream-1]', 'C216:8:16'],
    ['another text alone', '[pstq-stream-9]', 'C201:8:16'],
    ['as a key of the group', '[]\n    conditions: pstq-stream-1', 'C202:9:5'],
    ['with another key', '[{conditions: pstq-stream-1, id: a}]', 'C202:8:44'],
    ['with an id that is taken', '[{id: feer-0-to-2, test: {field: age, at_least: 1}}, {conditions: pstq-stream-1}]', 'C208:8:81'],
  ])('%s', (_, criteria, found) => {
    const decoded = decode(criteria);
    expect('groups' in decoded ? [] : decoded.map(({ code, line, column }) => `${code}:${line}:${column}`)).toEqual([found]);
  });
});

describe('assumptions', () => {
  it('of an extraction and of a declared column', () => {
    const decoded = decode('[]');
    if (!('groups' in decoded)) throw new Error(JSON.stringify(decoded));
    expect([decoded.round.assumption, decoded.fields.get('sector')?.assumption, decoded.fields.get('age')?.assumption]).toEqual([
      true,
      true,
      false,
    ]);
  });
});
