/** `--xlsx`: a workbook of a result, made while it is written. */

import type { NamedPool } from '../outputs/pool-input.ts';
import type { Sheet } from '../workbook/index.ts';
import type { Context } from './context.ts';

export interface WorkbookOptions {
  readonly xlsx: string | undefined;
}

/** The bytes of a workbook; what makes it is loaded when it is written. `rejected` records of the pool were set aside. */
export async function* workbookOf(
  { pool, rejected }: { readonly pool: NamedPool; readonly rejected: number },
  sheetsOf: () => Promise<readonly Sheet[]>,
  { messages }: Context,
): AsyncGenerator<Uint8Array> {
  const { noticeOf, workbookBytes } = await import('../workbook/index.ts');
  yield* workbookBytes(await sheetsOf(), { notice: noticeOf(pool, rejected, messages) });
}
