/** Runs a proof by its name: bundles it, then hands it the arguments that follow. `npm run proof:bytes`, `npm run proof:problems`. */

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'rolldown';

const ROOT = join(import.meta.dirname, '..', '..');
const [name = ''] = process.argv.slice(2);

process.chdir(ROOT);
// Beneath node_modules the bundle finds the packages that it leaves outside; each process has its own.
const file = join(ROOT, 'node_modules', '.cache', 'proofs', `${name}.${process.pid}.mjs`);
await build({
  input: join(ROOT, 'test', 'proofs', `${name}.ts`),
  platform: 'node',
  external: /^[a-z@]/,
  // Each module finds files from where its source stands; between quotes it is a name.
  plugins: [
    {
      name: 'urls-of-sources',
      transform: (code, id) => code.replaceAll(/(?<!')import\.meta\.url/g, JSON.stringify(pathToFileURL(id).href)),
    },
  ],
  output: { file, format: 'es', codeSplitting: false },
});
process.on('exit', () => rmSync(file));
await import(pathToFileURL(file).href);
