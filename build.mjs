/** `node build.mjs [FOLDER]` builds the command and the library, with their types, into `dist` or into another folder. */

import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { build } from 'esbuild';
import { KERNEL, kernelModule, LAW, lawModule, ROOT } from './sources.mjs';

const usual = join(ROOT, 'dist');
const dist = resolve(process.argv[2] ?? usual);

/** The kernel and files of the law are made into modules as they are for tests. */
const withSources = {
  name: 'with-sources',
  setup(build) {
    build.onResolve({ filter: KERNEL }, () => ({ path: 'kernel', namespace: 'kernel' }));
    build.onLoad({ filter: /.*/, namespace: 'kernel' }, async () => ({ contents: await kernelModule() }));
    build.onLoad({ filter: LAW }, ({ path }) => ({ contents: lawModule(path, readFileSync(path, 'utf8')) }));
  },
};

const { metafile, outputFiles } = await build({
  absWorkingDir: ROOT,
  entryPoints: {
    run: 'src/cli/run.ts',
    index: 'src/index.ts',
    worker: 'src/commands/campaign/worker.ts',
    'part-worker': 'src/pool/threads/part-worker.ts',
    'hash-worker': 'src/pool/threads/hash-worker.ts',
  },
  // The same bytes whatever the folder: source maps say where the sources are from the usual one.
  outdir: join(usual, 'bundle'),
  write: false,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  // Functions keep their names: a fault's stack is read by people.
  minifySyntax: true,
  minifyWhitespace: true,
  sourcemap: 'linked',
  sourcesContent: false,
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
  plugins: [withSources],
  // Dependencies written as CommonJS ask for Node's own modules by `require`.
  banner: { js: "import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);" },
});
rmSync(dist, { recursive: true, force: true });
mkdirSync(join(dist, 'bundle'), { recursive: true });
for (const { path, contents } of outputFiles) writeFileSync(join(dist, relative(usual, path)), contents);
writeFileSync(join(dist, 'third-party-licenses.txt'), licences(bundledPackages(metafile)));
// Started by Node itself: the file of that name among installed programs is a script of a shell, or of another on Windows.
const typescript = dirname(createRequire(import.meta.url).resolve('typescript/package.json'));
const types = ['-p', 'tsconfig.types.json', '--outDir', join(dist, 'types')];
execFileSync(process.execPath, [join(typescript, 'bin', 'tsc'), ...types], { cwd: ROOT, stdio: 'inherit' });

/** The folders of the packages of which something is bundled, as paths from here. */
function bundledPackages({ outputs }) {
  const files = Object.values(outputs).flatMap(({ inputs }) => Object.keys(inputs));
  const folders = files.flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? []);
  return [...new Set(folders)].sort();
}

/** The licences of packages, each under the name and version of its own; throws where one has none. */
function licences(folders) {
  return folders
    .map((folder) => {
      const { name, version, license } = JSON.parse(readFileSync(join(ROOT, folder, 'package.json'), 'utf8'));
      const files = readdirSync(join(ROOT, folder)).filter((file) => /^licen[cs]e/i.test(file));
      if (files.length === 0) throw new Error(`${name} is bundled, and has no licence`);
      const texts = files.map((file) => readFileSync(join(ROOT, folder, file), 'utf8').trim());
      return `${name} ${version} (${license})\n\n${texts.join('\n\n')}\n`;
    })
    .join(`\n${'-'.repeat(80)}\n\n`);
}
