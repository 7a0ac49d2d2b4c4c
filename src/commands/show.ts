/** Shows what a command has to show: blocks to people, JSON to scripts, each made only when the format asks for it. */

import { appendTo } from '../files/append.ts';
import type { Block } from '../render/blocks.ts';
import type { Style } from '../render/formats/format.ts';
import { printable } from '../words/printable.ts';
import type { Context } from './context.ts';
import { FORMATS, type FormatName, formatNamed } from './formats.ts';
import { type Io, isAscii, isColoured, type Sink } from './io.ts';

export interface Shown {
  readonly blocks: () => readonly Block[];
  /** The text of a JSON document, with a final line feed. */
  readonly json: () => string;
  /** The same as CSV, where there is such a table. */
  readonly csv?: () => string;
  /** Warnings as annotations of a workflow. */
  readonly annotations?: () => string;
}

export interface ShowOptions {
  readonly color: string;
  readonly format: FormatName;
  /** Whether people are shown nothing. */
  readonly quiet: boolean;
}

export interface SummaryOptions extends ShowOptions {
  /** Paths of the files that were written. */
  readonly written: readonly string[];
  /** Whether standard output carries data whatever the format. */
  readonly sendsData: boolean;
}

/** Shows on standard output, in the format asked for. */
export async function show({ blocks, json, csv = json, annotations = json }: Shown, options: ShowOptions, { io }: Context): Promise<void> {
  const found = formatNamed(options.format);
  const style = styleOf(io.stdout, options, io);
  if (found.readBy === 'scripts') {
    const data = options.format === 'csv' ? csv() : options.format === 'github' ? annotations() : json();
    await io.stdout.write((await found.load()).format.text(data, style));
    if (options.format === 'github') await addToStep(blocks, io);
  } else if (!options.quiet) await io.stdout.write((await found.load()).format.text(blocks(), style));
}

/** Puts what people read into the summary of a step, where a workflow has one. */
async function addToStep(blocks: Shown['blocks'], { env }: Io): Promise<void> {
  const path = env['GITHUB_STEP_SUMMARY'] ?? '';
  if (path === '') return;
  const { format } = await FORMATS.markdown.load();
  appendTo(path, format.text(blocks(), { color: false, width: 80, ascii: false, isTerminal: false }));
}

/** Shows what came of a run: the data, if the format is for scripts, and the summary. */
export async function showResult(shown: Shown, options: SummaryOptions, context: Context): Promise<void> {
  await show(shown, { ...options, quiet: true }, context);
  await showSummary(shown.blocks, options, context);
}

/** Shows people a summary and what was written; on standard error, as a table, where standard output carries data. */
export async function showSummary(blocks: Shown['blocks'], options: SummaryOptions, { io, messages }: Context): Promise<void> {
  // The log of a workflow is public: its step has the summary.
  if (options.quiet || options.format === 'github') return;
  const found = formatNamed(options.format);
  const sink = options.sendsData || found.readBy === 'scripts' ? io.stderr : io.stdout;
  const { format } = await (found.readBy === 'scripts' ? FORMATS.table : found).load();
  const written = options.written.map((path) => `${messages.wrote(printable(path))}\n`);
  await sink.write(format.text(blocks(), styleOf(sink, options, io)) + (written.length === 0 ? '' : `\n${written.join('')}`));
}

function styleOf(sink: Sink, { color }: ShowOptions, { env }: Io): Style {
  return { color: isColoured(color, env, sink), width: sink.columns || 80, ascii: isAscii(env), isTerminal: sink.isTTY };
}
