/** Whether results are made again from their inputs, as people read it. */

import type { Messages } from '../messages/index.ts';
import type { ManifestCommand } from '../outputs/manifest.ts';
import { type Block, heading, text } from './blocks.ts';

/** What was found of a file. */
type Found = 'same' | 'missing' | 'other';

/** What was found of the results of a folder. */
export interface Verification {
  readonly ok: boolean;
  readonly folder: string;
  readonly command: ManifestCommand;
  /** Of the tool that wrote the manifest, and of this one. */
  readonly version: { readonly manifest: string; readonly tool: string };
  readonly inputs: readonly {
    readonly role: 'plan' | 'criteria' | 'baseline' | 'list' | 'grid' | 'pool';
    readonly name: string;
    readonly is: Found;
  }[];
  /** Empty where they could not be made again. */
  readonly outputs: readonly { readonly name: string; readonly is: Found }[];
  /** Files given that are no inputs. */
  readonly unused: readonly string[];
}

/** The verification as blocks. */
export function verificationBlocks({ ok, folder, command, version, inputs, outputs, unused }: Verification, messages: Messages): Block[] {
  const { verify: words } = messages;
  const line = (name: string, is: string): string => `${name}${messages.colon}${is}`;
  return [
    heading(1, words.title(folder, command)),
    ...(version.manifest === version.tool ? [] : [text(words.otherVersion(version.manifest, version.tool), 'warning')]),
    { kind: 'list', items: inputs.map(({ role, name, is }) => line(`${words.roles[role]} ${name}`, words.input[is])) },
    ...(outputs.length === 0 ? [] : [{ kind: 'list' as const, items: outputs.map(({ name, is }) => line(name, words.output[is])) }]),
    ...(unused.length === 0 ? [] : [text(words.unused(unused), 'warning')]),
    text(ok ? words.same : outputs.length === 0 ? words.notRun : words.differs, ok ? 'good' : 'bad'),
  ];
}
