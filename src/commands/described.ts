/** The commands as a shell completes them: their options, what each takes, and the names that are shipped. */

import { shippedGridNames } from '../criteria/score.ts';
import { shippedNames } from '../files/shipped.ts';
import type { CommandName } from '../messages/index.ts';
import type { Registry } from './command.ts';
import type { CompletedCommand } from './described-command.ts';
import { COMMANDS } from './registry.ts';

/** What may stand behind some commands, and behind options, by what help calls their value. */
async function shippedWords(): Promise<Readonly<Record<string, readonly string[]>>> {
  const [rounds, plans, recipes] = [await shippedNames('round'), await shippedNames('plan'), await shippedNames('recipe')];
  return { criteria: rounds, '--grid': shippedGridNames(), '--from': rounds, campaign: plans, generate: recipes };
}

/** The commands, those below others left out. */
export async function completedCommands(): Promise<CompletedCommand[]> {
  const shipped = await shippedWords();
  const found: CompletedCommand[] = [];
  for (const [name, load] of Object.entries(COMMANDS as Registry) as [CommandName, NonNullable<Registry[CommandName]>][]) {
    const { command } = await load();
    const options = Object.values(command.options).map(({ flags, value }) => {
      const written = flags.split(', ');
      if (value === null) return { flags: written, takes: [] };
      if (typeof value !== 'string') return { flags: written, takes: value };
      const names = written.flatMap((flag) => (name === 'init' || flag !== '--from' ? (shipped[flag] ?? []) : []));
      return { flags: written, takes: names.length > 0 ? names : value === 'criteria' ? (shipped['criteria'] ?? []) : null };
    });
    const below = Object.keys(command.commands);
    const own: Readonly<Record<string, readonly string[]>> = {
      list: ['fields', 'rounds', 'plans', 'recipes', 'grids', 'conditions', 'measures'],
      rounds: ['show', 'check'],
      completion: ['bash', 'zsh', 'fish'],
    };
    found.push({ name, options, words: [...below, ...(own[name] ?? shipped[name] ?? [])] });
  }
  return found;
}
