/** One vocabulary: words that the code gave up, each for one of the field, do not come back as identifiers. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync, Visitor } from 'rolldown/utils';
import { describe, expect, it } from 'vitest';

/** What nothing is called any more, and what is said instead. */
const GIVEN_UP: ReadonlyMap<string, string> = new Map([
  ['keptOf', 'lruCache'],
  ['remembered', 'cache, cached'],
  ['lackOf', 'violationOf'],
  ['Cast', 'Roster'],
  ['Crowd', 'Population'],
  ['likes', 'donorRows'],
  ['fates', 'draws'],
  ['groundOf', 'prepareCampaign'],
  ['whereabouts', 'states'],
  ['notebook', 'eventLog'],
  ['shelf', 'answersByFile'],
  ['Turns', 'WaitingLine'],
  ['Saying', 'Phrasing'],
  ['journey', 'campaign, plan'],
  ['askers', 'requiredBy'],
  ['Aim', 'Requirement'],
  ['uneven', 'nonCanonical'],
  ['Keeper', 'TextColumnWriter'],
  ['Written', 'CellText'],
  // A place to be filled keeps its name: `placesLeft`.
  ['place', 'column, position, code, address, location, seat'],
]);

const ROOT = join(import.meta.dirname, '..');

/** The files of the code, by their paths from the root. */
const paths: readonly string[] = ['src', 'test'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`),
);

/** Where words are identifiers, of types, keys and private members too, but not in comments and strings: `src/a.ts:3 journey; say campaign, plan`. */
function usesOf(words: ReadonlyMap<string, string>, path: string, text: string): string[] {
  // Functions of the kernel have decorators, which only AssemblyScript knows, on lines of their own.
  const code = text.replaceAll(/^@\w+(?:\(.*\))?$/gm, '');
  const { program, errors } = parseSync(path, code);
  expect(errors, path).toEqual([]);
  const uses: string[] = [];
  const visit = ({ name, start }: { readonly name: string; readonly start: number }): void => {
    const instead = words.get(name);
    if (instead !== undefined) uses.push(`${path}:${code.slice(0, start).split('\n').length} ${name}; say ${instead}`);
  };
  new Visitor({ Identifier: visit, PrivateIdentifier: visit }).visit(program);
  return uses;
}

describe('the vocabulary', () => {
  it('has no identifier that was given up', () => {
    expect(paths.length).toBeGreaterThan(400);
    expect(paths.flatMap((path) => usesOf(GIVEN_UP, path, readFileSync(join(ROOT, path), 'utf8')))).toEqual([]);
  });

  it.each([...GIVEN_UP])('%s is found whatever it names, and not in comments and strings', (word, instead) => {
    const text = [
      `// ${word}`,
      `const text = '${word} \\'${word}' + \`${word}\`; /* ${word} */`,
      `interface Other extends Base<${word}> { ${word}Left: number }`,
      `function f({ a: ${word} }: Other) {`,
      `  return text.${word} ?? \`\${${word}}\`;`,
      '}',
      '@inline',
      `class C { #${word} = /${word}/; }`,
    ];
    const uses = [3, 4, 5, 5, 8].map((line) => `a.ts:${line} ${word}; say ${instead}`);
    expect(usesOf(new Map([[word, instead]]), 'a.ts', text.join('\n'))).toEqual(uses);
  });
});
