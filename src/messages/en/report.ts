/** A report as a page, in English. */

import type { Messages } from '../fr/index.ts';
import { plural } from './numbers.ts';

export const report: Messages['report'] = {
  title: 'Report',
  contents: 'Contents',
  asked: 'What was asked',
  asTable: 'The same figures as a table',
  provenance: 'Provenance',
  program: (name, version) => `Computed by ${name}, version ${version}.`,
  role: 'Role',
  file: 'File',
  bytes: 'Bytes',
  hash: 'SHA-256',
  arguments: 'Arguments that change results, as the manifest keeps them; no other was given:',
  noArguments: 'No argument that changes results was given.',
  sentences: (count) => plural(count, 'sentence', 'sentences'),
  argument: 'Argument',
  value: 'Value',
};
