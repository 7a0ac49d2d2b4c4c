/** `node build.mjs [FOLDER]` builds the command and the library, with their types, into `dist` or into another folder. */

import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { rolldown } from 'rolldown';
import { ROOT, withSources } from './sources.mjs';

const usual = join(ROOT, 'dist');
const dist = resolve(process.argv[2] ?? usual);

/** What both bundles have in common. Functions keep their names: a fault's stack is read by people. */
const shared = {
  // The same bytes whatever the folder: source maps say where the sources are from the usual one.
  dir: join(usual, 'bundle'),
  minify: { compress: true, mangle: false, codegen: true },
  sourcemap: true,
  sourcemapExcludeSources: true,
  comments: false,
};

rmSync(dist, { recursive: true, force: true });
mkdirSync(join(dist, 'bundle'), { recursive: true });
// The command in chunks that are loaded when they are needed, but for what every start loads, help too, which is in the
// first. As CommonJS, since Node takes longer to load modules.
const command = await bundle(
  { input: { run: 'src/cli/run.ts' }, preserveEntrySignatures: 'allow-extension' },
  // Names of variables are short, to be read sooner.
  {
    format: 'cjs',
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name]-[hash].cjs',
    minify: { ...shared.minify, mangle: { keepNames: true } },
  },
);
const library = await bundle(
  {
    input: {
      index: 'src/index.ts',
      worker: 'src/commands/campaign/worker.ts',
    },
  },
  { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
);
// The engine in one file, which shares none with what needs Node.
const engine = await bundle(
  { input: { engine: 'src/library/engine-entry.ts' }, platform: 'neutral' },
  { format: 'es', entryFileNames: '[name].js', codeSplitting: false },
);
writeFileSync(join(dist, 'third-party-licenses.txt'), licences(packagesOf([...command, ...library, ...engine])));
// Started by Node itself: the file of that name among installed programs is a script of a shell, or of another on Windows.
const typescript = dirname(createRequire(import.meta.url).resolve('typescript/package.json'));
const types = ['-p', 'tsconfig.types.json', '--outDir', join(dist, 'types')];
execFileSync(process.execPath, [join(typescript, 'bin', 'tsc'), ...types], { cwd: ROOT, stdio: 'inherit' });

/** Writes a bundle of the sources that are entered as `input` says, and gives the paths of all that it is made of. */
async function bundle(input, options) {
  const sources = await rolldown({ cwd: ROOT, platform: 'node', plugins: [withSources], ...input });
  const { output } = await sources.generate({ ...shared, ...options });
  for (const { fileName, ...file } of output)
    writeFileSync(join(dist, 'bundle', fileName), file.type === 'chunk' ? file.code : file.source);
  return output.flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
}

/** The folders of the packages to which files belong. */
function packagesOf(files) {
  const folders = files.flatMap((file) => /^.*node_modules[/\\](?:@[^/\\]+[/\\])?[^/\\]+/.exec(file)?.[0] ?? []);
  return [...new Set(folders)].sort();
}

/** The licences of packages, each under the name and version of its own; throws where one has none. */
function licences(folders) {
  return folders
    .map((folder) => {
      const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
      const files = readdirSync(folder).filter((file) => /^licen[cs]e/i.test(file));
      if (files.length === 0) throw new Error(`${name} is bundled, and has no licence`);
      const texts = files.map((file) => readFileSync(join(folder, file), 'utf8').trim());
      return `${name} ${version} (${license})\n\n${texts.join('\n\n')}\n`;
    })
    .join(`\n${'-'.repeat(80)}\n\n`);
}
