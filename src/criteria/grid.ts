/** Decodes a scoring grid: blocks of factors, which give points by tests or by bands; every problem has its line and column. */

import { defaultZone } from '../cells/zone.ts';
import {
  type Bands,
  type Block,
  CONFIDENCES,
  type Condition,
  type Confidence,
  type Factor,
  type Grid,
  type GridRow,
  type Points,
  type Text,
} from '../engine/index.ts';
import { OrderedProblems, type Problems } from '../problems/problem.ts';
import { bothLanguages, textOr } from '../schema/both-languages.ts';
import { fileOf, rootOf } from '../schema/file.ts';
import { list, listWith } from '../schema/lists.ts';
import { mapping, needed } from '../schema/mapping.ts';
import type { Position } from '../schema/position.ts';
import { count, dayText, id, unlike, word } from '../schema/scalars.ts';
import type { Schema } from '../schema/schema.ts';
import { bands } from './bands.ts';
import { standardFields, usualColumns } from './fields.ts';
import { NO_LISTS } from './lists.ts';
import { gridColumns } from './named-columns.ts';
import { knownSource } from './names.ts';
import { points } from './points.ts';
import { type FactorContext, REMARKS, type Remark, remarkOn } from './remarks.ts';
import { type Source, sources } from './sources.ts';
import { type TestContext, test } from './tests.ts';
import { totals } from './totals.ts';

/** A grid as decoded, with what stands beside it. */
export interface GridFile extends Grid {
  readonly sources: readonly Source[];
  /** How sure its figures are: read, secondary, derived, conflict or assumed. */
  readonly confidence: Confidence | null;
  readonly note: Text;
  /** Blocks or factors of which only the maximum is known: the grid is shown and cannot score. */
  readonly unknownSteps: readonly string[];
  /** How each total is called. */
  readonly totalLabels: ReadonlyMap<string, Text>;
  /** What of its points is assumed or disputed. */
  readonly remarks: readonly Remark[];
}

const SCHEMA = 'arrima-sim/grid/v1';
/** Decodes and checks a grid: points are integers, bands cover their field's range, block maxima are what the factors give. */
export function decodeGrid(source: string, name: string): GridFile | Problems {
  const problems = new OrderedProblems(name);
  const root = rootOf(source, name, problems);
  const read = root === null ? null : gridFile.read(root, null);
  return read === null || problems.total > 0 ? problems : read;
}

/** The context in which the parts of a grid are read. */
interface GridContext extends TestContext {
  /** The column that says whether there is a spouse. */
  readonly spouse: string;
  /** The factors of which only the maximum is known, gathered while the grid is read. */
  readonly unknownSteps: string[];
  /** What is assumed or disputed, gathered likewise. */
  readonly remarks: Remark[];
}

/** The same, with the ids used so far in the list that is read. */
interface PartContext extends GridContext {
  readonly taken: Set<string>;
}

const row = mapping({ test: needed(test), points, bands, ...REMARKS }, (keys, at, context: FactorContext): GridRow | null => {
  remarkOn(null, keys, context);
  const asked = keys.test.read(context);
  if (keys.points.given === keys.bands.given) {
    at.report('not_points_or_bands', {}, '');
    return null;
  }
  const gives = keys.points.given ? keys.points.read() : keys.bands.read(context);
  return asked === null || gives === null ? null : { test: asked, gives };
});

const factor = mapping(
  {
    id: needed(unlike(id)),
    label: bothLanguages,
    maximum: points,
    eliminatory: count(1),
    sources: list(knownSource),
    ...REMARKS,
    rows: list(row, { numbered: true }),
    bands,
  },
  (keys, at, context: PartContext): Factor | null => {
    const own = keys.id.read(context.taken);
    if (own === null) return null;
    const label = textOr(keys.label.read(), own);
    const inFactor = { ...context, factor: label };
    keys.sources.read(context.sources);
    remarkOn(null, keys, inFactor);
    const hasSteps = keys.rows.given || keys.bands.given;
    if (!hasSteps) context.unknownSteps.push(own);
    const stated = keys.maximum.read();
    if (!hasSteps && stated === null) at.report('missing_key', { key: 'rows', example: null }, '');
    const rows = keys.rows.read(inFactor) ?? [];
    const banded = keys.bands.read(inFactor);
    const maximum = hasSteps ? bestOf(rows, banded, context.spouse) : (stated ?? NOTHING);
    if (stated !== null) assertMaximum(keys.maximum.at, own, stated, maximum);
    return { id: own, label, rows, bands: banded, maximum, eliminatory: keys.eliminatory.read() };
  },
);

const factors = listWith(factor, (context: GridContext): PartContext => ({ ...context, taken: new Set() }), { numbered: true });

const block = mapping(
  { id: needed(unlike(id)), label: bothLanguages, maximum: needed(points), factors: needed(factors) },
  (keys, at, context: PartContext): Block | null => {
    const own = keys.id.read(context.taken);
    if (own === null) return null;
    const maximum = keys.maximum.read();
    const before = at.problems.total;
    const parts = keys.factors.read(context) ?? [];
    // The points of a factor with a mistake are not known, so the maximum of its block cannot be checked.
    const sound = at.problems.total === before;
    const label = textOr(keys.label.read(), own);
    if (maximum === null) return null;
    const given = parts.map((part) => part.maximum).reduce(plus, NOTHING);
    if (sound) assertMaximum(keys.maximum.at, own, maximum, given);
    return { id: own, label, maximum, factors: parts };
  },
);

/** Columns of every list of scores; the id of a block is a column too, so it may be none of these. */
const COLUMNS = ['candidate_id', 'score', 'not_eliminated', 'missing'];

const blocks = listWith(block, (context: GridContext): PartContext => ({ ...context, taken: new Set(COLUMNS) }), { numbered: true });

/** A grid as a whole. */
export const gridFile: Schema<GridFile> = fileOf(
  SCHEMA,
  mapping(
    {
      schema: needed(word([SCHEMA])),
      id: needed(id),
      title: bothLanguages,
      effective: needed(dayText),
      confidence: word(CONFIDENCES),
      note: bothLanguages,
      sources,
      columns: gridColumns,
      blocks: needed(blocks),
      totals,
    },
    (keys): GridFile => {
      keys.schema.read();
      const own = keys.id.read() ?? '';
      const named = keys.sources.read() ?? [];
      const ids = new Set(named.map((source) => source.id));
      const fields = standardFields();
      const spouse = keys.columns.read(fields) ?? usualColumns().spouse;
      const context = { fields, lists: NO_LISTS, zone: defaultZone(), sources: ids, spouse, unknownSteps: [], remarks: [] };
      const read = keys.blocks.read(context) ?? [];
      const summed = keys.totals.read({ blocks: read, fields }) ?? [];
      return {
        id: own,
        title: textOr(keys.title.read(), own),
        effective: keys.effective.read() ?? '',
        confidence: keys.confidence.read(),
        note: textOr(keys.note.read(), ''),
        sources: named,
        spouse,
        blocks: read,
        unknownSteps: context.unknownSteps,
        totals: summed,
        scoreTotal: null,
        totalLabels: new Map(summed.map(({ id: total, label }) => [total, label])),
        remarks: context.remarks,
      };
    },
  ),
);

/** Reports a stated maximum that is not the most that can be given; a maximum never lowers what is given. */
function assertMaximum(at: Position, own: string, maximum: Points, given: Points): void {
  if (given.alone === maximum.alone && given.withSpouse === maximum.withSpouse) return;
  const said = ({ alone, withSpouse }: Points): string => `${alone} / ${withSpouse}`;
  at.report('maximum_differs', { id: own, maximum: said(maximum), given: said(given) }, said(maximum));
}

const NOTHING: Points = { alone: 0, withSpouse: 0 };

function plus(a: Points, b: Points): Points {
  return { alone: a.alone + b.alone, withSpouse: a.withSpouse + b.withSpouse };
}

/**
 * The most points that a factor can give. A row whose test is that there is no spouse takes everybody without one: that
 * row counts for nobody with a spouse, and the rows after it for nobody without.
 */
function bestOf(rows: readonly GridRow[], bands: Bands | null, spouse: string): Points {
  const best = { alone: 0, withSpouse: 0 };
  let alone = true;
  const take = (gives: Points | Bands, withSpouse: boolean): void => {
    for (const points of 'field' in gives ? gives.points : [gives]) {
      if (alone) best.alone = Math.max(best.alone, points.alone);
      if (withSpouse) best.withSpouse = Math.max(best.withSpouse, points.withSpouse);
    }
  };
  for (const { test, gives } of rows) {
    const forAlone = test.kind === 'leaf' && test.field === spouse && isFalse(test.condition);
    take(gives, !forAlone);
    if (forAlone) alone = false;
  }
  if (bands !== null) take(bands, true);
  return best;
}

/** Whether the condition of a boolean field requires `false`. */
function isFalse(condition: Condition): boolean {
  return condition.kind === 'interval' && condition.high === 0 && !condition.outside;
}
