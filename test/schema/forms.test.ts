/** The form of each kind of file is plain data, and has the keys that are read. */

import { describe, expect, it } from 'vitest';
import { criteriaFile } from '../../src/criteria/decode.ts';
import { Drops } from '../../src/criteria/drops.ts';
import { gridFile } from '../../src/criteria/grid.ts';
import { planFile } from '../../src/plans/decode.ts';
import { OrderedProblems } from '../../src/problems/problem.ts';
import { recipeFile } from '../../src/recipes/decode.ts';
import { rootOf } from '../../src/schema/file.ts';
import type { Form } from '../../src/schema/form.ts';
import type { Position } from '../../src/schema/position.ts';

const FILES: Readonly<Record<string, { readonly form: Form; readonly read: (root: Position) => unknown }>> = {
  criteria: { form: criteriaFile.form, read: (root) => criteriaFile.read(root, { drops: new Drops([]) }) },
  plan: { form: planFile.form, read: (root) => planFile.read(root, null) },
  recipe: { form: recipeFile.form, read: (root) => recipeFile.read(root, { asked: null }) },
  grid: { form: gridFile.form, read: (root) => gridFile.read(root, null) },
};

/** The form without functions: a form that may hold itself stands there once, and its name stands for it inside. */
function plain(form: Form, seen: Set<string> = new Set()): unknown {
  switch (form.kind) {
    case 'later':
      if (seen.has(form.name)) return { ref: form.name };
      return { name: form.name, form: plain(form.form(), seen.add(form.name)) };
    case 'list':
      return { ...form, item: plain(form.item, seen) };
    case 'entries':
      return { ...form, value: plain(form.value, seen) };
    case 'one of':
      return { ...form, forms: form.forms.map((each) => plain(each, seen)) };
    case 'mapping':
      return { ...form, keys: form.keys.map((each) => ({ ...each, form: plain(each.form, seen) })) };
    default:
      return form;
  }
}

describe.each(Object.entries(FILES))('the form of a file: %s', (kind, { form, read }) => {
  it('is plain data', () => {
    const said = plain(form);
    expect(structuredClone(said)).toEqual(said);
    expect(JSON.stringify(said)).not.toContain('"forms":[]');
  });

  it('has the keys that are read, in the order in which they are shown, and says which are needed', () => {
    const problems = new OrderedProblems('x');
    const root = rootOf(`nowhere: 1\nschema: arrima-sim/${kind}/v1\n`, 'x', problems);
    if (root === null || form.kind !== 'mapping') throw new Error('no mapping');
    read(root);
    const known = problems.flatMap((found) => (found.name === 'unknown_key' ? [found.args.known] : []));
    expect(known).toEqual([form.keys.map(({ key }) => key)]);
    const missing = problems.flatMap((found) => (found.name === 'missing_key' ? [found.args.key] : []));
    const needed = form.keys.filter((each) => each.needed && each.key !== 'schema').map(({ key }) => key);
    expect(missing).toEqual(needed);
  });

  const keys = form.kind === 'mapping' ? form.keys : [];
  // The columns of a plan are read with the fields of the criteria files that it names.
  const here = keys.filter(({ key }) => key !== 'schema' && !(kind === 'plan' && key === 'columns'));
  it.each(here.map((each) => [each.key, each] as const))('says of each key what is read: %s', (_, { key, form: under }) => {
    const wrong = ['list', 'mapping', 'entries'].includes(under.kind) ? 'x' : '[]';
    const problems = new OrderedProblems('x');
    const root = rootOf(`schema: arrima-sim/${kind}/v1\n${key}: ${wrong}\n`, 'x', problems);
    if (root !== null) read(root);
    expect(problems.filter(({ line }) => line === 2)).not.toEqual([]);
  });
});
