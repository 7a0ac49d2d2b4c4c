/** The one door by which a YAML file comes in, be it criteria, a grid, a plan or a recipe: its bytes as text, or what they are instead. */

import { isUtf8 } from 'node:buffer';
import { otherKind } from '../csv/kind.ts';
import { lineOfBadByte } from '../csv/text-bytes.ts';
import { type Problem, problem } from '../problems/problem.ts';
import { MOST_YAML_BYTES } from '../schema/yaml.ts';

/** The text of a file by its bytes, without a byte-order mark; null instead of bytes where there are too many. `notYaml` is the problem of another kind of file. */
export function yamlText(bytes: Uint8Array | null, file: string, notYaml: 'not_yaml' | 'recipe_not_yaml' = 'not_yaml'): string | Problem {
  const start = { file, line: 1, column: 1 };
  if (bytes === null || bytes.length > MOST_YAML_BYTES) return problem('file_too_long', { most: MOST_YAML_BYTES }, start);
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kind = otherKind(content);
  if (kind !== null && kind !== 'YAML' && kind !== 'JSON') return problem(notYaml, { kind }, start);
  if (!isUtf8(content)) return problem('not_utf8', {}, { ...start, line: lineOfBadByte(content) });
  return content.toString('utf8').replace(/^\ufeff/, '');
}
