/** Numbers that stand in the kernel and beside it, in languages that cannot share them, are the same. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const SOURCE = join(import.meta.dirname, '..', '..', 'src');

/** The text of the number that a file gives a constant. */
function constant(path: string, name: string): string {
  const text = readFileSync(join(SOURCE, path), 'utf8');
  const [, value = `no ${name} in ${path}`] = new RegExp(`^(?:export )?const ${name}(?:: \\w+)? = (.*);$`, 'm').exec(text) ?? [];
  return value.replaceAll('_', '');
}

it.each([
  ['a record has at most so many bytes', ['csv/parser.ts', 'MOST_BYTES'], ['pool/kernel/split.as.ts', 'MOST_BYTES']],
  ['a record has at most so many cells', ['csv/line-counter.ts', 'MOST_COLUMNS'], ['pool/kernel/split.as.ts', 'MOST_CELLS']],
  ['an id has at most so many characters', ['pool/ids.ts', 'MOST_CHARACTERS'], ['pool/kernel/ids.as.ts', 'LONGEST']],
  ['what is no form, of moments', ['cells/written-forms.ts', 'NO_FORM'], ['pool/kernel/days.as.ts', 'NO_FORM']],
  ['what is no form, of amounts', ['cells/written-forms.ts', 'NO_FORM'], ['pool/kernel/amounts.as.ts', 'NO_FORM']],
  ['the sign of a comma', ['cells/types/number.ts', 'WITH_COMMA'], ['pool/kernel/amounts.as.ts', 'WITH_COMMA']],
  ['the first year', ['cells/dates.ts', 'FIRST_YEAR'], ['pool/kernel/days.as.ts', 'FIRST_YEAR']],
  ['the last year', ['cells/dates.ts', 'LAST_YEAR'], ['pool/kernel/days.as.ts', 'LAST_YEAR']],
  ['the digits of an amount', ['cells/digits.ts', 'MOST_DIGITS'], ['pool/kernel/amounts.as.ts', 'MOST_DIGITS']],
] as const)('%s', (_, [path, name], [kernelPath, kernelName]) => {
  expect(constant(kernelPath, kernelName)).toBe(constant(path, name));
});
