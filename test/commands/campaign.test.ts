/** The command `campaign`: what it shows, what it expects, and how it ends. */

import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messagesIn } from '../../src/messages/index.ts';
import { command, problemsOf } from './command.ts';

const folder = mkdtempSync(join(tmpdir(), 'arrima-sim-campaign-'));
const path = (name: string): string => join(folder, name);

const ROUND = (id: string, date: string, rest: string): string =>
  `schema: arrima-sim/criteria/v1\nid: ${id}\ntitle: {fr: Exercice ${id}, en: Round ${id}}\nround: {date: ${date}}\n${rest}`;
const PLAN = (rounds: string, rest = ''): string =>
  `schema: arrima-sim/plan/v1\nid: p\ntitle: {fr: Trois mois, en: Three months}\nsources: [{id: page, title: A page, publisher: Somebody}]\nfrom: 2030-01-01\nto: 2030-03-31\nrounds:\n${rounds}${rest}`;

/**
 * By hand: `january` takes the two best scores (a 700, b 650) by its first group and c, who has an offer, by its second;
 * `february` takes the two best left (d 600, e 590, though e expired in February is gone): d and f, who entered on
 * 20 January; `march` takes everybody left in the bank: g, who entered on 10 February.
 */
const POOL = `candidate_id,submitted_at,score,job_offer,synthetic,keen
a,2029-06-01,700,none,true,0
b,2029-06-01,650,none,true,0
c,2029-06-01,100,inside_cmm,true,0
d,2029-06-01,600,none,true,0
e,2029-01-31,590,none,true,0.5
f,2030-01-20,580,none,true,1
g,2030-02-10,570,none,true,1
`;

const FILES: Readonly<Record<string, string>> = {
  'pool.csv': POOL,
  'january.yaml': ROUND(
    'january',
    '2030-01-15',
    `published: {invitations: 3}
groups:
  - {id: best, stream: "1", label: {fr: Les meilleurs, en: The best}, rank: [{field: score, order: descending}], select: {top: 2}, published: {invitations: 2}}
  - {id: offer, criteria: [{id: offer, test: {field: job_offer, is_not: none}}], select: all}
`,
  ),
  'february.yaml': ROUND(
    'february',
    '2030-02-05',
    'published: {invitations: [2, 4]}\ngroups: [{id: g, rank: [{field: score, order: descending}], select: {top: 2}}]\n',
  ),
  'march.yaml': ROUND('march', '2030-03-01', 'published: {invitations: 5}\ngroups: [{id: g, select: all}]\n'),
  'open.yaml': ROUND('open', '2030-01-15', 'groups: [{id: g, select: all}]\n'),
  'drawn.yaml': ROUND('drawn', '2030-01-15', 'groups: [{id: g, rank: [lottery], select: {top: 1}}]\n'),
  'broken.yaml': ROUND('broken', '2030-01-15', 'groups: [{id: g, select: some}]\n'),
  'three.yaml': PLAN(
    '  - {criteria: january.yaml}\n  - {criteria: february.yaml}\n  - {criteria: march.yaml, after_gap: true}\n',
    'declarations: {validity_months: {value: 12, source: page}}\n',
  ),
  'missed.yaml': PLAN('  - {criteria: january.yaml}\n  - {criteria: february.yaml}\n  - {criteria: march.yaml}\n'),
  'open-plan.yaml': PLAN('  - {criteria: open.yaml}\n'),
  'drawn-plan.yaml': PLAN('  - {criteria: drawn.yaml}\n'),
  'rate-plan.yaml': PLAN('  - {criteria: open.yaml}\n', 'declarations: {validity_months: 12, renewal: {field: keen}}\n'),
  'arrivals-plan.yaml': PLAN('  - {criteria: open.yaml}\n', 'arrivals: {per_month: {value: 2, assumption: true}, like: pool}\n'),
  'checked-plan.yaml': PLAN(
    '  - {criteria: open.yaml}\n',
    'selection: {criteria: open.yaml}\nfederal: {checks: {medical: {field: keen}, security: {value: {field: synthetic}, assumption: true}}}\n',
  ),
  'upside-down-plan.yaml': PLAN(
    '  - {criteria: open.yaml}\n',
    'federal: {checks: {medical: {field: ill}}}\nselection: {criteria: open.yaml}\ndeclarations: {validity_months: 12, renewal: {field: new}}\n',
  ),
  'queue-plan.yaml': PLAN(
    '  - {criteria: open.yaml}\n',
    'selection: {criteria: open.yaml}\npaper: {initial_queue: {files: {value: 2, assumption: true}, filed_from: 2029-01-01, filed_to: 2029-02-01, certified: {value: 0.5, assumption: true}}}\n',
  ),
  'broken-plan.yaml': PLAN('  - {criteria: broken.yaml}\n'),
  'absent-plan.yaml': PLAN('  - {criteria: absent.yaml}\n'),
  'unshipped-plan.yaml': PLAN('  - {criteria: prtq-2020-01-17}\n'),
  'outside-plan.yaml': PLAN('  - {criteria: ../january.yaml}\n'),
  'absolute-plan.yaml': PLAN(`  - {criteria: ${path('january.yaml')}}\n`),
  'link-plan.yaml': PLAN('  - {criteria: link.yaml}\n'),
  'sub/nested.yaml': ROUND('nested', '2030-01-15', 'groups: [{id: g, select: all}]\n'),
  'nested-plan.yaml': PLAN('  - {criteria: sub/nested.yaml}\n'),
};

beforeAll(() => {
  mkdirSync(path('plans'));
  mkdirSync(path('plans/sub'));
  for (const [name, text] of Object.entries(FILES)) writeFileSync(name === 'pool.csv' ? path(name) : path(`plans/${name}`), text);
  writeFileSync(path('january.yaml'), FILES['january.yaml'] ?? '');
  symlinkSync(path('january.yaml'), path('plans/link.yaml'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const plan = (name: string): string => path(`plans/${name}.yaml`);
const campaign = (name: string, ...options: string[]): string[] => ['campaign', plan(name), '-p', path('pool.csv'), ...options];

describe('a campaign of three rounds', () => {
  it('shows each round beside what was published, and where everybody is at the end', async () => {
    const { exit, stdout, stderr } = await command(campaign('three', '--lang', 'en', '--expect', 'published'));
    expect(exit).toBe(0);
    expect(stdout).toBe(`Synthetic pool: every person is invented.

Three months
Plan p, from 2030-01-01 to 2030-03-31

Figures of the plan
  • validity of a declaration, in months: 12 (A page, Somebody)
  • An invitation runs to the end of the plan: nobody is invited twice.
  • Columns of the pool do not change from round to round, but for submitted_at at a renewal and the age that follows from birth_date.

Rounds
Date        Round                  Published  Simulated  Difference
2030-01-15  Round january                  3          3           0
            · Stream 1 — The best          2          2           0
            · offer                        —          1           —
2030-02-05  Round february               2–4          2           0
2030-03-01  Round march *                  5          1           —
            Total                          —          6           —
            Compared rounds              5–7          5           0

* follows a round that is left out, whose people are still in the bank: shown, not compared.

From the declaration to permanent residence
Step                  Arrima
Declarations entered       7
Expiries                   1
Invitations                6

Where declarations and applications are on 2030-03-31
State                Arrima
In the bank               0
Invitation running        6
Declaration expired       1

Waiting under Arrima, in days
Step                Entered  Finished  Waiting  5 %  Median         95 %
declared → invited        7         6        0   16     228  not reached

Quantiles over everybody who entered the step; a wait that does not end counts as infinite. CSQ and federal: the decision, whatever it is.

Month by month
Month    Bank
2030-01  2 ████████████████████████████████
2030-02  1 ████████████████
2030-03  0

At the end of the month; each column has its own scale.
Agreement with published figures shows that the rules and their sequence work; it does not validate them.
`);
    const { met } = (await messagesIn('en')).expect;
    expect(stderr.split('\n').slice(0, -1)).toEqual([
      met('rounds.january.simulated', '3'),
      met('rounds.january.groups.best.simulated', '2'),
      met('rounds.february.simulated', '2'),
    ]);
  });

  it('in French', async () => {
    const { stdout } = await command(campaign('three'));
    const { summary } = await messagesIn('fr');
    expect(stdout.split('\n')[0]).toBe(summary.synthetic(7, 7));
    expect(stdout).toContain('2030-01-15  Exercice january');
    expect(stdout).toContain(summary.agreement);
  });

  it('a miss says both figures, and there is no agreement', async () => {
    const { exit, stdout, stderr } = await command(campaign('missed', '--lang', 'en', '--expect', 'published'));
    expect(exit).toBe(1);
    // Without a validity e has not expired: february takes d and e, march f and g.
    expect(stderr).toContain(
      `${(await messagesIn('en')).expect.missed('rounds.march.simulated', '5', '2', { kind: 'plan', id: 'p', pool: 'pool.csv' })}\n`,
    );
    expect(stdout).toMatch(/Total +10–12 +7 +−3\n/);
    expect(stdout).not.toContain((await messagesIn('en')).summary.agreement);
  });

  it('as data, and the summary on standard error', async () => {
    const { stdout, stderr } = await command(campaign('three', '--format', 'json', '--lang', 'en'));
    const json = JSON.parse(stdout);
    expect(stderr).toContain('Round january');
    expect(Object.keys(json).join()).toBe(
      'schema,tool,plan,inputs,asked,replicates,steps,assumptions,sources,rounds,arrima,paper,warnings',
    );
    expect(json).toMatchObject({
      schema: 'arrima-sim/campaign/v1',
      plan: { id: 'p', title: { fr: 'Trois mois', en: 'Three months' }, from: '2030-01-01', to: '2030-03-31' },
      inputs: { pool: { name: 'pool.csv', rows: 7, synthetic: 7 }, plan: { name: 'three.yaml' }, lists: [], seed: null },
      assumptions: [{ path: 'declarations.validity_months', value: 12, source: 'page' }],
      replicates: 1,
      arrima: { totals: { declared: { mean: 7, variance: null }, bank: { mean: 0 }, invited: { mean: 6 }, expired: { mean: 1 } } },
      paper: null,
      warnings: [],
    });
    expect(json.inputs.criteria.map(({ name }: { name: string }) => name)).toEqual(['january.yaml', 'february.yaml', 'march.yaml']);
    const one = (value: number) => ({ mean: value, variance: null, error: null, p5: value, p50: value, p95: value });
    expect(json.rounds[0]).toEqual({
      id: 'january',
      title: { fr: 'Exercice january', en: 'Round january' },
      date: '2030-01-15',
      published: 3,
      simulated: 3,
      after_gap: false,
      fitted: false,
      spread: one(3),
      groups: [
        {
          id: 'best',
          stream: '1',
          label: { fr: 'Les meilleurs', en: 'The best' },
          published: 2,
          simulated: 2,
          spread: one(2),
          cut_off: one(650),
        },
        { id: 'offer', stream: null, label: { fr: 'offer', en: 'offer' }, published: null, simulated: 1, spread: one(1), cut_off: null },
      ],
    });
    expect(json.rounds[2]).toMatchObject({ id: 'march', published: 5, simulated: 1, after_gap: true });
  });

  it('as Markdown, or quietly', async () => {
    expect((await command(campaign('three', '--format', 'markdown', '--lang', 'en'))).stdout).toContain(
      '| 2030-02-05 | Round february | 2–4 | 2 | 0 |',
    );
    expect(await command(campaign('three', '--quiet', '--expect', 'published'))).toEqual({ exit: 0, stdout: '', stderr: '' });
  });

  it('a pool in a pipe; rounds in folders below', async () => {
    const { exit, stdout } = await command(['campaign', plan('nested-plan'), '-p', '-', '--lang', 'en'], { stdin: POOL });
    expect([exit, stdout.includes('Round nested')]).toEqual([0, true]);
  });

  it('a lottery draws by the seed, of the command line before the plan', async () => {
    const seeded = async (seed: string): Promise<unknown> =>
      JSON.parse((await command(campaign('drawn-plan', '--seed', seed, '--format', 'json', '-q'))).stdout).inputs.seed;
    expect(await seeded('S')).toBe('S');
  });
});

it('two a month arrive, beside the seven of the pool', async () => {
  const argv = ['campaign', plan('arrivals-plan'), '-p', '-', '--seed', 'S', '--format', 'json', '-q'];
  expect(JSON.parse((await command(argv, { stdin: POOL })).stdout).arrima.totals.declared.mean).toBe(7 + 6);
});

describe('a column that only the plan names', () => {
  it.each([
    ['rate-plan', '9:54', 'keen', 'kene', 'did you mean “kene”?'],
    ['checked-plan', '10:37', 'keen', 'other', 'correct the name, or add this column to the pool'],
  ])('%s', async (name, position, column, header, remedy) => {
    const argv = ['campaign', plan(name), '-p', '-', '--seed', 'S', '--lang', 'en'];
    expect(await command(argv, { stdin: POOL.replace(column, header) })).toEqual({
      exit: 3,
      stdout: '',
      stderr: `C581 ${plan(name)}:${position} unknown field “${column}”: no field of the criteria files, no column of the pool — ${remedy}\n`,
    });
  });
  it('comes before what is wrong in the pool', async () => {
    const stdin = POOL.replace('keen', 'other').replace('b,2029-06-01', 'b,');
    const { exit, problems } = await problemsOf(['campaign', plan('rate-plan'), '-p', '-', '--seed', 'S'], { stdin });
    expect([exit, problems.map(({ code }) => code)]).toEqual([3, ['C581', 'P404']]);
  });
  it('comes in the order of the plan', async () => {
    const { problems } = await problemsOf(['campaign', plan('upside-down-plan'), '-p', '-', '--seed', 'S'], { stdin: POOL });
    expect(problems.map(({ code, line, value }) => `${code}:${line} ${value}`)).toEqual(['C581:9 ill', 'C581:11 new']);
  });
  it('may hold refusals in words, for a check', async () => {
    const stdin = POOL.replaceAll(/,[0-9.]+$/gm, ',oui');
    expect((await command(['campaign', plan('checked-plan'), '-p', '-', '--seed', 'S', '-q'], { stdin })).exit).toBe(0);
  });
});

describe('how it ends', () => {
  it.each<[string, string[], number, string[]]>([
    ['no plan', ['campaign', '-p', path('pool.csv')], 2, ['U107']],
    ['no pool', ['campaign', plan('three')], 2, ['U107']],
    ['an extra word', campaign('three', 'more'), 2, ['U105']],
    ['an unknown expectation', campaign('three', '--expect', 'invited=3'), 2, ['U108']],
    ['no replicate', campaign('three', '--replicates', '0'), 2, ['U108']],
    ['half a job', campaign('three', '--jobs', '0.5'), 2, ['U108']],
    ['a slice past the last', campaign('three', '--shard', '3/2', '--out-dir', 'o'), 2, ['U108']],
    ['a slice that goes nowhere', campaign('three', '--shard', '1/2'), 2, ['U117']],
    ['a slice that is compared', campaign('three', '--shard', '1/2', '--out-dir', 'o', '--expect', 'published'), 2, ['U118']],
    ['--set of what the plan does not have', campaign('three', '--set', 'rounds.99=x'), 3, ['C601']],
    ['--set without a value', campaign('three', '--set', 'id'), 2, ['U113']],
    ['nothing published', campaign('open-plan', '--expect', 'published'), 2, ['U112']],
    ['a plan that is not shipped', ['campaign', 'prtq-2019', '-p', path('pool.csv')], 3, ['C550']],
    ['a plan that is not there', campaign('none'), 5, ['F101']],
    ['a round that is not there', campaign('absent-plan'), 5, ['F101:8:16']],
    ['a round that is not shipped', campaign('unshipped-plan'), 3, ['C701:8:16']],
    ['a round outside the folder', campaign('outside-plan'), 3, ['C555:8:16']],
    ['a round by its absolute path', campaign('absolute-plan'), 3, ['C555:8:16']],
    ['a round outside the folder by a link', campaign('link-plan'), 3, ['C555:8:16']],
    ['a mistake in a round', campaign('broken-plan'), 3, ['C211:5:26']],
    ['a lottery without seed', campaign('drawn-plan'), 3, ['C565']],
    ['arrivals without seed', campaign('arrivals-plan'), 3, ['C565']],
    ['a renewal without seed', campaign('rate-plan'), 3, ['C565']],
    ['a pool that is not there, after the plan', ['campaign', plan('broken-plan'), '-p', path('none.csv')], 3, ['C211:5:26']],
    ['a pool that is not there', ['campaign', plan('three'), '-p', path('none.csv')], 5, ['F101']],
  ])('%s', async (_, argv, exit, codes) => {
    const ended = await problemsOf(argv);
    expect(ended.exit).toBe(exit);
    expect(ended.problems.map(({ code, line, column }) => (line === null ? code : `${code}:${line}:${column}`))).toEqual(codes);
  });

  it('a mistake in a round is told with the round’s own file', async () => {
    const { problems } = await problemsOf(campaign('broken-plan'));
    expect(problems[0]?.file).toBe(join(folder, 'plans', 'broken.yaml'));
  });
  it('a round by a path of another system is offered as it is written here', async () => {
    const text = `schema: arrima-sim/plan/v1\nid: p\nfrom: 2030-01-01\nto: 2030-01-31\nrounds: [{criteria: 'sub\\none.yaml'}]\n`;
    writeFileSync(plan('slashes'), text);
    const { exit, problems } = await problemsOf(campaign('slashes'));
    expect([exit, problems.map(({ code, line, column }) => `${code}:${line}:${column}`)]).toEqual([5, ['F101:5:21']]);
    expect(problems[0]?.message).toContain('sub/none.yaml');
  });
  it('a missing round is named, at its place in the plan', async () => {
    const { stderr } = await command(campaign('absent-plan', '--lang', 'en'));
    expect(stderr).toBe(
      `F101 ${plan('absent-plan')}:8:16 “absent.yaml” cannot be read: the file does not exist — check the path and the permissions\n`,
    );
  });

  it.each<[string, string, string, string[]]>([
    ['a blank submitted_at', 'three', POOL.replace('b,2029-06-01', 'b,'), ['P404:3:2']],
    ['no submitted_at', 'three', POOL.replace('submitted_at', 'other'), ['P301:1']],
    ['a blank rate', 'rate-plan', POOL.replace('inside_cmm,true,0', 'inside_cmm,true,'), ['P405:4:6']],
    ['a rate of 1.2', 'rate-plan', POOL.replace('true,0.5', 'true,1.2'), ['P405:6:6']],
    ['a rate in words', 'rate-plan', POOL.replace('true,0.5', 'true,half'), ['P401:6:6']],
    ['a blank refusal', 'checked-plan', POOL.replace('inside_cmm,true,0', 'inside_cmm,true,'), ['P406:4:6']],
    ['a refusal of 1.2', 'checked-plan', POOL.replace('true,0.5', 'true,1.2'), ['P406:6:6']],
    ['a refusal in other words', 'checked-plan', POOL.replace('true,0.5', 'true,half'), ['P406:6:6']],
    ['no word where a check reads yes or no', 'checked-plan', POOL.replace('none,true,0.5', 'none,,0.5'), ['P406:6:5']],
    ['a rate where a check reads yes or no', 'checked-plan', POOL.replace('none,true,0.5', 'none,0.2,0.5'), ['P401:6:5']],
    ['an id that an arrival will have', 'arrivals-plan', POOL.replace('\nb,', '\nARR-203003-2,'), ['P505:3:1']],
    ['an id that an initial paper file will have', 'queue-plan', POOL.replace('\nb,', '\ninitial-2,'), ['P505:3:1']],
    ['nobody whom arrivals could be like', 'arrivals-plan', POOL.slice(0, POOL.indexOf('\n') + 1), ['P407']],
    ['a column that a later round needs', 'three', POOL.replace('score', 'mark'), ['P301:1']],
  ])('%s', async (_, name, stdin, codes) => {
    const { exit, problems } = await problemsOf(['campaign', plan(name), '-p', '-', '--seed', 'S'], { stdin });
    expect(exit).toBe(4);
    expect(problems.map(({ code, line, column }) => [code, line, column].filter((part) => part !== null).join(':'))).toEqual(codes);
  });
});
