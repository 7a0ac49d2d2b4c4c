/** Every problem that input can have: the arguments from which each language makes a sentence, and its place. */

import type { Refused } from '../cells/refused.ts';
import type { FieldType, Operator } from '../engine/index.ts';
import type { Asker } from './askers.ts';
import type { ProblemCode, ProblemName } from './numbers.ts';
import type { PlanArguments } from './plan-codes.ts';

/** Why no criteria file is shipped for a published round. */
export type LeftOut = 'conditions_unread' | 'minimum_score_unread' | 'general_rule_only' | 'day_unknown' | 'several_rounds';

/** What a value should have been, and why it is not. */
interface BadValue {
  readonly type: FieldType;
  readonly refused: Refused;
}

/** The kinds of files that people write for this tool. */
export type FileKind = 'criteria' | 'recipe' | 'plan' | 'grid';

/** By the name of each problem. */
export interface ProblemArguments extends PlanArguments {
  /** The YAML cannot be read; `reason` is the YAML library's code. */
  readonly C101: { readonly reason: string };
  readonly C102: { readonly what: 'documents' | 'directive' | 'tag' | 'anchor' | 'alias' | 'merge' };
  readonly C103: { readonly deepest: number };
  readonly C104: { readonly most: number };
  readonly C105: { readonly schema: string; readonly keys: readonly string[] };
  readonly C106: Record<never, never>;
  /** The file is plainly something else than a criteria file. */
  readonly C107: { readonly kind: string };
  /** A file of another kind of ours, as its schema says. */
  readonly C108: { readonly is: FileKind };
  readonly C201: { readonly path: string; readonly wanted: 'mapping' | 'list' | 'scalar' };
  /** `home` is the key under which this one belongs, if it belongs elsewhere. */
  readonly C202: { readonly key: string; readonly near: string | null; readonly known: readonly string[]; readonly home: string | null };
  readonly C203: { readonly key: string; readonly example: string | null };
  readonly C204: { readonly key: string };
  readonly C205: { readonly key: string };
  readonly C206: { readonly id: string };
  readonly C207: { readonly id: string };
  readonly C208: { readonly id: string };
  readonly C209: { readonly key: string };
  readonly C210: { readonly wanted: string };
  readonly C211: { readonly key: string; readonly allowed: readonly string[]; readonly near: string | null };
  readonly C212: { readonly id: string; readonly near: string | null };
  readonly C213: { readonly key: string; readonly wanted: 'count' | 'positive' | 'number' | 'share' | 'range' };
  readonly C214: { readonly id: string; readonly near: string | null; readonly known: readonly string[] };
  /** The comma of `{key: 768,5}` ends the number; `point` is how it is written. */
  readonly C215: { readonly point: string };
  /** The name of shared conditions stands alone where a criterion does. */
  readonly C216: { readonly name: string };
  readonly C301: BadValue & { readonly field: string };
  readonly C302: { readonly name: string; readonly near: string | null; readonly alias: string | null };
  readonly C303: { readonly near: string | null; readonly known: readonly Operator[] };
  readonly C304: { readonly operator: Operator; readonly field: string; readonly type: FieldType; readonly allowed: readonly Operator[] };
  readonly C305: { readonly count: number };
  readonly C306: Record<never, never>;
  readonly C307: { readonly name: string; readonly near: string | null };
  readonly C308: { readonly operator: Operator; readonly wanted: 'scalar' | 'pair' | 'list' | 'list_or_name' | 'scalar_or_list' };
  readonly C311: { readonly because: 'top' | 'limit' };
  readonly C312: Record<never, never>;
  readonly C313: Record<never, never>;
  readonly C314: { readonly name: string };
  readonly C315: { readonly name: string; readonly type: FieldType };
  readonly C316: Record<never, never>;
  readonly C317: Record<never, never>;
  readonly C401: { readonly name: string };
  readonly C402: { readonly name: string };
  readonly C403: { readonly name: string };
  readonly C404: { readonly first: string; readonly second: string };
  readonly C405: { readonly first: string; readonly second: string };
  readonly C501: { readonly name: string };
  /** A block's maximum is not what its factors give. */
  readonly C510: { readonly id: string; readonly maximum: string; readonly given: string };
  readonly C511: Record<never, never>;
  readonly C512: { readonly name: string; readonly type: FieldType };
  readonly C513: { readonly name: string; readonly value: string; readonly how: 'gap' | 'overlap' };
  readonly C514: { readonly near: string | null; readonly known: readonly string[] };
  readonly C515: { readonly id: string };
  /** A list file is damaged: `problem` says how, as in a pool. */
  readonly C502: { readonly problem: Problem };
  readonly C530: { readonly near: string | null; readonly known: readonly string[] };
  readonly C531: Record<never, never>;
  /** The file is plainly something else than a recipe. */
  readonly C532: { readonly kind: string };
  readonly C533: { readonly count: number; readonly known: readonly string[]; readonly near: string | null };
  readonly C534: { readonly form: string; readonly field: string; readonly type: FieldType; readonly allowed: readonly FieldType[] };
  readonly C535: { readonly rows: number; readonly sum: number };
  readonly C536: Record<never, never>;
  readonly C537: Record<never, never>;
  readonly C538: { readonly name: string; readonly near: string | null };
  readonly C539: { readonly circle: readonly string[]; readonly group: string | null };
  readonly C540: { readonly group: string | null; readonly wanted: 'meets' | 'misses' | 'unknown'; readonly most: number };
  readonly C541: { readonly key: string };
  readonly C542: { readonly key: string; readonly most: number };
  readonly C543: { readonly name: string; readonly near: string | null };
  readonly C544: { readonly most: number };
  readonly C545: { readonly first: string; readonly second: string };
  readonly C546: Record<never, never>;
  readonly C547: Record<never, never>;
  readonly C548: { readonly most: number };
  readonly C549: Record<never, never>;
  /** A figure of the law without its source, date or confidence. */
  readonly C570: { readonly what: 'source' | 'date' | 'confidence' };
  readonly C571: { readonly allowed: readonly string[]; readonly near: string | null };
  readonly C572: { readonly columns: readonly string[] };
  readonly C573: { readonly first: number };
  readonly C574: { readonly whole: number; readonly parts: number };
  readonly C575: { readonly near: string | null };
  readonly C576: Record<never, never>;
  readonly C577: { readonly both: boolean };
  readonly C578: { readonly what: 'note' | 'conflict' | 'translation' };
  /** A shipped criteria file and the table of published rounds differ. */
  readonly C579: { readonly path: string; readonly said: string; readonly table: string };
  readonly C601: { readonly path: string; readonly near: string | null };
  readonly C701: { readonly near: string | null; readonly known: readonly string[] };
  /** A round that was published, but for which no criteria file is shipped. */
  readonly C702: { readonly reason: LeftOut };
  readonly C801: { readonly example: string; readonly key: string; readonly wanted: string; readonly got: string };
  readonly C901: { readonly near: string | null };

  readonly P101: Record<never, never>;
  readonly P102: { readonly kind: string };
  readonly P103: Record<never, never>;
  readonly P104: { readonly encoding: string };
  readonly P106: { readonly how: 'cut' | 'damaged' | 'trailing' };
  readonly P107: { readonly encoding: string };
  readonly P201: Record<never, never>;
  readonly P202: Record<never, never>;
  readonly P203: { readonly cells: number; readonly wanted: number };
  readonly P204: { readonly most: number };
  readonly P205: { readonly most: number };
  readonly P206: Record<never, never>;
  readonly P207: Record<never, never>;
  readonly P208: { readonly detail: string };
  readonly P301: {
    readonly name: string;
    readonly alias: string | null;
    readonly near: string | null;
    readonly delimiter: string | null;
    /** Null where the tool itself, or a plan, needs the column. */
    readonly asker: Asker | null;
  };
  readonly P302: { readonly first: number; readonly second: number };
  readonly P303: Record<never, never>;
  readonly P401: BadValue;
  readonly P402: Record<never, never>;
  readonly P403: Record<never, never>;
  readonly P404: Record<never, never>;
  readonly P405: Record<never, never>;
  readonly P406: Record<never, never>;
  readonly P407: Record<never, never>;
  readonly P501: Record<never, never>;
  readonly P502: { readonly first: number };
  readonly P503: Record<never, never>;
  readonly P504: Record<never, never>;
  /** An id that an arrival or an initial paper file of the plan will have. */
  readonly P505: Record<never, never>;
  readonly P601: { readonly near: string | null };
  readonly P602: { readonly option: string; readonly near: string | null };
  /** A candidate who was asked for, but set aside: the record, and what is wrong with its first bad cell. */
  readonly P604: { readonly line: number; readonly code: string };
  readonly P603: { readonly bands: number; readonly most: number; readonly enough: number };

  readonly U101: { readonly near: string | null };
  readonly U102: Record<never, never>;
  readonly U103: Record<never, never>;
  readonly U104: Record<never, never>;
  readonly U105: Record<never, never>;
  readonly U106: { readonly near: string | null };
  readonly U107: { readonly option: string };
  readonly U108: { readonly option: string; readonly allowed: readonly string[]; readonly near: string | null };
  readonly U109: Record<never, never>;
  readonly U110: { readonly option: '--decisions' | '--rejects' };
  readonly U111: { readonly near: string | null };
  readonly U112: { readonly where: 'criteria' | 'plan' };
  readonly U113: Record<never, never>;
  readonly U114: Record<never, never>;
  readonly U115: Record<never, never>;
  readonly U116: Record<never, never>;
  readonly U117: Record<never, never>;
  readonly U118: Record<never, never>;

  /** `name` where the problem stands in the file that names this one. */
  readonly F101: { readonly reason: FileReason; readonly name?: string };
  readonly F102: { readonly reason: FileReason };
  readonly F103: Record<never, never>;
  readonly F104: { readonly input: string };
  readonly F105: { readonly other: string };
  readonly F106: { readonly wanted: 'file' | 'folder' };
  readonly F107: { readonly folder: string };
  readonly F108: Record<never, never>;
  readonly F109: Record<never, never>;
}

/** What the system said of a file: a known reason, or its own code. */
export type FileReason = 'missing' | 'folder' | 'permission' | 'loop' | 'long' | 'full' | 'read_only' | (string & {});

/** Where a problem is: `line` and `column` from 1; in a pool `line` is where the record starts and `column` the cell's number. */
export interface Place {
  readonly file?: string | undefined;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  readonly field?: string | undefined;
  readonly value?: string | undefined;
}

/** A problem of one name, and the code by which people know it. */
export interface ProblemOf<Name extends ProblemName> extends Place {
  readonly name: Name;
  readonly code: ProblemCode;
  readonly args: ProblemArguments[Name];
}

export type Problem = { [Name in ProblemName]: ProblemOf<Name> }[ProblemName];
