/** Makes a side of a checkout: its sources bundled, with its own kernel and law, into a module that is then loaded. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { CURRENT } from '../base.ts';
import type { Side } from './told.ts';

/** Where a checkout says how its sources are entered; one that is older than this proof is entered as at 8b30be2. */
const ENTRY = join('test', 'proofs', 'problems', 'side.ts');
const OLDER = join(CURRENT, 'test', 'proofs', 'problems', 'side-at-8b30be2.txt');

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
      stdin: { contents: text, resolveDir, loader: 'ts', sourcefile: 'side.ts' },
      outfile,
      absWorkingDir: root,
      bundle: true,
      platform: 'node',
      format: 'esm',
      logLevel: 'warning',
      plugins: [...(await pluginsOf(root)), ...(keepsAll ? [keepingAll] : [])],
      // Files of the law are found from where the built bundle would be.
      define: { 'import.meta.url': JSON.stringify(pathToFileURL(join(root, 'dist', 'bundle', 'run.js')).href) },
      banner: {
        js: "import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.dirname);",
      },
    });
  } finally {
    process.chdir(home);
  }
  return (await import(pathToFileURL(outfile).href)) as Side;
}

/** What a checkout's build puts in place of the kernel and of files of the law. */
interface Sources {
  readonly KERNEL: RegExp;
  readonly kernelModule: () => Promise<string>;
  readonly LAW: RegExp;
  readonly lawModule: (path: string, text: string) => string;
}

async function sourcesOf(root: string): Promise<Sources> {
  const load = async (name: string): Promise<object> => (await import(pathToFileURL(join(root, name)).href)) as object;
  if (existsSync(join(root, 'sources.mjs'))) return (await load('sources.mjs')) as Sources;
  // At 8b30be2 they were two modules.
  const { KERNEL, kernelModule } = (await load('kernel.mjs')) as Pick<Sources, 'KERNEL' | 'kernelModule'>;
  const { LAW, lawText } = (await load('law-text.mjs')) as { LAW: RegExp; lawText: Sources['lawModule'] };
  return { KERNEL, kernelModule, LAW, lawModule: (path, text) => `export default ${JSON.stringify(lawText(path, text))};` };
}

async function pluginsOf(root: string): Promise<Plugin[]> {
  const { KERNEL, kernelModule, LAW, lawModule } = await sourcesOf(root);
  const contents = await kernelModule();
  return [
    {
      name: 'kernel-and-law',
      setup({ onLoad, onResolve }) {
        onResolve({ filter: KERNEL }, () => ({ path: 'kernel', namespace: 'kernel' }));
        onLoad({ filter: /.*/, namespace: 'kernel' }, () => ({ contents }));
        onLoad({ filter: LAW }, ({ path }) => ({ contents: lawModule(path, readFileSync(path, 'utf8')) }));
      },
    },
  ];
}

const keepingAll: Plugin = {
  name: 'keeping-all',
  setup({ onLoad }) {
    onLoad({ filter: /src\/problems\.ts$/ }, ({ path }) => {
      const text = readFileSync(path, 'utf8');
      if (!text.includes(KEPT)) throw new Error(`${path}: no ${KEPT}`);
      return { contents: text.replace(KEPT, 'export const MOST_SHOWN = Number.MAX_SAFE_INTEGER;'), loader: 'ts' };
    });
  },
};
