/** The plans in the two guides have no mistake, and differ in their words only. */

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { planOf, roundText } from '../plans/plans.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

const FILES = {
  ...Object.fromEntries(
    ['january.yaml', 'janvier.yaml', 'march.yaml', 'mars.yaml'].map((name) => [
      name,
      name.startsWith('j') ? roundText('january', '2030-01-15') : roundText('march', '2030-03-05'),
    ]),
  ),
  'csq.yaml': roundText('csq', '2030-01-01'),
};

test.each(['docs/guide.en.md', 'docs/guide.fr.md'])('the plan in %s', async (guide) => {
  const blocks = readFileSync(ROOT + guide, 'utf8').matchAll(/```yaml\n([\s\S]*?)```/g);
  const [text = ''] = [...blocks].map(([, block = '']) => block).filter((block) => block.includes('arrima-sim/plan/v1'));
  const plan = await planOf(text, FILES);
  expect(plan.rounds.map(({ criteria, afterGap }) => [criteria.id, afterGap])).toEqual([
    ['january', false],
    ['january@2030-01-29', false],
    ['january@2030-02-12', false],
    ['january@2030-02-26', false],
    ['march', true],
  ]);
  expect(plan.declarations).toMatchObject({ validityMonths: 12, renewal: 0.3 });
  expect(plan.campaign).toMatchObject({
    arrivalsPerMonth: 40,
    application: { reinvite: true },
    selection: { capacity: 25 },
    paper: { capacity: 25 },
  });
});

test('both guides have the same keys of a plan', () => {
  const keys = (guide: string, head: string): string[] => {
    const [, table = ''] = readFileSync(ROOT + guide, 'utf8').split(`\n| ${head} |`);
    const [rows = ''] = table.split('\n\n');
    return rows
      .split('\n')
      .slice(2)
      .map((row) => row.split(' | ')[0] ?? '');
  };
  expect(keys('docs/guide.fr.md', 'clé | sens')).toEqual(keys('docs/guide.en.md', 'key | meaning'));
  expect(keys('docs/guide.en.md', 'key | meaning')).toHaveLength(25);
});
