/** The conditions that rounds share: dated, sourced, said in both languages, and decodable by whoever declares their columns. */

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decodeDate } from '../../src/cells/dates.ts';
import { sharedConditions } from '../../src/criteria/conditions.ts';
import { decodeCriteria } from '../../src/criteria/decode.ts';

const { sets, sources } = sharedConditions();

describe.each([...sets])('%s', (name, { effective, confidence }) => {
  const decoded = decodeCriteria(
    `schema: arrima-sim/criteria/v1
id: x
round: {date: 2026-01-01}
fields: {regulated: {type: boolean}, exceptional_achievement: {type: boolean}}
groups: [{id: g, select: all, criteria: [{conditions: ${name}}]}]
`,
    { name: 'x' },
  );
  const criteria = 'groups' in decoded ? (decoded.groups[0]?.criteria ?? []) : [];

  it('is dated, and says how sure it is', () => {
    expect(decodeDate(effective)).toEqual(expect.any(Number));
    expect(['read', 'secondary', 'derived', 'conflict', 'assumed']).toContain(confidence);
  });

  it('has criteria, each with a source and in both languages', () => {
    expect(criteria.length).toBeGreaterThan(0);
    for (const { id, source, label } of criteria) {
      expect(sources.map((known) => known.id)).toContain(source);
      expect([label.fr, label.en]).not.toContain(id);
    }
  });
});

it.each(['docs/guide.en.md', 'docs/guide.fr.md'])('%s names them all', (guide) => {
  const text = readFileSync(new URL(`../../${guide}`, import.meta.url), 'utf8');
  const paragraph = text.split('\n').find((line) => line.includes('{conditions: pstq-stream-1}')) ?? '';
  expect([...sets.keys()].filter((name) => !paragraph.includes(`\`${name}\``))).toEqual([]);
});
