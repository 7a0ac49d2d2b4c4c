/** Decodes a criteria file: YAML in, a round's criteria out, or every problem with its line and column. */

import { isScalar, type Node } from 'yaml';
import { decodeDate } from '../cells/dates.ts';
import { defaultZone } from '../cells/zone.ts';
import { type Criteria, type Grid, startOfDay, type Text } from '../engine/index.ts';
import { OrderedProblems, type Problems } from '../problems/problem.ts';
import { applyChanges, changeName } from '../schema/changes.ts';
import { NodeReader, textOf } from '../schema/nodes.ts';
import { parseYaml } from '../schema/yaml.ts';
import { sharedSourcesOf } from './conditions.ts';
import { checkExample, type Example, readExamples } from './examples.ts';
import { readFields, standardFields } from './fields.ts';
import { readGroups, readPublished } from './groups.ts';
import { type ListFile, type ReadList, readLists } from './lists.ts';
import { readMoment } from './moment.ts';
import { occupationValues } from './occupations.ts';
import { readScore } from './score.ts';
import { type Source, sources as sourceList } from './sources.ts';
import { readCriteria } from './tests.ts';

/** A criteria file as decoded: the round, and what stands beside it. */
export interface CriteriaFile extends Criteria {
  readonly sources: readonly Source[];
  readonly examples: readonly Example[];
  readonly listFiles: readonly ListFile[];
  /** The grid that gives the score, shipped or its own. */
  readonly gridFile: ListFile | null;
}

/** How criteria are decoded. */
export interface CriteriaOptions {
  /** The file as named by the user, for problems. */
  readonly name: string;
  /** Reads list files; without it a list file is refused. */
  readonly readList?: ReadList | undefined;
  /** Changes `PATH=VALUE`, applied in order before checking. */
  readonly set?: readonly string[] | undefined;
  /** Checks the fields and values that examples give, not only their form. */
  readonly checkExamples?: boolean | undefined;
}

const SCHEMA = 'arrima-sim/criteria/v1';

const NEEDED = ['schema', 'id', 'round', 'groups'];
const KEYS = [
  'schema',
  'id',
  'title',
  'program',
  'sources',
  'round',
  'seed',
  'score',
  'fields',
  'lists',
  'criteria',
  'groups',
  'limit',
  'published',
  'examples',
];

/**
 * Decodes and checks the criteria of a round.
 *
 * @param text the criteria file's text (YAML 1.2, so JSON too).
 * @returns the criteria, or the problems in the order of the file: all are counted (`total`), the first 20 kept.
 */
export function decodeCriteria(text: string, options: CriteriaOptions): CriteriaFile | Problems {
  const { name, set = [] } = options;
  const problems = new OrderedProblems(...set.map(changeName), name);
  const parsed = parseYaml(text, name, problems);
  if (parsed === null) return problems;
  const yaml = applyChanges(parsed, set, problems);
  const reader = new NodeReader(problems, (node) => yaml.place(node), SCHEMA);
  if (yaml.root === null) {
    reader.report(null, 'empty_file', { schema: SCHEMA, keys: NEEDED.slice(1) });
    return problems;
  }
  const criteria = readRoot(reader, yaml.root, options);
  return criteria === null || problems.total > 0 ? problems : criteria;
}

function readRoot(reader: NodeReader, root: Node, { readList, checkExamples }: CriteriaOptions): CriteriaFile | null {
  if (isScalar(root) && /^[^\n]*[,;\t|]/.test(textOf(root))) {
    reader.report(root, 'not_yaml', { kind: 'CSV' }, '');
    return null;
  }
  if (reader.isOtherKind(root, SCHEMA)) return null;
  const keys = reader.mapping(root, '', KEYS, NEEDED);
  if (keys === null) return null;
  const nodeAt = (key: string): Node | null => keys.get(key)?.value ?? null;
  if (nodeAt('schema') !== null) reader.word(nodeAt('schema'), 'schema', [SCHEMA]);
  const id = nodeAt('id') === null ? null : reader.id(nodeAt('id'), 'id');
  const round = readMoment(reader, nodeAt('round'));
  const sources = nodeAt('sources') === null ? [] : (sourceList.read(reader.at(nodeAt('sources'), 'sources'), null) ?? []);
  const fields = readFields(reader, nodeAt('fields'));
  const lists = readLists(reader, nodeAt('lists'), readList);
  const { grid: score, file: gridFile } = readScore(reader, nodeAt('score'), readList);
  // Without a round its zone is not known: the rest is still checked, in the zone that is the default.
  const zone = round?.zone ?? defaultZone();
  const context = { fields, lists, zone, sources: new Set(sources.map((source) => source.id)) };
  const taken = new Set<string>();
  const shared = readCriteria(reader, nodeAt('criteria'), 'criteria', taken, context);
  const limit = nodeAt('limit') === null ? null : reader.count(nodeAt('limit'), 'limit');
  const groups = nodeAt('groups') === null ? [] : readGroups(reader, nodeAt('groups'), taken, limit !== null, context);
  const examples = readExamples(reader, nodeAt('examples'));
  if (checkExamples === true) for (const example of examples) checkExample(example, fields, zone, reader.problems);
  const title: Text = reader.bilingual(keys.get('title'), 'title', id ?? '');
  const criteria = {
    id: id ?? '',
    title,
    program: reader.optional(keys, 'program', 'program'),
    seed: reader.optional(keys, 'seed', 'seed'),
    score,
    occupations: occupationValues(),
    criteria: shared,
    groups,
    limit,
    published: readPublished(reader, nodeAt('published')),
    fields,
    sources: [...sources, ...sharedSourcesOf([...shared, ...groups.flatMap((group) => group.criteria)], sources)],
    examples,
    listFiles: lists.files,
    gridFile,
  };
  return round === null ? null : { ...criteria, round };
}

/** No round at all, only the standard columns: what a pool is read under when it is checked alone. */
export function poolCriteria(): Criteria {
  return criteriaWithoutRound(null, null);
}

/** No round but a grid, on a local day (null where nobody's age depends on it). */
export function gridCriteria(grid: Grid, date: string | null): Criteria {
  return criteriaWithoutRound(grid, date);
}

function criteriaWithoutRound(score: Grid | null, date: string | null): Criteria {
  const zone = defaultZone();
  const day = date === null ? null : decodeDate(date);
  const reference = typeof day === 'number' ? startOfDay(zone, day) : 0;
  return {
    id: 'pool',
    title: { fr: '', en: '' },
    program: null,
    round: { date: date ?? '', extraction: null, assumption: false, latest: null, reference, validityMonths: null, zone },
    seed: null,
    score,
    occupations: occupationValues(),
    criteria: [],
    groups: [],
    limit: null,
    published: null,
    fields: standardFields(),
  };
}
