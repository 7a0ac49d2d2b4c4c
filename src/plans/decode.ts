/** Decodes a plan: YAML in, the rounds of a campaign in order out, or every problem with its line and column. */

import type { Node } from 'yaml';
import { usualColumns } from '../criteria/fields.ts';
import { readNamedColumns } from '../criteria/named-columns.ts';
import { type Source, sources as sourceList } from '../criteria/sources.ts';
import { type Criteria, type Declarations, dayText, endOfDay, type Journey, type Text, type Zone } from '../engine/index.ts';
import type { Wanted } from '../pool/wanted.ts';
import { OrderedProblems, type Place, type Problems } from '../problems/problem.ts';
import { type Mapping, NodeReader } from '../schema/nodes.ts';
import { parseYaml } from '../schema/yaml.ts';
import { rateColumns } from './columns.ts';
import { readDeclarations } from './declarations.ts';
import { type Figure, FigureReader } from './figures.ts';
import { type ReadRound, readNamed } from './named.ts';
import { readPaper } from './paper.ts';
import { readRounds } from './rounds.ts';
import { type PlannedRound, schedule } from './schedule.ts';
import { type PlannedSelection, readSelection, selectionStep } from './selection.ts';
import { readSpan, type Span } from './span.ts';
import { readApplication, readArrivals, readFederal } from './steps.ts';
import { askedBy, askedFor, type NamedFile, readTogether } from './together.ts';

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
  /** What the engine runs. */
  readonly journey: Journey;
  /** Those of the journey, and the zone in which months are counted. */
  readonly declarations: Declarations & { readonly zone: Zone };
  /** What the plan says in figures, each with its source. */
  readonly figures: readonly Figure[];
  /** How often chance is drawn, unless the command says otherwise. */
  readonly replicates: number;
  readonly seed: string | null;
  /** What the pool is read under: the fields of all rounds, as if of one without criteria. */
  readonly reading: Criteria;
  /** The columns that the rounds and the plan ask for, and what their cells must hold. */
  readonly asked: ReadonlyMap<string, Wanted>;
  /** Columns read when the pool has them. */
  readonly optional: readonly string[];
  /** Columns of rates that no file declares, and where the plan names them: the pool must have such headers. */
  readonly undeclared: ReadonlyMap<string, Place>;
}

export interface PlanOptions {
  /** The file as named by the user, for problems. */
  readonly name: string;
  readonly readRound: ReadRound;
}

const SCHEMA = 'arrima-sim/plan/v1';
const NEEDED = ['schema', 'id', 'from', 'to', 'rounds'];
const STEPS = ['declarations', 'arrivals', 'application', 'selection', 'federal', 'paper'];
const KEYS = ['schema', 'id', 'title', 'sources', 'from', 'to', 'rounds', ...STEPS, 'columns', 'replicates', 'seed'];

/** Decodes and checks a plan and the criteria of its rounds: the plan, or the problems of all of them. */
export async function decodePlan(text: string, { name, readRound }: PlanOptions): Promise<Plan | Problems> {
  const problems = new OrderedProblems(name);
  const yaml = parseYaml(text, name, problems);
  if (yaml === null) return problems;
  const reader = new NodeReader(problems, (node) => yaml.place(node), SCHEMA);
  if (yaml.root === null) {
    reader.report(null, 'empty_file', { schema: SCHEMA, keys: NEEDED.slice(1) });
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
  const sources = nodeAt('sources') === null ? [] : (sourceList.read(reader.at(nodeAt('sources'), 'sources'), null) ?? []);
  const span = readSpan(reader, keys);
  const figures = new FigureReader(reader, new Set(sources.map((source) => source.id)));
  const steps = readSteps(reader, figures, keys, span);
  const replicates = nodeAt('replicates') === null ? 1 : reader.count(nodeAt('replicates'), 'replicates', 1);
  const seed = reader.optional(keys, 'seed', 'seed');

  const items = readRounds(reader, nodeAt('rounds'));
  const files = await readNamed(reader, [...items, ...(steps.planned === null ? [] : [steps.planned])], readRound);
  const held = items.flatMap((item) => {
    const file = files.get(item.reference);
    return file === undefined ? [] : [[item, file] as const];
  });
  const rounds = schedule(reader, held, span, steps.declarations.validityMonths);
  const selection = selectionStep(reader, steps.planned, files);
  const named = [
    ...held.map(([{ node }, criteria]): NamedFile => ({ node, criteria, isRound: true })),
    ...(selection === null ? [] : [{ node: steps.planned?.node ?? null, criteria: selection.criteria, isRound: false }]),
  ];
  const reading = readTogether(reader, named);
  if (reading === null || span === null) return null;
  const rates = rateColumns(reader, figures.columns, reading.fields);
  const own = readNamedColumns(reader, nodeAt('columns'), ['persons', 'cancelled'], reading.fields);
  const { persons = usualColumns().persons, cancelled = usualColumns().cancelled } = own;
  const { zone } = reading.round;
  const { declarations, arrivalsPerMonth, application, federal, paper } = steps;
  return {
    id: id ?? '',
    title,
    sources,
    from: dayText(span.from),
    to: dayText(span.to),
    end: endOfDay(zone, span.to),
    rounds,
    journey: {
      ...span,
      zone,
      rounds,
      declarations,
      arrivalsPerMonth,
      application,
      selection,
      federal,
      paper,
      columns: { persons, cancelled },
    },
    declarations: { ...declarations, zone },
    figures: figures.figures,
    replicates: replicates ?? 1,
    seed,
    reading: { ...reading, fields: rates.fields },
    asked: new Map([...askedFor(Object.values(own)), ...askedBy(named), ['submitted_at', 'submission'], ...rates.asked]),
    optional: paper?.initial == null ? [persons] : [persons, cancelled],
    undeclared: rates.undeclared,
  };
}

/** What a plan says of each step, the selection as it is written. */
interface Steps extends Omit<Journey, 'from' | 'to' | 'zone' | 'rounds' | 'selection' | 'columns'> {
  readonly planned: PlannedSelection | null;
}

function readSteps(reader: NodeReader, figures: FigureReader, keys: Mapping, span: Span | null): Steps {
  const nodeAt = (key: string): Node | null => keys.get(key)?.value ?? null;
  // Who never applies is never decided on: the decision on the CSQ comes first.
  for (const key of ['federal', 'paper']) {
    if (nodeAt(key) !== null && nodeAt('selection') === null) reader.report(keys.get(key)?.key ?? null, 'selection_needed', { key });
  }
  return {
    declarations: readDeclarations(reader, figures, nodeAt('declarations')),
    arrivalsPerMonth: readArrivals(reader, figures, nodeAt('arrivals')),
    application: readApplication(reader, figures, nodeAt('application'), span === null ? '' : dayText(span.from)),
    planned: readSelection(reader, figures, nodeAt('selection')),
    federal: readFederal(reader, figures, nodeAt('federal')),
    paper: readPaper(reader, figures, nodeAt('paper'), span?.to ?? null),
  };
}
