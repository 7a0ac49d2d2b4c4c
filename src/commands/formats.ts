/** The formats by name: who reads each, the commands that accept it, and its own file, loaded when it is used. */

import type { CommandName } from '../messages/index.ts';
import type { ReadByPeople, ReadByScripts } from '../render/formats/format.ts';
import { choice, type Option, orElse } from './options/option.ts';

type Format = { readonly commands: readonly CommandName[] } & (
  | { readonly readBy: 'people'; readonly load: () => Promise<{ readonly format: ReadByPeople }> }
  | { readonly readBy: 'scripts'; readonly load: () => Promise<{ readonly format: ReadByScripts }> }
);

/** In the order in which help lists them. */
export const FORMATS = {
  table: {
    readBy: 'people',
    commands: ['round', 'compare', 'sweep', 'solve', 'audit', 'verify', 'validate', 'explain', 'rounds', 'list', 'campaign', 'merge'],
    load: () => import('../render/formats/table.ts'),
  },
  markdown: {
    readBy: 'people',
    commands: ['round', 'compare', 'sweep', 'solve', 'audit', 'rounds', 'campaign', 'merge'],
    load: () => import('../render/formats/markdown.ts'),
  },
  json: {
    readBy: 'scripts',
    commands: ['round', 'compare', 'sweep', 'solve', 'audit', 'verify', 'validate', 'explain', 'rounds', 'list', 'campaign', 'merge'],
    load: () => import('../render/formats/json.ts'),
  },
  github: {
    readBy: 'scripts',
    commands: ['round', 'validate'],
    load: () => import('../render/formats/github.ts'),
  },
  csv: {
    readBy: 'scripts',
    commands: ['list'],
    load: () => import('../render/formats/csv.ts'),
  },
} as const satisfies Readonly<Record<string, Format>>;

export type FormatName = keyof typeof FORMATS;

export const FORMAT_NAMES: readonly FormatName[] = Object.keys(FORMATS) as FormatName[];

/** A format by its name. */
export function formatNamed(name: FormatName): Format {
  return FORMATS[name];
}

/** Whether a format is data, which takes standard output for itself. */
export function isData(name: FormatName): boolean {
  return formatNamed(name).readBy === 'scripts';
}

/** `--format` with the formats that a command accepts. */
export function formatOf(command: CommandName): Option<FormatName> {
  return orElse(
    choice(
      '--format',
      FORMAT_NAMES.filter((name) => formatNamed(name).commands.includes(command)),
    ),
    'table',
  );
}
