/** The shipped plans on the shipped recipes: what was published follows from people and rules, at any seed. */

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { publishedRounds } from '../../src/published/law.ts';
import { command } from './command.ts';

interface PrintedCampaign {
  readonly rounds: readonly {
    readonly id: string;
    readonly date: string;
    readonly simulated: number;
    readonly groups: readonly { readonly id: string; readonly stream: string | null; readonly simulated: number }[];
  }[];
}

const pools = new Map<string, Promise<string>>();

/** The pool of a recipe, made once. */
function poolOf(name: string, seed: string): Promise<string> {
  const key = `${name} ${seed}`;
  const known = pools.get(key) ?? command(['generate', name, '--seed', seed, '-o', '-', '-q']).then(({ stdout }) => stdout);
  pools.set(key, known);
  return known;
}

/** The rounds of a plan on the pool of the recipe of the same name. */
async function campaign(name: string, seed: string): Promise<PrintedCampaign & { readonly exit: number }> {
  const pool = await poolOf(name, seed);
  const { exit, stdout } = await command(['campaign', name, '-p', '-', '--expect', 'published', '--format', 'json', '-q'], { stdin: pool });
  return { exit, ...(JSON.parse(stdout) as PrintedCampaign) };
}

describe('prtq-2019-2020', () => {
  it.each(['1', 'another'])('seed %s', async (seed) => {
    const { exit, rounds } = await campaign('prtq-2019-2020', seed);
    expect(rounds.map(({ simulated }) => simulated)).toEqual([691, 259, 444, 32, 169, 89, 73, 85, 220, 23]);
    expect(exit).toBe(0);
  });
});

describe('the campaign of prtq-2019-2020', () => {
  const printed = async (format: string[]): Promise<string> => {
    const pool = await poolOf('prtq-2019-2020', '1');
    return (await command(['campaign', 'prtq-2019-2020', '-p', '-', ...format], { stdin: pool })).stdout;
  };

  it.each(['docs/guide.en.md', 'docs/guide.fr.md'])('is what %s shows', async (guide) => {
    const shown = await printed(guide === 'docs/guide.en.md' ? ['--lang', 'en'] : []);
    const text = readFileSync(new URL(`../../${guide}`, import.meta.url), 'utf8');
    const [, block] = /\n```\n((?:From the declaration|De la déclaration)[\s\S]*?)```/.exec(text) ?? [];
    expect(block?.length).toBeGreaterThan(500);
    expect(shown.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ')).toContain(block);
  });

  it('takes up 18,000 paper files, whose nameless ones wait 35 to 37 months at the median', async () => {
    const { paper } = JSON.parse(await printed(['--format', 'json', '-q'])) as {
      readonly paper: {
        readonly totals: Readonly<Record<string, { readonly mean: number }>>;
        readonly waiting: Readonly<Record<string, Readonly<Record<string, { readonly mean: number }>>>>;
      };
    };
    expect(paper.totals['initial']?.mean).toBe(18_000);
    // A month is 365.25 / 12 days.
    const months = (paper.waiting['initial_filed_to_csq']?.['p50']?.mean ?? 0) / (365.25 / 12);
    expect(months).toBeGreaterThanOrEqual(35);
    expect(months).toBeLessThanOrEqual(37);
  });
});

describe('pstq-2025', () => {
  /** Published invitations of July to December 2025: by group where published, else by stream. */
  const published = publishedRounds()
    .filter(({ date, level }) => date.startsWith('2025-') && (level === 'group' || level === 'stream'))
    .filter(
      (row, _, all) =>
        row.level === 'group' || !all.some((group) => group.level === 'group' && sameStream(group, row) && group.invitations !== null),
    )
    .filter(({ invitations }) => invitations !== null);

  it('names what is compared: 2,908 invitations', () => {
    expect(published.reduce((sum, { invitations }) => sum + (invitations ?? 0), 0)).toBe(2908);
  });

  // Each makes a pool of 20,000 people and runs a campaign on it: some seconds, or minutes where many programs share the processors.
  it.each(['1', '2', '3', '4', '5'])('seed %s: off by at most one in twenty of them in all', { timeout: 300_000 }, async (seed) => {
    const { rounds } = await campaign('pstq-2025', seed);
    const error = published.reduce((sum, { date, level, stream, group, invitations }) => {
      const groups = rounds.find((round) => round.date === date)?.groups ?? [];
      const own = groups.filter((each) => (level === 'group' ? each.id === group : each.stream === stream));
      return sum + Math.abs(own.reduce((all, { simulated }) => all + simulated, 0) - (invitations ?? 0));
    }, 0);
    expect(error).toBeLessThanOrEqual(0.05 * 2908);
  });
});

function sameStream(
  a: { readonly date: string; readonly stream: string | null },
  b: { readonly date: string; readonly stream: string | null },
): boolean {
  return a.date === b.date && a.stream === b.stream;
}
