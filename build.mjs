/** Builds the command and the library: to a temporary name, then renamed, since two first runs may race. */

import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { build } from 'esbuild';
import { compile } from './compile.mjs';
import { KERNEL, kernelModule } from './kernel.mjs';
import { LAW, lawText } from './law-text.mjs';

/**
 * commander can start other programs as commands; this tool has none, and Node's own module for that is slow to load.
 */
const withoutChildProcesses = {
  name: 'without-child-processes',
  setup(build) {
    build.onResolve({ filter: /^node:child_process$/ }, () => ({ path: 'none', namespace: 'none' }));
    build.onLoad({ filter: /.*/, namespace: 'none' }, () => ({ contents: 'module.exports = {};' }));
  },
};

/** The kernel is compiled, and goes into the bundle as its bytes. */
const withKernel = {
  name: 'with-kernel',
  setup(build) {
    build.onResolve({ filter: KERNEL }, () => ({ path: 'kernel', namespace: 'kernel' }));
    build.onLoad({ filter: /.*/, namespace: 'kernel' }, async () => ({ contents: await kernelModule() }));
  },
};

/** Files of the law come as texts. */
const withLaw = {
  name: 'with-law',
  setup(build) {
    build.onLoad({ filter: LAW }, ({ path }) => ({ contents: lawText(path, readFileSync(path, 'utf8')), loader: 'text' }));
  },
};

/** Old encodings take half a megabyte, and few pools are in one: they are a file of their own. */
const ENCODINGS = 'iconv-lite.cjs';
const withoutEncodings = {
  name: 'without-encodings',
  setup(build) {
    build.onResolve({ filter: /^iconv-lite$/ }, () => ({ path: `./${ENCODINGS}`, external: true }));
  },
};

const common = {
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  // The same library as modules, of which only what is used is bundled.
  alias: { yaml: './node_modules/yaml/browser/index.js' },
  minify: true,
  legalComments: 'none',
  logLevel: 'warning',
  plugins: [withoutChildProcesses, withKernel, withLaw, withoutEncodings],
};

const folder = mkdtempSync('dist.');
try {
  await build({
    ...common,
    entryPoints: {
      index: 'src/index.ts',
      worker: 'src/threads/worker.ts',
      'part-worker': 'src/threads/part-worker.ts',
      'hash-worker': 'src/threads/hash-worker.ts',
    },
    outdir: `${folder}/bundle`,
    splitting: true,
    format: 'esm',
    // Dependencies written as CommonJS are bundled too, and ask for Node's own modules by `require`.
    banner: { js: "import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);" },
  });
  await build({
    ...common,
    entryPoints: ['src/run.ts'],
    outfile: `${folder}/bundle/run.cjs`,
    format: 'cjs',
    // One function, which `bin/load.js` calls; a script has no `import` of its own.
    supported: { 'dynamic-import': false },
    define: { 'import.meta.url': '__url' },
    banner: { js: '(function (module, require, __url) {' },
    footer: { js: '})' },
  });
  await build({ ...common, plugins: [], entryPoints: ['iconv-lite'], outfile: `${folder}/bundle/${ENCODINGS}`, format: 'cjs' });
  await compile(`${folder}/bundle`);
  execFileSync('node_modules/.bin/tsc', ['-p', 'tsconfig.types.json', '--outDir', `${folder}/types`], { stdio: 'inherit' });
  rmSync(`${folder}.old`, { recursive: true, force: true });
  try {
    renameSync('dist', `${folder}.old`);
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
  try {
    chmodSync(folder, 0o755);
    renameSync(folder, 'dist');
  } catch (error) {
    // Another build of the same sources was there first.
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
  rmSync(`${folder}.old`, { recursive: true, force: true });
}
