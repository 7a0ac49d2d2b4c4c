/** What a result hangs on, as scripts read it. */

import type { Audit as Found } from '../engine/index.ts';
import type { ValueUnseen } from '../pool/warnings/value-unseen.ts';
import type { Asked } from './asked.ts';
import type { NamedCriteria, NamedReading } from './question-inputs.ts';
import type { Tool } from './statistics.ts';
import type { Warning } from './warnings.ts';

/** The audit, keys in the order in which they are written. */
export interface Audit {
  readonly schema: 'arrima-sim/audit/v1';
  readonly tool: Tool;
  readonly inputs: NamedReading & NamedCriteria & { readonly seed: string | null };
  readonly asked: Asked;
  readonly groups: readonly {
    readonly id: string;
    readonly cut_off: number;
    readonly at: number;
    readonly below: number;
    readonly above: number;
  }[];
  readonly criteria: Found['criteria'];
  readonly bounds: Found['bounds'];
  readonly ties: readonly { readonly group: string; readonly size: number; readonly invited: number; readonly decided_by: string }[];
  readonly blanks: Found['blanks'];
  readonly assumed: Found['assumed'];
  readonly everybody: Found['everybody'];
  readonly nobody: Found['nobody'];
  readonly decide_nobody: Found['decideNobody'];
  readonly redundant: readonly string[];
  readonly unseen: readonly Omit<ValueUnseen, 'code'>[];
  readonly warnings: readonly Warning[];
}

/** What was found, in the words of the file. */
export function auditFigures(
  found: Found,
  unseen: readonly ValueUnseen[],
): Omit<Audit, 'schema' | 'tool' | 'inputs' | 'asked' | 'warnings'> {
  return {
    groups: found.groups.map(({ id, cutOff, at, below, above }) => ({ id, cut_off: cutOff, at, below, above })),
    criteria: found.criteria,
    bounds: found.bounds,
    ties: found.ties.map(({ group, size, invited, decidedBy }) => ({ group, size, invited, decided_by: decidedBy })),
    blanks: found.blanks,
    assumed: found.assumed,
    everybody: found.everybody,
    nobody: found.nobody,
    decide_nobody: found.decideNobody,
    redundant: found.redundant,
    unseen: unseen.map(({ code: _, ...rest }) => rest),
  };
}
