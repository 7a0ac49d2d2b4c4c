/** Charts: bars as long as their figures, in blocks, in plain characters or as a table. */

import { describe, expect, it, test } from 'vitest';
import { isAscii } from '../../src/commands/io.ts';
import type { Block } from '../../src/render/blocks.ts';
import { chartLines } from '../../src/render/chart.ts';
import { asMarkdown } from '../../src/render/markdown.ts';
import { asTerminal } from '../../src/render/terminal.ts';

const figure = (value: number) => ({ value, shown: String(value) });
const CHART: Extract<Block, { kind: 'chart' }> = {
  kind: 'chart',
  head: ['Month', 'Bank', 'Queue'],
  rows: [
    { label: '2030-01', figures: [figure(160), figure(0)] },
    { label: '2030-02', figures: [figure(80), figure(4)] },
    { label: '2030-03', figures: [figure(35), figure(3)] },
    { label: '2030-04', figures: [figure(1), null] },
  ],
};

describe('in a terminal', () => {
  // 51 columns: 7 for the month, two gaps of 2, so 20 for each series: 3 and 1 digits, a space, and bars of at most 16 and 18.
  it('blocks, by eighths: 35 of 160 on 16 cells is 3.5; 1 is an eighth', () => {
    expect(chartLines(CHART, 51, false)).toEqual([
      'Month    Bank                  Queue',
      '2030-01  160 ████████████████  0',
      '2030-02   80 ████████          4 ██████████████████',
      '2030-03   35 ███▌              3 █████████████▌',
      '2030-04    1 ▏',
    ]);
  });

  it('plain characters, the least one too', () => {
    expect(chartLines(CHART, 51, true)?.slice(1)).toEqual([
      '2030-01  160 ################  0',
      '2030-02   80 ########          4 ##################',
      '2030-03   35 ####              3 ##############',
      '2030-04    1 #',
    ]);
  });

  it('no line is wider than the terminal, at any width', () => {
    for (let width = 10; width < 120; width++) {
      for (const line of chartLines(CHART, width, false) ?? []) expect(line.length).toBeLessThanOrEqual(width);
    }
  });

  it('where there is no room for bars, a table', () => {
    expect(chartLines(CHART, 24, false)).toBeNull();
    const text = asTerminal([CHART], { color: false, width: 24 });
    expect(text).not.toMatch(/[█#]/);
    expect(text).toMatch(/2030-02 +80 +4\n/);
  });

  it('a blank line before what follows, and names without control characters', () => {
    const odd: Block = { kind: 'chart', head: ['M', 'x\u001b'], rows: [{ label: 'a\u202e', figures: [figure(1)] }] };
    const text = asTerminal([odd, { kind: 'text', text: 'after', tone: 'plain' }], { color: false, width: 60, ascii: true });
    expect(text).toMatch(/^M +x\\u001b\na\\u202e +1 #+\n\nafter\n$/);
  });
});

it('in Markdown, a table', () => {
  expect(asMarkdown([CHART])).toBe(
    '| Month | Bank | Queue |\n| :--- | ---: | ---: |\n| 2030-01 | 160 | 0 |\n| 2030-02 | 80 | 4 |\n| 2030-03 | 35 | 3 |\n| 2030-04 | 1 |  |\n',
  );
});

test.each<[Record<string, string>, boolean]>([
  [{}, false],
  [{ LANG: 'fr_CA.UTF-8' }, false],
  [{ LANG: 'en_CA.utf8', LC_ALL: '' }, false],
  [{ LANG: 'fr_CA' }, true],
  [{ LANG: 'C' }, true],
  [{ LANG: 'fr_CA.UTF-8', LC_ALL: 'C' }, true],
  [{ LC_CTYPE: 'C', LC_ALL: 'C.UTF-8' }, false],
  [{ LC_CTYPE: 'fr_CA.ISO-8859-1', LANG: 'fr_CA.UTF-8' }, true],
  [{ LANG: 'fr_CA.UTF-8', TERM: 'dumb' }, true],
])('%j: plain characters %s', (env, ascii) => {
  expect(isAscii(env)).toBe(ascii);
});
