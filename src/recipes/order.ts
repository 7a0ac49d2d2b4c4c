/** The order in which columns are drawn: each after the columns that its draw looks at. */

import { fieldsOf, fieldsOfGrid } from '../engine/index.ts';
import type { Draw } from './types.ts';

/** The columns that a draw looks at. */
function seenBy(draw: Draw): string[] {
  switch (draw.kind) {
    case 'grid':
      return [...fieldsOfGrid(draw.grid)];
    case 'mix':
      return draw.draws.flatMap(seenBy);
    case 'deal':
      return draw.parts.flatMap((part) => seenBy(part.draw));
    case 'by':
      return [draw.column, ...[...draw.cases.values(), draw.otherwise].flatMap(seenBy)];
    case 'when':
      return [...draw.cases.flatMap(({ test, draw: part }) => [...fieldsOf(test), ...seenBy(part)]), ...seenBy(draw.otherwise)];
    default:
      return [];
  }
}

/** The draws put in order, or the columns that look at each other in a circle. */
export function inOrder(draws: ReadonlyMap<string, Draw>): ReadonlyMap<string, Draw> | { readonly circle: readonly string[] } {
  const ordered = new Map<string, Draw>();
  const path: string[] = [];
  const visit = (name: string): readonly string[] | null => {
    const draw = draws.get(name);
    if (draw === undefined || ordered.has(name)) return null;
    if (path.includes(name)) return [...path.slice(path.indexOf(name)), name];
    path.push(name);
    for (const seen of seenBy(draw)) {
      const circle = visit(seen);
      if (circle !== null) return circle;
    }
    path.pop();
    ordered.set(name, draw);
    return null;
  };
  for (const name of draws.keys()) {
    const circle = visit(name);
    if (circle !== null) return { circle };
  }
  return ordered;
}
