/** `arrima-sim completion`: a script by which a shell completes commands, options, files and shipped names. */

import type { CommonOptions, Context } from '../context.ts';
import { writeData } from '../data.ts';
import type { CompletedCommand } from '../described-command.ts';
import type { Shell } from './shells.ts';

export interface CompletionCommandOptions extends CommonOptions {
  readonly shell: Shell;
}

/** Runs the command and returns the exit code. */
export async function run({ shell }: CompletionCommandOptions, { io, described }: Context): Promise<number> {
  const commands = await described();
  const script = { bash: bashScript, zsh: zshScript, fish: fishScript }[shell](commands);
  await writeData(io.stdout, [script]);
  return 0;
}

function names(commands: readonly CompletedCommand[]): string {
  return ['help', ...commands.map(({ name }) => name)].join(' ');
}

/** What both `bash` and `zsh` are told: what may follow an option, and what a command has. */
function cases(commands: readonly CompletedCommand[], indent: string): string {
  return commands
    .map(({ name, options, words }) => {
      const taking = options.filter(({ takes }) => takes === null || takes.length > 0);
      const inner = taking.map(
        ({ flags, takes }) => `${indent}    ${flags.join('|')}) arrima_words="${(takes ?? []).join(' ')}"; arrima_files=yes;;`,
      );
      const all = [...options.flatMap(({ flags }) => flags), '--help', '-h', ...words].join(' ');
      return [
        `${indent}${name})`,
        `${indent}  case "$arrima_before" in`,
        ...inner,
        `${indent}    *) arrima_words="${all}"; arrima_files=yes;;`,
        `${indent}  esac;;`,
      ].join('\n');
    })
    .join('\n');
}

function bashScript(commands: readonly CompletedCommand[]): string {
  return `# arrima-sim, bash: source <(arrima-sim completion bash)
_arrima_sim() {
  local arrima_words="" arrima_files="" arrima_before="\${COMP_WORDS[COMP_CWORD-1]}" current="\${COMP_WORDS[COMP_CWORD]}"
  COMPREPLY=()
  if [ "$COMP_CWORD" -le 1 ] || [ "\${COMP_WORDS[1]}" = help ]; then
    COMPREPLY=($(compgen -W "${names(commands)} --help --version" -- "$current"))
    return
  fi
  case "\${COMP_WORDS[1]}" in
${cases(commands, '    ')}
  esac
  COMPREPLY=($(compgen -W "$arrima_words" -- "$current"))
  if [ -n "$arrima_files" ] && [ "\${current#-}" = "$current" ]; then
    compopt -o filenames 2>/dev/null
    COMPREPLY+=($(compgen -f -- "$current"))
  fi
}
complete -F _arrima_sim arrima-sim
`;
}

function zshScript(commands: readonly CompletedCommand[]): string {
  return `#compdef arrima-sim
# arrima-sim, zsh: source <(arrima-sim completion zsh)
_arrima_sim() {
  local arrima_words="" arrima_files="" arrima_before="\${words[CURRENT-1]}"
  if (( CURRENT <= 2 )) || [[ "\${words[2]}" = help ]]; then
    compadd -- ${names(commands)} --help --version
    return
  fi
  case "\${words[2]}" in
${cases(commands, '    ')}
  esac
  compadd -- \${=arrima_words}
  [[ -n "$arrima_files" ]] && _files
}
compdef _arrima_sim arrima-sim
`;
}

function fishScript(commands: readonly CompletedCommand[]): string {
  const all = names(commands);
  const lines = commands.flatMap(({ name, options, words }) => {
    const within = `-n '__fish_seen_subcommand_from ${name}'`;
    const said = options.map(({ flags, takes }) => {
      const written = flags.map((flag) => (flag.startsWith('--') ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`)).join(' ');
      if (takes === null) return `complete -c arrima-sim ${within} ${written} -r`;
      return takes.length === 0
        ? `complete -c arrima-sim ${within} ${written}`
        : `complete -c arrima-sim ${within} ${written} -r -a '${takes.join(' ')}'`;
    });
    return [...said, ...(words.length === 0 ? [] : [`complete -c arrima-sim ${within} -a '${words.join(' ')}'`])];
  });
  return `# arrima-sim, fish: arrima-sim completion fish | source
complete -c arrima-sim -n 'not __fish_seen_subcommand_from ${all}' -f -a '${all}'
${lines.join('\n')}
`;
}
