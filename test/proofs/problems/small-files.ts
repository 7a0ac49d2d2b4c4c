/** Small files of each kind that say much in few lines, and the files that they name. */

const HEAD = (kind: string, id: string): string => `schema: arrima-sim/${kind}/v1\nid: ${id}\n`;

function round(id: string, date: string, rest = 'groups: [{id: g, select: all}]\n', more = ''): string {
  return `${HEAD('criteria', id)}round: {date: ${date}${more}}\n${rest}`;
}

const fields = (declared: string): string => `fields: {${declared}}\ngroups: [{id: g, select: all}]\n`;

const GRID = `${HEAD('grid', 'own')}title: {fr: Petite, en: Small}
effective: 2025-07-02
confidence: read
note: {fr: Rien, en: Nothing}
sources: [{id: s, title: S, publisher: P, date: 2025, url: "https://example.org/"}]
blocks:
  - id: b
    label: {fr: Bloc, en: Block}
    maximum: {alone: 12, with_spouse: 10}
    factors:
      - {id: french, label: Français, maximum: 2, bands: {field: french_speaking, points: [{from: 0, to: 6, points: 1}, {from: 7, points: 2}]}}
      - {id: offer, assumption: true, bands: {field: job_offer, points: [{value: none, points: 0}, {value: inside_cmm, points: 2}, {value: outside_cmm, points: 3}]}}
      - id: rows
        rows:
          - {test: {field: has_spouse, is: false}, points: {alone: 7, with_spouse: 5}}
          - {test: {any: [{field: licence, is: true}, {field: age, between: [18, 30]}]}, points: 5, assumption: true}
          - {test: {field: age, at_least: 0}, bands: {field: french_reading, points: [{from: 0, points: 1}]}}
`;

/** Files that others name, beside the small ones. */
export const NAMED: Readonly<Record<string, string>> = {
  'own.yaml': GRID,
  'bad-grid.yaml': GRID.replace('alone: 12', 'alone: 13'),
  'rows-grid.yaml': GRID.replace('points: 5, assumption: true', 'assumption: true'),
  'bands-grid.yaml': GRID.replace('field: french_reading', 'field: region'),
  'gap-grid.yaml': GRID.replace('{from: 7, points: 2}', '{from: 8, points: 2}'),
  // Written in Latin-1.
  'latin.yaml': GRID,
  'list.csv': 'code,name\n21231,a\n31301,b\n31301,c\n',
  'bad-list.csv': 'code,name\n21231,"a\n',
  'empty-list.csv': 'code,name\n',
  'a.yaml': round('a', '2030-01-15'),
  'b.yaml': round('b', '2030-02-15'),
  'twin.yaml': round('a', '2030-01-16'),
  'month.yaml': round('month', '2030-01-20', undefined, ', validity_months: 1'),
  'utc.yaml': round('utc', '2030-01-20', undefined, ', timezone: UTC'),
  'sector.yaml': round('sector', '2030-01-20', fields('sector: {type: text}')),
  'sector-code.yaml': round('sector-code', '2030-01-21', fields('sector: {type: code}')),
  'branch.yaml': round('branch', '2030-01-21', fields('branch: {type: text, column: Sector}')),
  'points.yaml': round('points', '2030-01-21', fields('score: {column: Points}')),
  'by-score.yaml': round('by-score', '2030-01-22', 'groups: [{id: g, select: {minimum_score: 5}}]\n'),
  'bad.yaml': round('bad', '2030-01-40', 'groups: [{id: g}]\nlimit: x\n'),
  'late.yaml': round('late', '2030-01-20', undefined, ', extraction: 2030-01-21T00:00'),
  'csq.yaml': round('csq', '2030-01-01'),
  'csq-late.yaml': round('csq-late', '2030-01-01', undefined, ', extraction: 2030-01-01, validity_months: 3'),
};

export const CRITERIA: readonly string[] = [
  `${HEAD('criteria', 'small')}title: {fr: Petit, en: Small}
program: PRTQ
sources: [{id: s, title: S, publisher: P, date: 2020-01-01, url: "https://example.org/"}]
round: {date: 2020-01-16, extraction: 2020-01-13T06:30, validity_months: 12, timezone: America/Toronto}
seed: one
fields:
  sector: {type: enumeration, values: {health: [santé, soins], education: école}, column: Secteur, label: {fr: Secteur, en: Sector}}
  skills: {type: codes}
  seen_at: {type: datetime}
  rate: {type: number, column: Taux}
lists: {north: [Estrie, Laval], occupations: {file: list.csv, column: code}}
criteria:
  - {id: adult, source: s, test: {field: age, at_least: 18}, label: {fr: Adulte, en: Adult}}
  - {conditions: oral-french-7}
groups:
  - id: g
    label: {fr: Groupe, en: Group}
    stream: "1"
    rank: [{field: score, order: descending}, {field: submitted_at, order: ascending}, lottery]
    select: {minimum_score: 573.5, top: 10, ties: break}
    criteria:
      - {id: c1, test: {all: [{field: region, in: {list: north}}, {field: noc_2021, starts_with: ["31", "2"]}]}}
      - {id: c2, test: {none: [{field: skills, contains: [a, b]}, {field: work_permits, covers: 2019-06-16}]}}
    published: {invitations: [10, 15], minimum_score: 573.5}
  - {id: h, select: all, criteria: [{id: c3, test: {field: noc_2021, in: {list: occupations}}}]}
limit: 20
published: {invitations: 23}
examples:
  - {name: one, given: {age: 30, score: 600, sector: health}, expect: {outcome: ineligible, group: g, groups_met: [], why_not: [c1]}}
`,
  `${HEAD('criteria', 'scored')}round: {date: 2025-07-17}\nscore: {grid: own.yaml}\ngroups: [{id: g, select: {minimum_score: 8}}]\n`,
];

export const PLANS: readonly string[] = [
  `${HEAD('plan', 'small')}title: {fr: Petit, en: Small}
sources: [{id: s, title: S}]
from: 2030-01-01
to: 2030-03-31
rounds:
  - {criteria: small/a.yaml}
  - {criteria: small/b.yaml, every: 2 weeks, from: 2030-02-01, to: 2030-02-28, after_gap: true}
declarations: {validity_months: {value: 12, source: s}, renewal: {field: keen}}
arrivals: {like: pool, per_month: {value: 30, assumption: true}}
application: {rate: {value: 0.9, assumption: true}, deadline_days: {value: 90, source: s}, delay_days: {from: 20, to: 90, source: s}, reinvite: {value: false, assumption: true}}
selection: {criteria: small/csq.yaml, delay_days: {from: 30, to: 45, source: s}, capacity_per_month: {value: 1000, assumption: true}}
federal:
  checks: {medical: {value: 0.01, assumption: true}, criminality: {field: smoker}, security: {field: refused, source: s}}
  delay_days: {from: 20, to: 60, assumption: true}
  capacity_per_month: {value: 0, source: s}
paper:
  capacity_per_month: {value: 500, assumption: true}
  initial_queue: {files: {value: 180, source: s}, filed_from: 2015-01-01, filed_to: {value: 2018-12-31, source: s}, certified: {value: 0.6, assumption: true}}
  run_until: 2031-06-30
replicates: 2
seed: S
`,
  `${HEAD('plan', 'least')}from: 2030-01-01\nto: 2030-01-31\nrounds: [{criteria: small/a.yaml}]\n`,
];

export const RECIPES: readonly string[] = [
  `${HEAD('recipe', 'small')}title: {fr: Petite, en: Small}
rows: 40
seed: one
timezone: America/Toronto
fields: {sector: {type: enumeration, values: [a, b], column: Secteur}}
tests: {grown: {field: age, at_least: 18}, able: {conditions: oral-french-7}}
columns:
  candidate_id: {sequence: P-001}
  submitted_at: {instants: [2019-01-01, 2019-06-30T12:00]}
  birth_date: {days: [1970-01-01, 1999-12-31]}
  age: {mix: [{weight: 3, range: [15, 29]}, {weight: 1, text: "40"}], blank: 1}
  score: {range: [450, 700], step: 0.5}
  french_listening: {range: [0, 12]}
  french_speaking: {by: french_listening, cases: {"0": "1", "12": {range: [5, 9]}}, otherwise: {range: [0, 12]}}
  job_offer: {weights: {none: 30, inside_cmm: 2}, blank: 1}
  quebec_stays: {periods: [{from: [2018-01-01, 2018-12-31], to: 2019-06-16}, {from: 2019-07-01}]}
  region: {when: [{test: {field: score, at_least: 600}, draw: Laval}, {test: grown, draw: Estrie}], otherwise: none}
  sector: a
groups:
  - {id: g, count: 3, label: {fr: G, en: G}, meets: [grown, {field: score, at_least: 500}], misses: [], columns: {job_offer: none}}
  - {id: h, count: 2, unknown: [grown]}
background: {misses: [{all: [{field: score, at_least: 690}, grown]}]}
`,
];

export const GRIDS: readonly string[] = [GRID];
