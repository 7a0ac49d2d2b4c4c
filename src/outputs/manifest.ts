/** The manifest of a run: what was read, what was written, and the arguments that change results. */

import { jsonText } from './json-text.ts';
import type { InputFile } from './pool-input.ts';
import type { PoolReading } from './reading.ts';
import type { Tool } from './statistics.ts';

/** A file that was read, by what it was read as. */
export type ManifestInput = { readonly role: 'plan' | 'criteria' | 'baseline' | 'list' | 'grid' } & InputFile;
type PoolOfManifest = { readonly role: 'pool' } & InputFile & { readonly reading: PoolReading | null };

export interface Manifest {
  readonly schema: 'arrima-sim/manifest/v1';
  readonly tool: Tool;
  readonly command: ManifestCommand;
  readonly inputs: readonly (ManifestInput | PoolOfManifest)[];
  readonly outputs: readonly InputFile[];
  readonly arguments: Readonly<Record<string, unknown>>;
}

/** The commands that write a folder of results. */
export type ManifestCommand = 'round' | 'compare' | 'sweep' | 'solve' | 'audit' | 'campaign';

/** The text of `manifest.json`. */
export function manifestText(
  version: string,
  command: ManifestCommand,
  inputs: Manifest['inputs'],
  outputs: Manifest['outputs'],
  given: Manifest['arguments'],
): string {
  const manifest: Manifest = {
    schema: 'arrima-sim/manifest/v1',
    tool: { name: 'arrima-sim', version },
    command,
    inputs,
    outputs,
    arguments: given,
  };
  return jsonText(manifest);
}
