/** Decodes a plan: YAML in, the rounds of a campaign in order out, or every problem with its line and column. */

import type { Node } from 'yaml';
import type { CriteriaFile } from '../criteria/decode.ts';
import { type Mapping, NodeReader } from '../criteria/nodes.ts';
import { readSources, type Source } from '../criteria/sources.ts';
import { parseYaml } from '../criteria/yaml.ts';
import { type Criteria, civilDate, type Declarations, dayText, endOfDay, monthsAfter, type Text } from '../engine/index.ts';
import type { Wanted } from '../pool/wanted.ts';
import { type Problem, Problems } from '../problems.ts';
import { rateColumn, readDeclarations } from './declarations.ts';
import type { Figure } from './figures.ts';
import { type RoundItem, readDay, readRounds } from './rounds.ts';
import { type PlannedRound, type Span, schedule } from './schedule.ts';
import { askedBy, type NamedFile, readTogether } from './together.ts';

/** A plan as decoded. */
export interface Plan {
  readonly id: string;
  readonly title: Text;
  readonly sources: readonly Source[];
  /** First and last day, as written. */
  readonly from: string;
  readonly to: string;
  /** The last instant. */
  readonly end: number;
  readonly rounds: readonly PlannedRound[];
  readonly declarations: Declarations;
  /** What the plan says in figures, each with its source. */
  readonly figures: readonly Figure[];
  readonly seed: string | null;
  /** What the pool is read under: the fields of all rounds, as if of one without criteria. */
  readonly reading: Criteria;
  /** The columns that the rounds and the plan ask for, and what their cells must hold. */
  readonly asked: ReadonlyMap<string, Wanted>;
}

/**
 * Reads and checks the criteria file that a plan names. Problems without a file are about the naming (it is not there,
 * not allowed, not shipped) and are told where the plan names it; those of the file itself keep their place.
 */
export type ReadRound = (reference: string) => Promise<CriteriaFile | RoundProblems>;

/** What is wrong with a round's file: all are counted, the first kept. */
export interface RoundProblems {
  readonly problems: readonly Problem[];
  readonly total: number;
}

export interface PlanOptions {
  /** The file as named by the user, for problems. */
  readonly name: string;
  readonly readRound: ReadRound;
}

const SCHEMA = 'arrima-sim/plan/v1';
const NEEDED = ['schema', 'id', 'from', 'to', 'rounds'];
const KEYS = ['schema', 'id', 'title', 'sources', 'from', 'to', 'rounds', 'declarations', 'seed'];

/** Decodes and checks a plan and the criteria of its rounds: the plan, or the problems of all of them. */
export async function decodePlan(text: string, { name, readRound }: PlanOptions): Promise<Plan | Problems> {
  const problems = new Problems();
  const yaml = parseYaml(text, name, problems);
  if (yaml === null) return problems;
  const reader = new NodeReader(problems, (node) => yaml.place(node), SCHEMA);
  if (yaml.root === null) {
    reader.report(null, 'C105', { schema: SCHEMA, keys: NEEDED.slice(1) });
    return problems;
  }
  const keys = reader.isOtherKind(yaml.root, SCHEMA) ? null : reader.mapping(yaml.root, '', KEYS, NEEDED);
  const plan = keys === null ? null : await readPlan(reader, keys, readRound);
  return plan === null || problems.total > 0 ? problems : plan;
}

async function readPlan(reader: NodeReader, keys: Mapping, readRound: ReadRound): Promise<Plan | null> {
  const nodeAt = (key: string): Node | null => keys.get(key)?.value ?? null;
  if (nodeAt('schema') !== null) reader.word(nodeAt('schema'), 'schema', [SCHEMA]);
  const id = nodeAt('id') === null ? null : reader.id(nodeAt('id'), 'id');
  const title = reader.bilingual(keys.get('title'), 'title', id ?? '');
  const sources = readSources(reader, nodeAt('sources'));
  const span = readSpan(reader, keys);
  const { validity, renewal, column } = readDeclarations(reader, nodeAt('declarations'), new Set(sources.map((source) => source.id)));
  const seed = reader.optional(keys, 'seed', 'seed');
  const items = await withCriteria(reader, readRounds(reader, nodeAt('rounds')), readRound);
  const rounds = schedule(reader, items, span, validity?.value ?? null);
  const reading = readTogether(
    reader,
    items.map(([{ node }, criteria]): NamedFile => ({ node, criteria })),
  );
  if (reading === null || span === null) return null;
  const rate = column === null ? null : rateColumn(reader, column, reading.fields);
  const { zone } = reading.round;
  return {
    id: id ?? '',
    title,
    sources,
    from: dayText(span.from),
    to: dayText(span.to),
    end: endOfDay(zone, span.to),
    rounds,
    declarations: { validityMonths: validity?.value ?? null, renewal: renewal?.value ?? null, zone },
    figures: [validity, renewal].filter((figure) => figure !== null),
    seed,
    reading: rate === null ? reading : { ...reading, fields: new Map([...reading.fields, [rate.name, rate]]) },
    asked: new Map([...askedBy(rounds), ['submitted_at', 'submission'], ...(rate === null ? [] : [[rate.name, 'rate'] as const])]),
  };
}

/** The span of whole months; null when it cannot be known. */
function readSpan(reader: NodeReader, keys: Mapping): Span | null {
  const from = readDay(reader, keys, 'from');
  const to = readDay(reader, keys, 'to');
  const wrong = (key: 'from' | 'to', wanted: number): void =>
    reader.report(keys.get(key)?.value ?? null, 'C551', { key, wanted: dayText(wanted) });
  if (from !== null && from !== firstOfMonth(from)) wrong('from', firstOfMonth(from));
  if (to !== null && to !== lastOfMonth(to)) wrong('to', lastOfMonth(to));
  if (from === null || to === null) return null;
  if (from <= to) return { from, to };
  reader.report(keys.get('to')?.value ?? null, 'C552', { from: dayText(from) });
  return null;
}

function firstOfMonth(day: number): number {
  return day - civilDate(day).day + 1;
}

function lastOfMonth(day: number): number {
  return monthsAfter(firstOfMonth(day), 1) - 1;
}

/** Each line of the plan with the criteria of its file, which is read once; lines whose file is wrong are left out. */
async function withCriteria(
  reader: NodeReader,
  items: readonly RoundItem[],
  readRound: ReadRound,
): Promise<(readonly [RoundItem, CriteriaFile])[]> {
  const read = new Map<string, CriteriaFile | null>();
  for (const { node, reference } of items) {
    if (read.has(reference)) continue;
    const found = await readRound(reference);
    read.set(reference, 'groups' in found ? found : null);
    if (!('groups' in found)) reportRound(reader, node, reference, found);
  }
  return items.flatMap((item) => {
    const criteria = read.get(item.reference) ?? null;
    return criteria === null ? [] : [[item, criteria] as const];
  });
}

function reportRound(reader: NodeReader, node: Node | null, reference: string, { problems, total }: RoundProblems): void {
  for (const found of problems) {
    reader.problems.report(found.file === undefined ? { ...found, ...reader.place(node), value: reference } : found);
  }
  reader.problems.total += total - problems.length;
}

/** Whether a plan leaves something to chance: a lottery, or a renewal that is neither sure nor excluded. */
export function needsSeed({ rounds, declarations: { renewal } }: Plan): boolean {
  const drawn = rounds.some(({ criteria }) => criteria.groups.some(({ rank }) => rank.includes('lottery')));
  return drawn || (typeof renewal === 'number' ? renewal > 0 && renewal < 1 : renewal !== null);
}
