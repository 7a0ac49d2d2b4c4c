/** Runs a proof by its name: bundles it, then hands it the arguments that follow. `npm run proof:bytes`, `npm run proof:problems`. */

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const ROOT = join(import.meta.dirname, '..', '..');
const [name = ''] = process.argv.slice(2);

process.chdir(ROOT);
// Beneath node_modules the bundle finds the packages that it leaves outside; each process has its own.
const outfile = join(ROOT, 'node_modules', '.cache', 'proofs', `${name}.${process.pid}.mjs`);
await build({
  entryPoints: [join('test', 'proofs', `${name}.ts`)],
  outfile,
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  logLevel: 'warning',
  // Who finds files from where its module stands, stands in test.
  define: { 'import.meta.url': JSON.stringify(pathToFileURL(join(ROOT, 'test', 'proofs.mjs')).href) },
});
process.on('exit', () => rmSync(outfile));
await import(pathToFileURL(outfile).href);
