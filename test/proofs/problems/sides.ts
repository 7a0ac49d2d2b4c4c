/** Makes a side of a checkout: its sources bundled, with its own kernel and law, into a module that is then loaded. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'rolldown';
import { CURRENT } from '../base.ts';
import type { Side } from './exchange.ts';

/** Where a checkout says how its sources are entered; one that is older than this proof is entered as at 8b30be2. */
const ENTRY = join('test', 'proofs', 'problems', 'side.ts');
const OLDER = join(CURRENT, 'test', 'proofs', 'problems', 'side-at-8b30be2.txt');

/** The name under which that module is bundled. */
const ENTRY_NAME = 'side.ts';

/** In the sources at 8b30be2, how many problems are kept of a file. */
const KEPT = 'export const MOST_SHOWN = 20;';

/** Loads the side of a checkout; `outfile` is where its bundle goes, outside of it. With `keepsAll` it keeps all problems of a file. */
export async function sideOf(root: string, outfile: string, { keepsAll = false } = {}): Promise<Side> {
  const own = join(root, ENTRY);
  const [text, resolveDir] = existsSync(own)
    ? [readFileSync(own, 'utf8'), join(root, 'test', 'proofs', 'problems')]
    : [readFileSync(OLDER, 'utf8'), join(root, 'src')];
  const home = process.cwd();
  // The kernel is compiled from where the process stands.
  process.chdir(root);
  try {
    await build({
      input: ENTRY_NAME,
      cwd: root,
      platform: 'node',
      plugins: [entryOf(text, resolveDir), await sourcesPlugin(root), ...(keepsAll ? [keepingAll] : [])],
      // Files of the law are found from where the built bundle would be.
      transform: { define: { 'import.meta.url': JSON.stringify(pathToFileURL(join(root, 'dist', 'bundle', 'run.js')).href) } },
      output: { file: outfile, format: 'es', codeSplitting: false },
    });
  } finally {
    process.chdir(home);
  }
  return (await import(pathToFileURL(outfile).href)) as Side;
}

/** The module that is bundled: `text`, as if it stood in `folder`. */
function entryOf(text: string, folder: string): Plugin {
  const path = join(folder, ENTRY_NAME);
  return {
    name: 'entry',
    resolveId: (id) => (id === ENTRY_NAME ? path : undefined),
    load: (id) => (id === path ? { code: text, moduleType: 'ts' } : undefined),
  };
}

/** What checkouts say, each in its own way, of the kernel and of files of the law. */
interface Sources {
  readonly withSources: Plugin;
  readonly KERNEL: RegExp;
  readonly kernelModule: () => Promise<string>;
  readonly LAW: RegExp;
  readonly lawText: (path: string, text: string) => string;
  readonly lawModule?: (path: string, text: string) => string;
}

/** Makes the text of a file into a module that has it as its default export. */
function defaultOf(lawText: Sources['lawText']): NonNullable<Sources['lawModule']> {
  return (path, text) => `export default ${JSON.stringify(lawText(path, text))};`;
}

/** What a checkout's build puts in place of the kernel and of files of the law. */
async function sourcesPlugin(root: string): Promise<Plugin> {
  const load = async (name: string): Promise<object> => (await import(pathToFileURL(join(root, name)).href)) as object;
  const whole = existsSync(join(root, 'sources.mjs')) ? ((await load('sources.mjs')) as Partial<Sources>) : null;
  if (whole?.withSources !== undefined) return whole.withSources;
  // At 8b30be2 they were two modules, later one with the same names.
  const { KERNEL, kernelModule } = (whole ?? (await load('kernel.mjs'))) as Sources;
  const { LAW, lawText, lawModule = defaultOf(lawText) } = (whole ?? (await load('law-text.mjs'))) as Sources;
  const kernel = await kernelModule();
  return {
    name: 'kernel-and-law',
    resolveId: (id) => (KERNEL.test(id) ? '\0kernel' : undefined),
    load(path) {
      if (path === '\0kernel') return kernel;
      return LAW.test(path) ? { code: lawModule(path, readFileSync(path, 'utf8')), moduleType: 'js' } : undefined;
    },
  };
}

const keepingAll: Plugin = {
  name: 'keeping-all',
  load(path) {
    if (!/src[/\\]problems\.ts$/.test(path)) return undefined;
    const text = readFileSync(path, 'utf8');
    if (!text.includes(KEPT)) throw new Error(`${path}: no ${KEPT}`);
    return { code: text.replace(KEPT, 'export const MOST_SHOWN = Number.MAX_SAFE_INTEGER;'), moduleType: 'ts' };
  },
};
