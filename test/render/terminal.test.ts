/** Tables on a terminal: titles of columns stay readable at 80 columns (contract 3.6). */

import { describe, expect, it } from 'vitest';
import { asTerminal } from '../../src/render/terminal.ts';
import { command } from '../commands/command.ts';

const PSTQ = ['-c', 'fixtures/pstq-streams/criteria.yaml', '-p', 'fixtures/pstq-streams/pool.csv'];

/** For each table of a coloured text, how many lines its titles take: they are bold, and so is a heading just above. */
function titleLines(text: string): number[] {
  const lines = text.split('\n');
  const isBold = (at: number): boolean => lines[at]?.includes('\u001b[1m') === true;
  const isHeading = (at: number): boolean => lines[at - 1] === '' || at === 0 || lines[at]?.includes('\u001b[4m') === true;
  const starts = lines.flatMap((_, at) => (isBold(at) && !(isBold(at - 1) && !isHeading(at - 1)) && !isHeading(at) ? [at] : []));
  return starts.map((start) => lines.slice(start).findIndex((_, i) => !isBold(start + i)));
}

describe('titles of columns', () => {
  it.each(['fr', 'en'] as const)('take two lines at most at 80 columns, in %s', async (language) => {
    const runs = [
      ['round', ...PSTQ, '--by', 'residence'],
      ['rounds'],
      ['rounds', 'check'],
      ['score', '--grid', 'pstq-2025-07-02', '--verbose'],
    ];
    for (const argv of runs) {
      const { stdout, stderr } = await command([...argv, '--lang', language, '--color', 'always']);
      expect(stderr).toBe('');
      const found = titleLines(stdout);
      expect(found.length).toBeGreaterThan(0);
      expect(Math.max(...found), argv.join(' ')).toBeLessThanOrEqual(2);
    }
  });
  it('are broken between words where a long word elsewhere must be broken', () => {
    const table = { kind: 'table', head: ['Minimum score', 'Where it was read'], rows: [['573', 'x'.repeat(60)]], texts: [1] } as const;
    const lines = asTerminal([table], { color: false, width: 40 }).split('\n');
    expect(lines.slice(0, 2)).toEqual(['Minimum Where it was read', '  score']);
  });
  it('are found where they take three lines', () => {
    const bold = (word: string): string => `\u001b[1m${word}\u001b[22m`;
    expect(titleLines(['', bold('Heading'), bold('a'), ` ${bold('b')}`, ` ${bold('c')}`, 'row'].join('\n'))).toEqual([3]);
  });
});
