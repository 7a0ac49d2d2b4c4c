/** Where figures come from: the files that were read, the program, and the arguments that change results. */

import type { Messages } from '../messages/index.ts';
import { type Block, heading, text } from '../render/blocks.ts';
import { printable } from '../words/printable.ts';
import type { Provenance } from './result.ts';

/** The provenance as blocks. */
export function provenanceBlocks({ tool, inputs, arguments: given }: Provenance, { report, verify, number }: Messages): Block[] {
  const rows = Object.entries(given)
    .filter(([, value]) => !isNothing(value))
    .map(([name, value]) => [name, printable(JSON.stringify(value))]);
  return [
    heading(2, report.provenance),
    text(report.program(tool.name, tool.version)),
    {
      kind: 'table',
      head: [report.role, report.file, report.bytes, report.hash],
      rows: inputs.map(({ role, name, bytes, sha256 }) => [verify.roles[role], printable(name), number(bytes), sha256]),
      texts: [0, 1, 3],
    },
    ...(rows.length === 0
      ? [text(report.noArguments)]
      : [text(report.arguments), { kind: 'table', head: [report.argument, report.value], rows, texts: [0, 1] } as const]),
  ];
}

/** Whether an argument was not given, and changes nothing. */
function isNothing(value: unknown): boolean {
  return value === null || value === false || (Array.isArray(value) && value.length === 0);
}
