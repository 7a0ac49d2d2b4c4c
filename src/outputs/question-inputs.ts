/** What a question was asked of, as its JSON names it: the pool, and criteria with what was changed in them. */

import type { DecodedPool } from '../pool/decoded-pool.ts';
import type { Asked } from './asked.ts';
import type { ManifestInput } from './manifest.ts';
import { type InputFile, type NamedPool, namedPool, type PoolAsInput } from './pool-input.ts';
import type { PoolReading } from './reading.ts';

/** Criteria that were read. */
export interface CriteriaRead {
  readonly file: InputFile;
  readonly lists: readonly InputFile[];
  /** Null where no grid gives the score. */
  readonly grid: InputFile | null;
  readonly set: readonly string[];
  readonly drop: readonly string[];
  readonly asked: Asked;
}

/** A pool that was read. */
export interface PoolRead {
  readonly file: PoolAsInput;
  /** Null where nothing was asked of how it is read. */
  readonly reading: PoolReading | null;
}

/** Criteria among the inputs of a JSON file. */
export interface NamedCriteria {
  readonly criteria: { readonly name: string; readonly sha256: string };
  readonly lists: readonly { readonly name: string; readonly sha256: string }[];
  readonly set: readonly string[];
  readonly drop: readonly string[];
}

/** The pool among the inputs of a JSON file; `reading` only where something was asked of it. */
export interface NamedReading<Count = number> {
  readonly pool: NamedPool<Count>;
  readonly reading?: PoolReading;
}

/** Criteria among the inputs of a manifest, under their role: the file, its lists, its grid. */
export function criteriaInManifest({ file, lists, grid }: CriteriaRead, role: 'criteria' | 'baseline'): ManifestInput[] {
  return [
    { role, ...fileOf(file) },
    ...lists.map((list) => ({ role: 'list' as const, ...fileOf(list) })),
    ...(grid === null ? [] : [{ role: 'grid' as const, ...fileOf(grid) }]),
  ];
}

function fileOf({ name, sha256, bytes }: InputFile): InputFile {
  return { name, sha256, bytes };
}

export function namedCriteria({ file, lists, set, drop }: CriteriaRead): NamedCriteria {
  return {
    criteria: { name: file.name, sha256: file.sha256 },
    lists: lists.map(({ name, sha256 }) => ({ name, sha256 })),
    set,
    drop,
  };
}

export function namedReading({ file, reading }: PoolRead, pool: DecodedPool): NamedReading {
  return { pool: namedPool(file, pool), ...(reading === null ? {} : { reading }) };
}
