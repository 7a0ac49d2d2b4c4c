/** The commands by name, in the order in which they are shown: each is described only when a command line names it. */

import type { Registry } from './command.ts';

export const COMMANDS = {
  round: () => import('./round/command.ts'),
  compare: () => import('./compare/command.ts'),
  sweep: () => import('./sweep/command.ts'),
  solve: () => import('./solve/command.ts'),
  audit: () => import('./audit/command.ts'),
  verify: () => import('./verify/command.ts'),
  report: () => import('./report/command.ts'),
  init: () => import('./init/command.ts'),
  validate: () => import('./validate/command.ts'),
  explain: () => import('./explain/command.ts'),
  score: () => import('./score/command.ts'),
  generate: () => import('./generate/command.ts'),
  rounds: () => import('./rounds/command.ts'),
  list: () => import('./list/command.ts'),
  completion: () => import('./completion/command.ts'),
  campaign: () => import('./campaign/command.ts'),
} as const satisfies Registry;
