/** Files of the law that the tool ships inside itself, each read when it is first asked for. */

import { OrderedProblems } from '../problems/problem.ts';
import { rootOf } from '../schema/file.ts';
import type { Schema } from '../schema/schema.ts';

/** Gives what a shipped file holds; throws an Error where it is wrong, which is a fault of the tool. */
export function ownFile<Content>(name: string, text: string, schema: Schema<Content>): () => Content {
  let content: Content | null = null;
  return () => {
    if (content !== null) return content;
    const problems = new OrderedProblems(name);
    const root = rootOf(text, name, problems);
    const read = root === null ? null : schema.read(root, null);
    if (read === null || problems.total > 0) throw new Error(`${name}: ${JSON.stringify(problems[0])}`);
    content = read;
    return content;
  };
}
