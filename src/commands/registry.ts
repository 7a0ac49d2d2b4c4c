/** The commands by name, in the order in which they are shown: each is described only when it is asked for. */

import type { Command } from 'commander';
import type { Invocation } from './context.ts';

/** Describes a command: its options, its examples, and what it runs, whose exit code is given to `finish`. */
type Describe = (invocation: Invocation, finish: (exit: number) => void) => Command;

export const COMMANDS = {
  round: async () => (await import('./tree.ts')).roundTree,
  validate: async () => (await import('./tree.ts')).validateTree,
  explain: async () => (await import('./tree.ts')).explainTree,
  score: async () => (await import('./tree.ts')).scoreTree,
  generate: async () => (await import('./tree.ts')).generateTree,
  rounds: async () => (await import('./tree.ts')).roundsTree,
  campaign: async () => (await import('./tree.ts')).campaignTree,
} as const satisfies Readonly<Record<string, () => Promise<Describe>>>;

export const COMMAND_NAMES: readonly (keyof typeof COMMANDS)[] = Object.keys(COMMANDS) as (keyof typeof COMMANDS)[];
