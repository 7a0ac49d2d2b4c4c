/** Decodes a criteria file: YAML in, a round's criteria out, or every problem with its line and column. */

import { decodeDate } from '../cells/dates.ts';
import { defaultZone } from '../cells/zone.ts';
import { type Criteria, type Grid, startOfDay } from '../engine/index.ts';
import { OrderedProblems, type Problems } from '../problems/problem.ts';
import { bothLanguages, textOr } from '../schema/both-languages.ts';
import { changeName } from '../schema/changes.ts';
import { fileOf, notEmptyNorTable, rootOf } from '../schema/file.ts';
import { mapping, needed } from '../schema/mapping.ts';
import { count, id, text, word } from '../schema/scalars.ts';
import type { Schema } from '../schema/schema.ts';
import { areThere, roundCaps } from './caps.ts';
import { fields } from './declared-fields.ts';
import { Drops, dropName } from './drops.ts';
import { checkExample, type Example, examples } from './examples.ts';
import { standardFields } from './fields.ts';
import { gridFields } from './grid-fields.ts';
import { groups } from './groups.ts';
import { type ListFile, lists, NO_LISTS, type ReadList } from './lists.ts';
import { moment } from './moment.ts';
import { occupationValues } from './occupations.ts';
import { NOTHING_PUBLISHED, published } from './published.ts';
import { NO_GRID, score } from './score.ts';
import { sharedSourcesOf } from './shared-sources.ts';
import { type Source, sources } from './sources.ts';
import { criteria } from './tests.ts';

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
  /** Criteria and caps that are left out, `ID` or `GROUP:ID`, once the changes are applied. */
  readonly drop?: readonly string[] | undefined;
  /** Whether the fields and values that examples give are checked too, and not only the form of examples. */
  readonly checkExamples?: boolean | undefined;
}

/** What a file is read with. */
interface ReadingContext extends Pick<CriteriaOptions, 'readList' | 'checkExamples'> {
  readonly drops: Drops;
}

const SCHEMA = 'arrima-sim/criteria/v1';

/**
 * Decodes and checks the criteria of a round.
 *
 * @param source the criteria file's text (YAML 1.2, so JSON too).
 * @returns the criteria, or the problems in the order of the file: all are counted (`total`), the first 20 kept.
 */
export function decodeCriteria(source: string, options: CriteriaOptions): CriteriaFile | Problems {
  const { name, set = [], drop = [] } = options;
  const problems = new OrderedProblems(...set.map(changeName), ...drop.map(dropName), name);
  const root = rootOf(source, name, problems, set);
  const drops = new Drops(drop);
  const read = root === null ? null : criteriaFile.read(root, { ...options, drops });
  // Of a file that could not be read it is not known what it has.
  if (read !== null && problems.total === 0) drops.reportUnused(problems);
  return read === null || problems.total > 0 ? problems : read;
}

const whole = mapping(
  {
    schema: needed(word([SCHEMA]), SCHEMA),
    id: needed(id),
    title: bothLanguages,
    program: text,
    sources,
    round: needed(moment, '{date: 2020-01-16}'),
    seed: text,
    score,
    fields,
    lists,
    criteria,
    groups: needed(groups),
    limit: count(),
    caps: roundCaps,
    published,
    examples,
  },
  (keys, { problems }, { readList, checkExamples, drops }: ReadingContext): CriteriaFile | null => {
    keys.schema.read();
    const own = keys.id.read();
    const round = keys.round.read();
    const given = keys.sources.read() ?? [];
    const declared = keys.fields.read() ?? standardFields();
    const named = keys.lists.read(readList) ?? NO_LISTS;
    const grid = keys.score.read(readList) ?? NO_GRID;
    const byGrid = gridFields(grid.grid);
    const clashing = [...byGrid.keys()].find((name) => declared.has(name));
    if (clashing !== undefined) keys.fields.at.report('field_of_grid', { name: clashing, grid: grid.grid?.id ?? '' }, clashing);
    const known = new Map([...declared, ...byGrid]);
    // Where `round` cannot be read, its time zone is not known: the rest of the file is still checked, in the default zone.
    const zone = round?.zone ?? defaultZone();
    const context = { fields: known, lists: named, zone, sources: new Set(given.map((each) => each.id)) };
    const taken = new Set<string>();
    const isDropped = drops.of(null);
    const shared = keys.criteria.read({ ...context, taken, isDropped }) ?? [];
    const limit = keys.limit.read();
    const program = keys.program.read();
    const caps = keys.caps.read({ ...context, taken, round, program, isDropped }) ?? [];
    const inGroups = {
      shared: taken,
      limited: limit !== null,
      capped: areThere(keys.caps, isDropped),
      ofRound: shared.map((criterion) => criterion.id),
      drops,
    };
    const read = keys.groups.read({ ...context, ...inGroups }) ?? [];
    const people = keys.examples.read() ?? [];
    if (checkExamples === true) for (const person of people) checkExample(person, known, zone, problems);
    const decoded = {
      id: own ?? '',
      title: textOr(keys.title.read(), own ?? ''),
      program,
      seed: keys.seed.read(),
      score: grid.grid,
      occupations: occupationValues(),
      // What every group is exempt from is asked of nobody.
      criteria: shared.filter((criterion) => read.length === 0 || !read.every((group) => group.exempt.includes(criterion.id))),
      groups: read,
      limit,
      caps,
      ...(keys.published.read() ?? NOTHING_PUBLISHED),
      fields: known,
      sources: [...given, ...sharedSourcesOf([...shared, ...read.flatMap((group) => group.criteria)], caps, given)],
      examples: people,
      listFiles: named.files,
      gridFile: grid.file,
    };
    return round === null ? null : { ...decoded, round };
  },
);

/** A criteria file as a whole. @internal */
export const criteriaFile: Schema<CriteriaFile, ReadingContext> = notEmptyNorTable(fileOf(SCHEMA, whole), {
  empty: (at) => at.report('empty_file', { schema: SCHEMA, keys: ['id', 'round', 'groups'] }),
  table: (at) => at.report('not_yaml', { kind: 'CSV' }, ''),
});

/** Criteria without a round, with the standard columns only: a pool that is checked alone is read by them. */
export function poolCriteria(): Criteria {
  return criteriaWithoutRound(null, null);
}

/** Criteria without a round but with a grid, on a local day; null where no day is needed to find an age. */
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
    caps: [],
    ...NOTHING_PUBLISHED,
    fields: standardFields(),
  };
}
