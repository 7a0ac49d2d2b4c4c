/** Codes that a spreadsheet has spoilt, and cells with several codes, are refused with their cause and cure, wherever they stand. */

import { describe, expect, it } from 'vitest';
import { decodeCriteria } from '../../src/criteria/decode.ts';
import { poolProblems, problemsOf } from '../commands/command.ts';

/** Problems of one cell of a column. */
async function problemsOfCell(column: string, cell: string): Promise<string[]> {
  return await poolProblems(`candidate_id;${column}\nA;${cell}\n`);
}

describe.each([
  ['noc_2016', ['0213', '7201'], ['213', '0213.0', '31301', '021', "'0213", '"=""0213"""', 'CNP 0213', '0213 ', 'x']],
  ['noc_2021', ['31301', '00013'], ['213', '13', '31301.0', '31301,0', "'31301", '"=""31301"""', '2174', '031301']],
])('%s', (column, sound, spoilt) => {
  it.each(sound)('takes %j', async (cell) => expect(await problemsOfCell(column, cell)).toEqual([]));
  it.each(spoilt.filter((cell) => cell.trim() === cell))('refuses %j', async (cell) =>
    expect(await problemsOfCell(column, cell)).toEqual(['P401:2:2']),
  );
});

describe('criteria', () => {
  const found = (test: string): string[] => {
    const text = `schema: arrima-sim/criteria/v1
id: x
round: {date: 2026-09-24}
fields: {local: {type: code}, many: {type: codes, separator: ";"}, bar: {type: codes}}
lists: {it: ["2174"]}
groups: [{id: g, select: all, criteria: [{id: a, test: ${test}}]}]
`;
    const decoded = decodeCriteria(text, { name: 'x' });
    return 'groups' in decoded ? [] : [...decoded].map(({ code, value }) => `${code}:${value}`);
  };
  it.each([
    ['{field: noc_2021, is: "31301"}', []],
    ['{field: noc_2021, is: "2174"}', ['C301:2174']],
    ['{field: noc_2021, in: ["31301", "213"]}', ['C301:213']],
    ['{field: noc_2021, in: {list: it}}', ['C301:2174']],
    ['{field: noc_2016, in: {list: it}}', []],
    ['{field: noc_2021, starts_with: ["3", "31301"]}', []],
    ['{field: noc_2021, starts_with: "313010"}', ['C301:313010']],
    ['{field: noc_2016, starts_with: "x"}', ['C301:x']],
    ['{field: local, is: "213"}', []],
    [`{field: local, is: "'213"}`, [`C301:'213`]],
    ['{field: many, contains: "A,1"}', []],
  ])('%s', (test, expected) => expect(found(test)).toEqual(expected));
});

describe('several codes in a cell', () => {
  const SET = ['--set', 'groups=[{id: g, criteria: [{id: c, test: {field: skills, contains: B}}], select: all}]', '--set', 'examples=null'];
  const read = async (separator: string, cell: string): Promise<string[]> => {
    const field = `{type: codes${separator === '' ? '' : `, separator: ${JSON.stringify(separator)}`}}`;
    const argv = ['round', '-c', 'prtq-2020-01-16', '-p', '-', '--delimiter', 'tab', '--set', `fields={skills: ${field}}`, ...SET];
    const { problems, exit } = await problemsOf([...argv, '--expect', 'invited=1'], { stdin: `candidate_id\tskills\nX\t${cell}\n` });
    return problems.length === 0 ? [`exit ${exit}`] : problems.map(({ code }) => code);
  };
  it.each([
    ['', 'A|B', ['exit 0']],
    ['', 'A, B', ['P401']],
    ['', 'A;B', ['P401']],
    ['', '[A]', ['P401']],
    [',', 'A, B', ['exit 0']],
    [';', 'A;B', ['exit 0']],
    [';', 'A,x;B', ['exit 0']],
    [',', 'A,,B', ['P401']],
    ['|', 'A,x|B', ['exit 0']],
  ])('separator %j: %s', async (separator, cell, expected) => expect(await read(separator, cell)).toEqual(expected));
  it('of a field that has none is refused', () => {
    const decoded = decodeCriteria(
      'schema: arrima-sim/criteria/v1\nid: x\nround: {date: 2026-09-24}\nfields: {a: {type: code, separator: ","}}\ngroups: [{id: g, select: all}]\n',
      { name: 'x' },
    );
    expect('groups' in decoded ? [] : [...decoded].map(({ code, line }) => `${code}:${line}`)).toEqual(['C406:4']);
  });
});
