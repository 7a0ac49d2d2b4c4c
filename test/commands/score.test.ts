/** `score`, and a round whose score comes from a grid. */

import { describe, expect, it } from 'vitest';
import { messagesIn } from '../../src/messages/index.ts';
import { command } from './command.ts';

const COLUMNS: readonly (readonly [string, string])[] = [
  ['synthetic', 'true'],
  ['has_spouse', 'false'],
  ['french_listening', '9'],
  ['french_speaking', '9'],
  ['french_reading', '9'],
  ['french_writing', '9'],
  ['birth_date', '2000-02-29'],
  ['experience_months', '12'],
  ['education', 'university_2nd_cycle_2y_plus'],
  ['occupation_diagnosis', 'deficit'],
  ['occupation_experience_months', '12'],
  ['quebec_diploma', 'university_2nd_cycle_2y_plus'],
  ['quebec_experience_months', '12'],
  ['outside_cmm_residence_months', '0'],
  ['outside_cmm_work_months', '0'],
  ['outside_cmm_study_months', '0'],
  ['job_offer', 'none'],
  ['licence', 'false'],
  ['study_stay', 'none'],
  ['study_stay_months', '0'],
  ['family_in_quebec', 'false'],
  ['spouse_family_in_quebec', ''],
  ['spouse_french_listening', ''],
  ['spouse_french_speaking', ''],
  ['spouse_french_reading', ''],
  ['spouse_french_writing', ''],
  ['spouse_age', ''],
  ['spouse_quebec_experience_months', ''],
  ['spouse_education', ''],
  ['spouse_quebec_diploma', ''],
];

/** People with these cells, others as above: A has 767 points, worked out in the grid's own test. */
function pool(...people: readonly (readonly [id: string, cells: Readonly<Record<string, string>>])[]): string {
  const lines = people.map(([id, cells]) => [id, ...COLUMNS.map(([name, usual]) => cells[name] ?? usual)].join(','));
  return `candidate_id,${COLUMNS.map(([name]) => name).join(',')}\n${lines.join('\n')}\n`;
}

/** The exit code of a run that fails, and the codes of its problems. */
async function failure(argv: readonly string[], stdin: string): Promise<[number, string[]]> {
  const { exit, stderr } = await command([...argv, '--lang', 'en'], { stdin });
  return [exit, [...stderr.matchAll(/^([CPUF][0-9]{3}) /gm)].map(([, code = '']) => code)];
}

const POOL = pool(['A', {}], ['B', { family_in_quebec: 'true' }], ['C', { french_listening: '' }]);
const SCORE = ['score', '--grid', 'pstq-2025-07-02', '-p', '-', '--date', '2025-07-17'];
const CRITERIA = new URL('./grid-round.yaml', import.meta.url).pathname;

describe('score', () => {
  it('writes a line a candidate: score, blocks, factors, what is missing', async () => {
    const { exit, stdout } = await command(SCORE, { stdin: POOL });
    const [header = '', ...lines] = stdout.trimEnd().split('\n');
    const cells = lines.map((line) => new Map(line.split(',').map((cell, at) => [header.split(',')[at], cell])));
    expect(exit).toBe(0);
    expect(header).toMatch(
      /^candidate_id,score,human_capital,human_capital\.french_listening,.*,adaptation\.spouse_quebec_diploma,missing$/,
    );
    expect(cells.map((each) => [each.get('candidate_id'), each.get('score'), each.get('human_capital'), each.get('missing')])).toEqual([
      ['A', '767', '457', ''],
      ['B', '777', '457', ''],
      ['C', '717', '407', 'human_capital.french_listening'],
    ]);
  });
  it('of those asked only, in the order of the pool, once each', async () => {
    const { stdout } = await command([...SCORE, 'C', 'A', 'C'], { stdin: POOL });
    expect(stdout.split('\n').map((line) => line.split(',')[0])).toEqual(['candidate_id', 'A', 'C', '']);
  });
  it('without a pool shows the grid, in both languages', async () => {
    const french = await command(['score', '--grid', 'pstq-2025-07-02']);
    const english = await command(['score', '--grid', 'pstq-2025-07-02', '--lang', 'en']);
    expect([french.exit, english.exit]).toEqual([0, 0]);
    expect(french.stdout).toContain('BESOINS DU QUÉBEC');
    expect(english.stdout).toMatch(/Total +1,260 +1,300/);
    expect(english.stdout).not.toContain('from 7 to 8');
  });
  it('with -v the points of each value, in both languages', async () => {
    const { stdout } = await command(['score', '--grid', 'pstq-2025-07-02', '-v', '--lang', 'en']);
    expect(stdout).toMatch(/French, listening\nValue +Alone +With spouse\n0 +0 +0\n/);
    expect(stdout).toMatch(/from 7 to 8 +44 +35\n/);
    expect(stdout).toMatch(/“Labour diagnosis[^\n]*slight deficit,[\s\S]*?at least 48 +100 +100/);
    expect((await command(['score', '--grid', 'pstq-2025-07-02', '-v'])).stdout).toMatch(/de 7 à 8 +44 +35\n/);
  });
  it('a grid known by its maxima is shown, and scores nobody', async () => {
    expect((await command(['score', '--grid', 'prtq-2021-07-14', '--lang', 'en'])).stdout).toMatch(/Total +1,320 +1,320/);
    expect(await failure(['score', '--grid', 'prtq-2021-07-14', '-p', '-'], POOL)).toEqual([3, ['C515']]);
  });
  it.each<[string, string[], string, number, string[]]>([
    ['no grid', ['score', '-p', '-'], POOL, 2, ['U107']],
    ['an unknown grid', ['score', '--grid', 'pstq', '-p', '-'], POOL, 3, ['C514']],
    ['a missing grid file', ['score', '--grid', './none.yaml', '-p', '-'], POOL, 5, ['F101']],
    ['no date, where age is counted from birth', SCORE.slice(0, -2), POOL, 2, ['U107']],
    ['a date that does not exist', [...SCORE.slice(0, -1), '2025-02-30'], POOL, 2, ['U108']],
    ['a blank spouse', SCORE, pool(['A', { has_spouse: '' }]), 4, ['P403']],
    ['an unknown id', [...SCORE, 'Z'], POOL, 4, ['P601']],
    ['ids without a pool', ['score', '--grid', 'pstq-2025-07-02', 'A'], POOL, 2, ['U107']],
    ['a column that is not there', SCORE, 'candidate_id,has_spouse\nA,false\n', 4, Array(20).fill('P301')],
  ])('%s', async (_, argv, stdin, exit, codes) => {
    expect(await failure(argv, stdin)).toEqual([exit, codes]);
  });
});

describe('what a grid does not ask', () => {
  const small = ['score', '--grid', new URL('./small-grid.yaml', import.meta.url).pathname, '-p', '-'];
  it('nobody needs: no spouse, no age, no date', async () => {
    const { exit, stdout } = await command(small, { stdin: 'candidate_id,french_speaking\nA,7\nB,\n' });
    expect([exit, stdout]).toEqual([0, 'candidate_id,score,language,language.french,missing\nA,5,5,5,\nB,0,0,0,language.french\n']);
  });
});

describe('a day of birth that gives no age', () => {
  const born = (day: string): string => pool(['A', { birth_date: day }]);
  it.each([['2025-07-18'], ['1904-07-17']])('%s is refused where the age follows from it', async (day) => {
    expect(await failure(SCORE, born(day))).toEqual([4, ['P401']]);
  });
  it.each([['2025-07-17'], ['1905-07-17']])('%s is not', async (day) => {
    expect((await command(SCORE, { stdin: born(day) })).exit).toBe(0);
  });
});

describe('a round by a grid', () => {
  it('ignores the pool’s own score, with a warning', async () => {
    const withScore = POOL.split('\n')
      .map((line, at) => (line === '' ? '' : `${line},${at === 0 ? 'score' : '1'}`))
      .join('\n');
    const { exit, stdout, stderr } = await command(['round', '-c', CRITERIA, '-p', '-', '--invited', '-', '--lang', 'en'], {
      stdin: withScore,
    });
    expect([exit, stdout]).toEqual([0, 'invitation,candidate_id,group,group_rank,groups_met,score,submitted_at\n1,B,g,1,g,777,\n']);
    const { warnings } = await messagesIn('en');
    expect(stderr).toContain(warnings.score_ignored({ grid: 'pstq-2025-07-02' }));
    expect(stderr).toContain(warnings.incomplete_scores({ people: 1 }));
  });
  it('explain shows points by block and factor, and what was blank', async () => {
    const { stdout } = await command(['explain', 'C', '-c', CRITERIA, '-p', '-', '--lang', 'en'], { stdin: POOL });
    const { result, minimum } = (await messagesIn('en')).explain;
    expect(stdout).toContain(`${result.minimum_score} (${minimum('717', '768')})`);
    expect(stdout).toContain('Score, PSTQ ranking grid: 717');
    expect(stdout).toContain('  Human capital: 407 / 520\n      French, listening: 0 / 50 (blank)\n');
    expect(stdout).toContain('age = 25');
    const json = JSON.parse((await command(['explain', 'C', '-c', CRITERIA, '-p', '-', '--format', 'json'], { stdin: POOL })).stdout);
    expect(json.candidates[0].points[0]).toMatchObject({ id: 'human_capital', points: 407 });
    expect(json.candidates[0].points[0].factors[0]).toEqual({
      id: 'french_listening',
      label: { fr: 'Français, compréhension orale', en: 'French, listening' },
      points: 0,
      missing: true,
    });
  });
});

describe('columns that follow from the occupation', () => {
  const TEER = ['round', '-c', new URL('./teer-round.yaml', import.meta.url).pathname, '-p', '-', '--invited', '-', '--quiet'];
  it('an occupation that does not exist is refused where its TEER is asked', async () => {
    expect(await failure(TEER, 'candidate_id,noc_2021\nA,31301\nB,99999\n')).toEqual([4, ['P401']]);
  });
  it('TEER from the code, and the pool’s own where it has one', async () => {
    const invited = async (stdin: string) => (await command(TEER, { stdin })).stdout.split('\n').map((line) => line.split(',')[1]);
    expect(await invited('candidate_id,noc_2021\nA,31301\nB,65312\nC,\n')).toEqual(['candidate_id', 'A', undefined]);
    expect(await invited('candidate_id,noc_2021,teer\nA,99999,5\nB,31301,2\n')).toEqual(['candidate_id', 'B', undefined]);
  });
  it('neither: the column is missing', async () => {
    expect(await failure(TEER, 'candidate_id\nA\n')).toEqual([4, ['P301']]);
  });
});
