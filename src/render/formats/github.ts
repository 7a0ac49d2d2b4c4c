/** `--format github`: annotations of a workflow on GitHub. */

import { problemAnnotations } from '../annotations.ts';
import type { ReadByScripts } from './format.ts';

export const format: ReadByScripts = {
  text: (annotations) => annotations,
  problems: (problems, _, messages) => problemAnnotations(problems, messages),
};
