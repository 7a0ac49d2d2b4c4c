/** The table of options, walked: each has texts that it takes, each check has texts that it refuses. */

import { describe, expect, it } from 'vitest';
import { decodeDate } from '../../../src/cells/dates.ts';
import { longName, type Option } from '../../../src/commands/options/option.ts';
import { OPTIONS } from '../../../src/commands/options/table.ts';

/** What is given, as commander gives it, the value that comes of it, and what is given beside it. */
type Taken = readonly [given: unknown, value: unknown, beside?: Readonly<Record<string, string>>];
/** What is given, the code of the problem, and what is given beside it. */
type Refused = readonly [given: unknown, code: string, beside?: Readonly<Record<string, string>>];

interface Cases {
  readonly takes: readonly Taken[];
  /** Empty where every text will do. */
  readonly refuses: readonly Refused[];
}

const ANY_TEXT: Cases = {
  takes: [
    ['a b', 'a b'],
    [undefined, undefined],
  ],
  refuses: [],
};
const ANY_TEXTS: Cases = {
  takes: [
    [
      ['a', 'b', 'a'],
      ['a', 'b', 'a'],
    ],
    [undefined, []],
  ],
  refuses: [],
};
const FLAG: Cases = {
  takes: [
    [true, true],
    [undefined, false],
  ],
  refuses: [],
};
const PATH_OF_FILE: Cases = { takes: ANY_TEXT.takes, refuses: [['-', 'U110']] };

const CHANGES: Cases = {
  takes: [
    [
      ['limit=5', 'a.b=c=d', 'limit='],
      ['limit=5', 'a.b=c=d', 'limit='],
    ],
  ],
  refuses: ['limit', '=5', ''].map((text) => [[text], 'U113']),
};
const EXPECTATIONS: Cases = {
  takes: [
    [
      ['invited=1', 'groups.g.cut_off>=1'],
      ['invited=1', 'groups.g.cut_off>=1'],
    ],
  ],
  refuses: ['invited', 'invited=', '=1', 'invited=many'].map((text) => [['invited=1', text], 'U111']),
};

/** From 1 to the most, in digits. */
function wholeNumber(most: number, otherwise?: number): Cases {
  return {
    takes: [
      ['1', 1],
      ['007', 7],
      [String(most), most],
      [undefined, otherwise],
    ],
    refuses: ['0', '-1', '+1', '1.0', '1e3', ' 1', '١', 'x', String(most + 1)].map((text) => [text, 'U108']),
  };
}

function words(allowed: readonly string[], otherwise?: string): Cases {
  return {
    takes: [...allowed.map((word) => [word, word] as const), [undefined, otherwise]],
    refuses: [
      [allowed[0]?.toUpperCase(), 'U108'],
      ['x', 'U108'],
    ],
  };
}

/** From one day to another, as day numbers. */
const days = (from: string, to: string, precision: string) => ({ from: decodeDate(from), to: decodeDate(to), precision });
const YEAR = days('2019-01-01', '2019-12-31', 'year');

const CASES: Readonly<Record<keyof typeof OPTIONS, Cases>> = {
  criteria: ANY_TEXT,
  criteriaMany: ANY_TEXTS,
  pool: ANY_TEXTS,
  grid: ANY_TEXT,
  invited: ANY_TEXT,
  statistics: ANY_TEXT,
  decisions: PATH_OF_FILE,
  rejects: PATH_OF_FILE,
  output: ANY_TEXT,
  outputPool: ANY_TEXT,
  outputPoints: ANY_TEXT,
  outDir: ANY_TEXT,
  report: PATH_OF_FILE,
  charts: PATH_OF_FILE,
  xlsx: PATH_OF_FILE,
  title: ANY_TEXT,
  outputPage: ANY_TEXT,
  expect: EXPECTATIONS,
  expectOwn: { ...EXPECTATIONS, refuses: [...EXPECTATIONS.refuses, [['published'], 'U111']] },
  expectPublished: words(['published']),
  set: CHANGES,
  baseline: ANY_TEXT,
  baselineSet: CHANGES,
  baselineDrop: ANY_TEXTS,
  changes: PATH_OF_FILE,
  vary: {
    takes: [
      [
        ['limit=1..5', 'a.b=x,y'],
        ['limit=1..5', 'a.b=x,y'],
      ],
    ],
    refuses: [
      [['limit'], 'U113'],
      [['=1'], 'U113'],
      [['limit=5..1'], 'U121'],
      [['limit=1..5:0'], 'U121'],
    ],
  },
  find: ANY_TEXT,
  target: {
    takes: [
      ['invited=1500', 'invited=1500'],
      ['groups.g.invited=0', 'groups.g.invited=0'],
    ],
    refuses: ['invited', 'invited=', 'invited=-1', 'invited=1.5', 'eligible=3', 'groups.g.cut_off=3', 'groups..invited=1'].map((text) => [
      text,
      'U122',
    ]),
  },
  between: {
    takes: [
      ['1..5', '1..5'],
      ['2019-01-01..2019-12-31:1m', '2019-01-01..2019-12-31:1m'],
      ['0..1000000', '0..1000000'],
    ],
    refuses: ['1', '1,2', '5..1', '1..5:0', 'a..b'].map((text) => [text, 'U121']),
  },
  where: {
    takes: [
      ['region=Estrie', 'region=Estrie'],
      ['region=', 'region='],
    ],
    refuses: ['region', '=x', ''].map((text) => [text, 'U108']),
  },
  points: wholeNumber(999_999_999_999_999),
  days: wholeNumber(100_000),
  drop: ANY_TEXTS,
  seed: ANY_TEXT,
  seedOfPool: ANY_TEXT,
  campaignSeed: ANY_TEXT,
  date: {
    takes: [['2020-02-29', '2020-02-29']],
    refuses: ['2019-02-29', '2019', '2019-7-4', '2019-07-04T00:00'].map((text) => [text, 'U108']),
  },
  program: {
    takes: [
      ['PSTQ', 'PSTQ'],
      ['prtq', 'PRTQ'],
    ],
    refuses: [['PST', 'U108']],
  },
  shipped: FLAG,
  fromRound: ANY_TEXT,
  from: {
    takes: [
      ['2019', YEAR],
      ['2019-02', days('2019-02-01', '2019-02-28', 'month')],
      ['2019-07-04', days('2019-07-04', '2019-07-04', 'day')],
    ],
    refuses: ['19', '2019-13', '2019-02-29'].map((text) => [text, 'U108']),
  },
  to: {
    takes: [
      ['2019', YEAR, { from: '2019-12-31' }],
      ['2019', YEAR],
    ],
    refuses: [
      ['2019', 'U108', { from: '2020-01-01' }],
      ['2019-13', 'U108'],
    ],
  },
  columns: ANY_TEXTS,
  by: ANY_TEXTS,
  band: wholeNumber(999_999_999_999_999),
  minimumCell: {
    takes: [
      ['3', 3],
      ['5', 5],
      [undefined, undefined],
    ],
    refuses: ['0', '1', '2', '-3', '3.5', 'x'].map((text) => [text, 'U108']),
  },
  rows: wholeNumber(1_000_000_000),
  replicates: wholeNumber(1_000_000),
  jobs: wholeNumber(256, 1),
  shard: {
    takes: [
      ['1/1', { index: 1, of: 1 }],
      ['16/16', { index: 16, of: 16 }],
    ],
    refuses: ['0/16', '17/16', '1', '1/', '01/16', '1/16/2'].map((text) => [text, 'U108']),
  },
  enough: FLAG,
  explainCriteria: FLAG,
  rawCells: FLAG,
  force: FLAG,
  delimiter: {
    takes: [',', ';', 'tab', '\t', '|'].map((text) => [text, text]),
    refuses: [':', ',;', 'TAB', ' '].map((text) => [text, 'U108']),
  },
  encoding: {
    takes: ['utf-8', 'windows-1252', 'utf-16le'].map((text) => [text, text]),
    refuses: [['klingon', 'U116']],
  },
  allowLineBreaks: FLAG,
  dateFormat: words(['iso', 'dmy', 'mdy']),
  blank: {
    takes: [
      [
        ['N/A', 'score=0', '==', '=a=b'],
        ['N/A', 'score=0', '==', '=a=b'],
      ],
      [undefined, []],
    ],
    refuses: ['=', 'score=', ' ', 'score= '].map((text) => [[text], 'U108']),
  },
  lang: words(['fr', 'en']),
  color: words(['auto', 'always', 'never'], 'auto'),
  quiet: FLAG,
  verbose: FLAG,
};

const ROWS: readonly (readonly [string, Option<unknown>])[] = Object.entries(OPTIONS);

it('every option has cases', () => expect(Object.keys(CASES)).toEqual(Object.keys(OPTIONS)));

describe.each(ROWS)('%s', (name, option) => {
  const { takes, refuses } = CASES[name as keyof typeof OPTIONS];
  it.each(takes.map(([given, value, beside = {}]) => ({ given, value, beside })))('takes $given beside $beside', async (each) =>
    expect(await option.read(each.given, each.beside)).toEqual(each.value),
  );
  it.each(refuses.map(([given, code, beside = {}]) => ({ given, code, beside })))('refuses $given beside $beside: $code', async (each) => {
    // A check may throw at once or later.
    const refused = (async () => await option.read(each.given, each.beside))();
    await expect(refused).rejects.toMatchObject({ problem: { code: each.code } });
    if (each.code === 'U108')
      await expect(refused).rejects.toMatchObject({ problem: { args: { option: longName(option.flags) }, value: [each.given].flat()[0] } });
  });
});
