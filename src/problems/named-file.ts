/** The problem of a file that cannot be read, as it is told where another file names it. */

import { type Problem, problem } from './problem.ts';

/** The problem with the name of the file; a path with backslashes, as another system writes them, is offered with slashes. */
export function asNamed(found: Problem, name: string): Problem {
  if (found.name !== 'cannot_read') return found;
  const withSlashes = name.includes('\\') ? { withSlashes: name.replaceAll('\\', '/') } : {};
  return problem('cannot_read', { ...found.args, name, ...withSlashes });
}
