/** What `validate` shows of files that are sound. */

import type { CriteriaFile } from '../../criteria/decode.ts';
import type { Criteria } from '../../engine/index.ts';
import type { DecodedPool } from '../../pool/decoded-pool.ts';
import type { warningsOn } from '../../pool/warnings/criteria.ts';
import { warningAnnotations } from '../../render/annotations.ts';
import { type Block, heading, text } from '../../render/blocks.ts';
import { plainBlocks, plainLines } from '../../render/plain.ts';
import { warningSentence } from '../../render/warnings.ts';
import { printableJson } from '../../words/printable.ts';
import type { Context } from '../context.ts';
import { show } from '../show.ts';
import type { ValidateCommandOptions } from './options.ts';

/** A pool that was read, and the warnings of it and of each criteria file on it. */
export interface CheckedPool {
  readonly pool: DecodedPool;
  readonly warnings: ReturnType<typeof warningsOn>;
}

export interface CheckedCriteria {
  readonly argument: string;
  readonly criteria: CriteriaFile;
}

/** Shows the criteria files and the pool, called `file`, that were checked. */
export async function showChecked(
  options: ValidateCommandOptions,
  checked: readonly CheckedCriteria[],
  pool: CheckedPool | null,
  file: string,
  context: Context,
): Promise<void> {
  const { language, messages } = context;
  const plain = (criteria: CriteriaFile): Block[] => (options.explainCriteria ? plainBlocks(criteria, language, messages) : []);
  const json = (): string => {
    const criteria = checked.map(({ argument, criteria: read }) => ({
      file: argument,
      id: read.id,
      title: read.title,
      groups: read.groups.length,
      examples: read.examples.length,
      ...(options.explainCriteria ? { said: plainLines(plain(read)) } : {}),
    }));
    return `${printableJson({ ok: true, criteria, pool: pool === null ? null : poolJson(file, pool) })}\n`;
  };
  const words = messages.validate;
  const blocks = (): Block[] => [
    ...checked.flatMap(({ argument, criteria }) => [
      heading(2, `${words.criteria(argument)}${messages.colon}${messages.ok}`),
      text(`${criteria.title[language]} — ${words.round(criteria.groups.length, countOf(criteria))}`),
      ...(criteria.examples.length === 0 ? [] : [text(words.examples(criteria.examples.length))]),
      ...plain(criteria),
    ]),
    ...(pool === null ? [] : poolBlocks(file, pool, messages)),
  ];
  const warnings = pool === null ? [] : pool.warnings;
  await show({ blocks, json, annotations: () => warningAnnotations(warnings, messages) }, options, context);
}

function countOf(criteria: Criteria): number {
  return criteria.criteria.length + criteria.groups.reduce((sum, group) => sum + group.criteria.length, 0);
}

function poolJson(file: string, { pool, warnings: found }: CheckedPool): object {
  const near = pool.nearMisses.map((miss) => ({ code: 'near_miss_header', ...miss }));
  const warnings = [...near, ...found];
  return { file, rows: pool.size, synthetic: pool.synthetic, columns: [...pool.columns.keys()], ignored: pool.ignored, warnings };
}

function poolBlocks(file: string, { pool, warnings }: CheckedPool, messages: Context['messages']): Block[] {
  const words = messages.validate;
  const names = (list: Iterable<string>): string => [...list].join(', ');
  return [
    heading(2, `${words.pool(file)}${messages.colon}${messages.ok}`),
    text(words.rows(pool.size, pool.synthetic)),
    text(words.columns(names(pool.columns.keys()))),
    ...(pool.ignored.length === 0 ? [] : [text(words.ignored(names(pool.ignored)))]),
    ...(pool.size === 0 ? [text(messages.warnings.empty_pool(), 'warning')] : []),
    ...pool.nearMisses.map((near) => text(warningSentence({ code: 'near_miss_header', ...near }, messages), 'warning')),
    ...warnings.map((warning) => text(warningSentence(warning, messages), 'warning')),
  ];
}
