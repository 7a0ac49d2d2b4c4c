/** The types of the library as they are built: whoever uses it can name each type that it gives or takes, and each export says what it is. */

import { join } from 'node:path';
import {
  isExpressionWithTypeArguments,
  isImportTypeNode,
  isTypeParameterDeclaration,
  isTypeReferenceNode,
  type Node,
} from 'typescript/unstable/ast';
import { API, type Project, SymbolFlags, type Symbol as TypeSymbol } from 'typescript/unstable/sync';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';

const TYPES = join(inject('built'), 'dist', 'types');
let api: API;

beforeAll(() => {
  api = new API({ cwd: TYPES });
});
afterAll(() => api.close());

/** Types that a declaration names: those of its parameters, members, bases and parts. */
function namesIn(node: Node): Node[] {
  const names: Node[] = [];
  const visit = (child: Node): void => {
    if (isTypeReferenceNode(child)) names.push(child.typeName);
    if (isExpressionWithTypeArguments(child)) names.push(child.expression);
    if (isImportTypeNode(child) && child.qualifier !== undefined) names.push(child.qualifier);
    child.forEachChild(visit);
  };
  visit(node);
  return names;
}

/** The library's types that are reached from what an entry exports, and those exports. */
function reachedFrom(
  { program, checker }: Project,
  entry: string,
): { exported: Map<number, TypeSymbol>; reached: Map<number, TypeSymbol> } {
  const source = program.getSourceFile(entry);
  const module = source === undefined ? undefined : checker.getSymbolAtLocation(source);
  if (module === undefined) throw new Error(`${entry} is no module`);
  const original = (symbol: TypeSymbol): TypeSymbol =>
    (symbol.flags & SymbolFlags.Alias) === 0 ? symbol : checker.getAliasedSymbol(symbol);
  const exported = new Map(
    checker
      .getExportsOfModule(module)
      .map(original)
      .map((symbol) => [symbol.id, symbol]),
  );
  const reached = new Map<number, TypeSymbol>();
  const follow = (symbol: TypeSymbol): void => {
    const declarations = symbol.declarations.flatMap((handle) => handle.resolve() ?? []);
    // Types of the language and of Node have names already, and a type's own parameter is none of ours.
    const ours = declarations.filter((node) => node.getSourceFile().fileName.startsWith(TYPES) && !isTypeParameterDeclaration(node));
    if (reached.has(symbol.id) || ours.length === 0) return;
    reached.set(symbol.id, symbol);
    for (const found of checker.getSymbolAtLocation(ours.flatMap(namesIn))) if (found !== undefined) follow(original(found));
  };
  for (const symbol of exported.values()) follow(symbol);
  return { exported, reached };
}

describe.each(['index.d.ts', 'library/engine-entry.d.ts'])('%s', (name) => {
  const entry = join(TYPES, name);
  const projectOf = (): Project => {
    const found = api.updateSnapshot({ openFiles: [entry] }).getDefaultProjectForFile(entry);
    if (found === undefined) throw new Error(`no project for ${entry}`);
    return found;
  };

  test('gives a name to every type that can be reached from it', () => {
    const { exported, reached } = reachedFrom(projectOf(), entry);
    expect(reached.size).toBeGreaterThan(60);
    const unnamed = [...reached.values()].filter(({ id }) => !exported.has(id));
    expect(unnamed.map((symbol) => symbol.name).sort()).toEqual([]);
  });

  test('says of everything that it exports what it is', () => {
    const project = projectOf();
    const { exported } = reachedFrom(project, entry);
    const silent = [...exported.values()].filter((symbol) => symbol.getDocumentationComment(project.checker) === '');
    expect(silent.map((symbol) => symbol.name).sort()).toEqual([]);
  });
});
