/**
 * The PSTQ's ranking grid, against tables written here by hand from the same public calculators: each band at both its
 * edges, alone and with a spouse, then whole people.
 */

import { describe, expect, it } from 'vitest';
import { gridCriteria } from '../../src/criteria/decode.ts';
import { loadGrid } from '../../src/criteria/score.ts';
import { scoreFactors, withDerived } from '../../src/engine/index.ts';
import { poolOfOne } from '../../src/pool/one.ts';

const found = loadGrid('pstq-2025-07-02', null);
if (found === null || !('blocks' in found)) throw new Error('the grid does not decode');
const grid = found;
const criteria = gridCriteria(grid, '2025-07-17');

type Cells = Readonly<Record<string, string | number | boolean>>;

/** Points by factor, total and missing factors of somebody with these cells; `has_spouse` is false unless given. */
function pointsOf(cells: Cells): { readonly by: ReadonlyMap<string, number>; readonly total: number; readonly missing: readonly string[] } {
  const given = new Map(Object.entries({ has_spouse: false, ...cells }).map(([name, value]) => [name, String(value)]));
  const { pool } = withDerived(
    poolOfOne(given, criteria.fields, criteria.round.zone, (name, refused) => {
      throw new Error(`${name}: ${JSON.stringify(refused)}`);
    }),
    criteria,
  );
  const scored = [...scoreFactors(grid, pool)];
  return {
    by: new Map(scored.map(({ factor, points }) => [factor.id, points[0] ?? Number.NaN])),
    total: scored.reduce((sum, { points }) => sum + (points[0] ?? 0), 0),
    missing: scored.filter(({ missing }) => missing[0] === 1).map(({ factor }) => factor.id),
  };
}

/** From, to (null: to the end of the range), points alone, points with a spouse. */
type Row = readonly [from: number, to: number | null, alone: number, withSpouse: number];

const both = (rows: readonly (readonly [number, number | null, number])[]): Row[] =>
  rows.map(([from, to, points]) => [from, to, points, points]);

const FRENCH: Row[] = [
  [0, 4, 0, 0],
  [5, 6, 38, 30],
  [7, 8, 44, 35],
  [9, 12, 50, 40],
];
const AGE: Row[] = [
  [0, 17, 0, 0],
  [18, 19, 110, 90],
  [20, 30, 120, 100],
  [31, 31, 110, 95],
  [32, 32, 100, 90],
  [33, 33, 90, 81],
  [34, 34, 80, 72],
  [35, 35, 75, 68],
  [36, 36, 70, 63],
  [37, 37, 65, 59],
  [38, 38, 60, 54],
  [39, 39, 55, 50],
  [40, 40, 50, 45],
  [41, 41, 40, 36],
  [42, 42, 30, 27],
  [43, 43, 20, 18],
  [44, 44, 10, 9],
  [45, 120, 0, 0],
];
const MONTHS: Row[] = [
  [0, 11, 0, 0],
  [12, 23, 20, 15],
  [24, 35, 40, 30],
  [36, 47, 50, 35],
  [48, null, 70, 50],
];
const DIAGNOSIS = (points: readonly [number, number, number, number]): Row[] =>
  both([
    [0, 11, 0],
    [12, 23, points[0]],
    [24, 35, points[1]],
    [36, 47, points[2]],
    [48, null, points[3]],
  ]);
const SIX = (points: readonly [number, number, number, number, number]): Row[] =>
  both([
    [0, 5, 0],
    [6, 11, points[0]],
    [12, 23, points[1]],
    [24, 35, points[2]],
    [36, 47, points[3]],
    [48, null, points[4]],
  ]);
const SPOUSE_FRENCH = both([
  [0, 3, 0],
  [4, 4, 4],
  [5, 6, 6],
  [7, 8, 8],
  [9, 12, 10],
]);
const SPOUSE_AGE = both([
  [0, 15, 0],
  [16, 19, 18],
  [20, 30, 20],
  [31, 31, 18],
  [32, 32, 17],
  [33, 33, 16],
  [34, 34, 15],
  [35, 35, 14],
  [36, 36, 12],
  [37, 37, 10],
  [38, 38, 8],
  [39, 39, 7],
  [40, 40, 6],
  [41, 41, 5],
  [42, 42, 4],
  [43, 43, 3],
  [44, 44, 2],
  [45, 120, 0],
]);
const SKILLS = ['listening', 'speaking', 'reading', 'writing'];

describe('bands, at both edges', () => {
  it.each<[factor: string, field: string, rows: readonly Row[], beside: Cells]>([
    ...SKILLS.map((skill) => [`french_${skill}`, `french_${skill}`, FRENCH, {}] as [string, string, Row[], Cells]),
    ['age', 'age', AGE, {}],
    ['experience', 'experience_months', MONTHS, {}],
    ['diagnosis', 'occupation_experience_months', DIAGNOSIS([5, 10, 15, 25]), { occupation_diagnosis: 'balanced' }],
    ['diagnosis', 'occupation_experience_months', DIAGNOSIS([5, 10, 15, 25]), { occupation_diagnosis: 'not_published' }],
    ['diagnosis', 'occupation_experience_months', DIAGNOSIS([70, 80, 90, 100]), { occupation_diagnosis: 'slight_deficit' }],
    ['diagnosis', 'occupation_experience_months', DIAGNOSIS([90, 100, 110, 120]), { occupation_diagnosis: 'deficit' }],
    ['diagnosis', 'occupation_experience_months', DIAGNOSIS([0, 0, 0, 0]), { occupation_diagnosis: 'slight_surplus' }],
    ['diagnosis', 'occupation_experience_months', DIAGNOSIS([0, 0, 0, 0]), { occupation_diagnosis: 'surplus' }],
    [
      'quebec_experience',
      'quebec_experience_months',
      both([
        [0, 11, 0],
        [12, 23, 40],
        [24, 35, 80],
        [36, 47, 120],
        [48, null, 160],
      ]),
      {},
    ],
    ['outside_cmm_residence', 'outside_cmm_residence_months', SIX([6, 16, 24, 32, 40]), {}],
    ['outside_cmm_work', 'outside_cmm_work_months', SIX([9, 24, 36, 48, 60]), {}],
    ['outside_cmm_study', 'outside_cmm_study_months', SIX([3, 8, 12, 16, 20]), {}],
    ['study_stay', 'study_stay_months', SIX([1, 3, 5, 8, 10]), { study_stay: 'completed' }],
    ['study_stay', 'study_stay_months', SIX([5, 12, 18, 24, 30]), { study_stay: 'ongoing' }],
    ['study_stay', 'study_stay_months', SIX([0, 0, 0, 0, 0]), { study_stay: 'none' }],
  ])('%s by %s', (factor, field, rows, beside) => {
    for (const [from, to, alone, withSpouse] of rows) {
      for (const value of [from, to ?? 600]) {
        expect([value, pointsOf({ ...beside, [field]: value }).by.get(factor)]).toEqual([value, alone]);
        expect([value, pointsOf({ ...beside, [field]: value, has_spouse: true }).by.get(factor)]).toEqual([value, withSpouse]);
      }
    }
  });
  it.each<[factor: string, field: string, rows: readonly Row[]]>([
    ...SKILLS.map((skill) => [`spouse_french_${skill}`, `spouse_french_${skill}`, SPOUSE_FRENCH] as [string, string, Row[]]),
    ['spouse_age', 'spouse_age', SPOUSE_AGE],
    ['spouse_quebec_experience', 'spouse_quebec_experience_months', SIX([5, 10, 15, 23, 30])],
  ])('%s by %s, nothing without a spouse', (factor, field, rows) => {
    for (const [from, to, , points] of rows) {
      for (const value of [from, to ?? 600]) {
        expect([value, pointsOf({ [field]: value, has_spouse: true }).by.get(factor)]).toEqual([value, points]);
        expect(pointsOf({ [field]: value }).by.get(factor)).toBe(0);
      }
    }
  });
});

const EDUCATION: readonly (readonly [value: string, alone: number, withSpouse: number, spouse: number])[] = [
  ['none', 0, 0, 0],
  ['secondary_general', 13, 11, 2],
  ['secondary_vocational_600_899h_quebec', 13, 11, 2],
  ['secondary_vocational_900h_plus_quebec', 26, 22, 4],
  ['secondary_vocational_1y_plus_outside_quebec', 26, 22, 4],
  ['postsecondary_general_2y', 39, 33, 6],
  ['postsecondary_technical_900h_plus_quebec', 52, 44, 8],
  ['postsecondary_technical_1_2y_outside_quebec', 52, 44, 8],
  ['postsecondary_technical_3y', 78, 66, 12],
  ['university_1st_cycle_1y', 78, 66, 12],
  ['university_1st_cycle_2y', 91, 77, 14],
  ['university_1st_cycle_3_4y', 104, 88, 16],
  ['university_1st_cycle_5y_plus', 110, 93, 17],
  ['university_2nd_cycle_1y', 110, 93, 17],
  ['university_2nd_cycle_2y_plus', 117, 99, 18],
  ['medical_specialty_2y_plus', 130, 110, 20],
  ['university_3rd_cycle', 130, 110, 20],
];
const DIPLOMA: readonly (readonly [value: string, candidate: number, spouse: number])[] = [
  ['none', 0, 0],
  ['secondary_general', 20, 3],
  ['secondary_vocational_600_899h', 20, 3],
  ['secondary_vocational_900h_plus', 40, 6],
  ['postsecondary_general_2y', 60, 9],
  ['postsecondary_technical_900h_plus', 80, 12],
  ['postsecondary_technical_3y', 120, 18],
  ['university_1st_cycle_1y', 120, 18],
  ['university_1st_cycle_2y', 140, 21],
  ['university_1st_cycle_3_4y', 160, 24],
  ['university_1st_cycle_5y_plus', 170, 25],
  ['university_2nd_cycle_1y', 170, 25],
  ['university_2nd_cycle_2y_plus', 180, 27],
  ['medical_specialty_2y_plus', 200, 30],
  ['university_3rd_cycle', 200, 30],
];

describe('listed values', () => {
  it.each(EDUCATION)('education %s', (value, alone, withSpouse, spouse) => {
    expect(pointsOf({ education: value }).by.get('education')).toBe(alone);
    expect(pointsOf({ education: value, has_spouse: true }).by.get('education')).toBe(withSpouse);
    expect(pointsOf({ spouse_education: value, has_spouse: true }).by.get('spouse_education')).toBe(spouse);
    expect(pointsOf({ spouse_education: value }).by.get('spouse_education')).toBe(0);
  });
  it.each(DIPLOMA)('Québec diploma %s', (value, candidate, spouse) => {
    expect(pointsOf({ quebec_diploma: value }).by.get('quebec_diploma')).toBe(candidate);
    expect(pointsOf({ spouse_quebec_diploma: value, has_spouse: true }).by.get('spouse_quebec_diploma')).toBe(spouse);
  });
  it.each([
    [{ job_offer: 'none' }, 'job_offer', 0],
    [{ job_offer: 'inside_cmm' }, 'job_offer', 30],
    [{ job_offer: 'outside_cmm' }, 'job_offer', 50],
    [{ licence: true }, 'licence', 50],
    [{ licence: false }, 'licence', 0],
    [{ family_in_quebec: true }, 'family', 10],
    [{ family_in_quebec: true, has_spouse: true, spouse_family_in_quebec: true }, 'family', 10],
    [{ family_in_quebec: false, has_spouse: true, spouse_family_in_quebec: true }, 'family', 5],
    [{ family_in_quebec: false, has_spouse: true, spouse_family_in_quebec: false }, 'family', 0],
    [{ family_in_quebec: false, spouse_family_in_quebec: true }, 'family', 0],
  ] as [Cells, string, number][])('%j', (cells, factor, points) => expect(pointsOf(cells).by.get(factor)).toBe(points));
});

describe('maxima', () => {
  it('of blocks, and what one file can reach', () => {
    expect(grid.blocks.map(({ id, maximum }) => [id, maximum.alone, maximum.withSpouse])).toEqual([
      ['human_capital', 520, 420],
      ['quebec_needs', 700, 700],
      ['adaptation', 40, 180],
    ]);
    // 520 + 700 + 40, and 420 + 700 + 180: the advertised 1,400 is out of reach.
    expect(pointsOf(BEST).total).toBe(1260);
    expect(pointsOf({ ...BEST, ...BEST_SPOUSE }).total).toBe(1300);
  });
});

const BEST: Cells = {
  french_listening: 12,
  french_speaking: 12,
  french_reading: 12,
  french_writing: 12,
  age: 25,
  experience_months: 60,
  education: 'university_3rd_cycle',
  occupation_diagnosis: 'deficit',
  occupation_experience_months: 60,
  quebec_diploma: 'university_3rd_cycle',
  quebec_experience_months: 60,
  outside_cmm_residence_months: 60,
  outside_cmm_work_months: 60,
  outside_cmm_study_months: 60,
  job_offer: 'outside_cmm',
  licence: true,
  study_stay: 'ongoing',
  study_stay_months: 60,
  family_in_quebec: true,
};
const BEST_SPOUSE: Cells = {
  has_spouse: true,
  spouse_family_in_quebec: true,
  spouse_french_listening: 12,
  spouse_french_speaking: 12,
  spouse_french_reading: 12,
  spouse_french_writing: 12,
  spouse_age: 25,
  spouse_quebec_experience_months: 60,
  spouse_education: 'university_3rd_cycle',
  spouse_quebec_diploma: 'university_3rd_cycle',
};

/** Somebody who has nothing that gives points, all cells filled in. */
const PLAIN: Cells = {
  french_listening: 0,
  french_speaking: 0,
  french_reading: 0,
  french_writing: 0,
  age: 50,
  experience_months: 0,
  education: 'none',
  occupation_diagnosis: 'balanced',
  occupation_experience_months: 0,
  quebec_diploma: 'none',
  quebec_experience_months: 0,
  outside_cmm_residence_months: 0,
  outside_cmm_work_months: 0,
  outside_cmm_study_months: 0,
  job_offer: 'none',
  licence: false,
  study_stay: 'none',
  study_stay_months: 0,
  family_in_quebec: false,
};
const { age: _, ...WITHOUT_AGE } = PLAIN;
const french = (level: number): Cells => Object.fromEntries(SKILLS.map((skill) => [`french_${skill}`, level]));
const spouseFrench = (level: number): Cells => Object.fromEntries(SKILLS.map((skill) => [`spouse_french_${skill}`, level]));

describe('whole people, worked by hand', () => {
  it.each<[who: string, cells: Cells, total: number]>([
    ['nothing that gives points', PLAIN, 0],
    // French 4 × 44 = 176; age 29: 120; 24 months: 40; bachelor 3-4 years: 104. 176 + 120 + 40 + 104 = 440.
    [
      'alone, 29, bachelor, French 7',
      { ...PLAIN, ...french(7), age: 29, experience_months: 24, education: 'university_1st_cycle_3_4y' },
      440,
    ],
    // The same with a spouse who says nothing of use: 4 × 35 = 140; 100; 30; 88 = 358; spouse: age 50: 0, all else 0.
    [
      'the same with a spouse',
      {
        ...PLAIN,
        ...french(7),
        age: 29,
        experience_months: 24,
        education: 'university_1st_cycle_3_4y',
        has_spouse: true,
        ...spouseFrench(0),
        spouse_age: 50,
        spouse_quebec_experience_months: 0,
        spouse_education: 'none',
        spouse_quebec_diploma: 'none',
        spouse_family_in_quebec: false,
      },
      358,
    ],
    // A Québec graduate: French 4 × 50 = 200; age 24: 120; 12 months: 20; master 2 years: 117 → 457.
    // Deficit, 12 months in the occupation: 90; diploma of the second cycle: 180; 12 months in Québec: 40 → 310. 767.
    [
      'graduate one point below July 2025',
      {
        ...PLAIN,
        ...french(9),
        age: 24,
        experience_months: 12,
        education: 'university_2nd_cycle_2y_plus',
        occupation_diagnosis: 'deficit',
        occupation_experience_months: 12,
        quebec_diploma: 'university_2nd_cycle_2y_plus',
        quebec_experience_months: 12,
      },
      767,
    ],
    // The same with family in Québec: 10 more.
    [
      'the same with family in Québec',
      {
        ...PLAIN,
        ...french(9),
        age: 24,
        experience_months: 12,
        education: 'university_2nd_cycle_2y_plus',
        occupation_diagnosis: 'deficit',
        occupation_experience_months: 12,
        quebec_diploma: 'university_2nd_cycle_2y_plus',
        quebec_experience_months: 12,
        family_in_quebec: true,
      },
      777,
    ],
    // A welder in the regions: French 4 × 38 = 152; age 35: 75; 60 months: 70; vocational 900 h: 26 → 323.
    // Slight deficit, 60 months: 100; diploma 900 h: 40; 36 months in Québec: 120; outside the CMM 36 months of
    // residence and work: 32 + 48; offer outside: 50 → 390. In all 713.
    [
      'welder outside the CMM',
      {
        ...PLAIN,
        ...french(5),
        age: 35,
        experience_months: 60,
        education: 'secondary_vocational_900h_plus_quebec',
        occupation_diagnosis: 'slight_deficit',
        occupation_experience_months: 60,
        quebec_diploma: 'secondary_vocational_900h_plus',
        quebec_experience_months: 36,
        outside_cmm_residence_months: 36,
        outside_cmm_work_months: 36,
        job_offer: 'outside_cmm',
      },
      713,
    ],
    // A nurse: French speaking and listening 7 (44 each), reading and writing 5 (38 each) = 164; age 31: 110;
    // 36 months: 50; technical 3 years: 78 → 402. Deficit, 36 months: 110; licence 50; offer inside: 30 → 190. 592.
    [
      'nurse with a licence',
      {
        ...PLAIN,
        french_listening: 7,
        french_speaking: 7,
        french_reading: 5,
        french_writing: 5,
        age: 31,
        experience_months: 36,
        education: 'postsecondary_technical_3y',
        occupation_diagnosis: 'deficit',
        occupation_experience_months: 36,
        licence: true,
        job_offer: 'inside_cmm',
      },
      592,
    ],
    // A couple: French 4 × 40 = 160; age 40: 45; 48 months: 50; bachelor 5 years: 93 → 348. Balanced, 48 months: 25;
    // 24 months in Québec: 80 → 105. Spouse: French 4 × 8 = 32; age 38: 8; 24 months: 15; college 3 years: 12;
    // diploma 3 years: 18; family of the spouse: 5 → 90. In all 543.
    [
      'couple in their forties',
      {
        ...PLAIN,
        ...french(10),
        age: 40,
        experience_months: 48,
        education: 'university_1st_cycle_5y_plus',
        occupation_experience_months: 48,
        quebec_experience_months: 24,
        has_spouse: true,
        ...spouseFrench(8),
        spouse_age: 38,
        spouse_quebec_experience_months: 24,
        spouse_education: 'postsecondary_technical_3y',
        spouse_quebec_diploma: 'postsecondary_technical_3y',
        spouse_family_in_quebec: true,
      },
      543,
    ],
    // A student in Québec, stay ongoing 24 months: 18; study outside the CMM 24 months: 12; residence there 24 months: 24;
    // French 4 × 50 = 200; age 19: 110; bachelor 1 year: 78 → 388 + 36 + 18 = 442.
    [
      'student outside the CMM',
      {
        ...PLAIN,
        ...french(12),
        age: 19,
        education: 'university_1st_cycle_1y',
        outside_cmm_residence_months: 24,
        outside_cmm_study_months: 24,
        study_stay: 'ongoing',
        study_stay_months: 24,
      },
      442,
    ],
    // A doctor abroad: French 4 × 44 = 176; age 44: 10; 48 months: 70; specialty: 130 → 386; deficit 48 months: 120. 506.
    [
      'specialist of 44',
      {
        ...PLAIN,
        ...french(8),
        age: 44,
        experience_months: 48,
        education: 'medical_specialty_2y_plus',
        occupation_diagnosis: 'deficit',
        occupation_experience_months: 48,
      },
      506,
    ],
    // Surplus gives nothing for the occupation: French 4 × 38 = 152; age 18: 110; secondary: 13 → 275.
    [
      'surplus occupation at 18',
      {
        ...PLAIN,
        ...french(6),
        age: 18,
        education: 'secondary_general',
        occupation_diagnosis: 'surplus',
        occupation_experience_months: 60,
      },
      275,
    ],
    // A year too old for any age points: French 4 × 50 = 200; age 45: 0; 59 months: 70; doctorate: 130 → 400;
    // diploma of the third cycle: 200; 59 months in Québec: 160; completed stay 47 months: 8 → 768.
    [
      'doctor of 45 just at 768',
      {
        ...PLAIN,
        ...french(9),
        age: 45,
        experience_months: 59,
        education: 'university_3rd_cycle',
        quebec_diploma: 'university_3rd_cycle',
        quebec_experience_months: 59,
        study_stay: 'completed',
        study_stay_months: 47,
      },
      768,
    ],
    // Born on 29 February 2000: 25 in July 2025, so 120; French 4 × 38 = 152. 272.
    ['age from the day of birth', { ...WITHOUT_AGE, ...french(5), birth_date: '2000-02-29' }, 272],
  ])('%s', (_, cells, total) => {
    const points = pointsOf(cells);
    expect(points.total).toBe(total);
  });
  it('a blank gives no points and is missing; a spouse’s factors are not missing where there is none', () => {
    expect(pointsOf({ ...PLAIN, french_listening: '', education: '' }).missing).toEqual(['french_listening', 'education']);
    expect(pointsOf({ ...PLAIN, occupation_diagnosis: '' }).missing).toEqual(['diagnosis']);
    expect(pointsOf({ ...PLAIN, family_in_quebec: '' }).missing).toEqual(['family']);
    expect(pointsOf({ ...PLAIN, has_spouse: true }).missing).toHaveLength(9);
  });
});
