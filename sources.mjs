/** What the sources import that is no TypeScript, as modules, for the build and for tests: the kernel compiled, and files of the law. */

import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';
import { parse } from 'yaml';

/** The folder of the sources and of this file. */
export const ROOT = fileURLToPath(new URL('.', import.meta.url));

/** The one module that sources import as WebAssembly. */
const KERNEL = /[/\\]kernel[/\\]module\.wasm$/;

/** Files of the law that the sources import. */
const LAW = /[/\\]law[/\\].*\.(?:yaml|csv)$/;

/** All YAML files of a folder of the law, as one module. */
const FOLDER = /[/\\]law[/\\](\w+)[/\\]\*\.yaml$/;

/** Those read at every start, for which a parser of YAML would take longer than all the rest. */
const DATA = /[/\\]law[/\\](?:columns|terms|values)\.yaml$/;

/** What the bundler of the build and the one of the tests ask for these modules. */
export const withSources = {
  name: 'with-sources',
  enforce: /** @type {const} */ ('pre'),
  /** @param {string} id */
  resolveId(id) {
    if (KERNEL.test(id)) return '\0kernel';
    const folder = FOLDER.exec(id);
    return folder === null ? undefined : `\0law:${folder[1]}`;
  },
  /** @param {string} path */
  async load(path) {
    if (path === '\0kernel') return kernelModule();
    if (path.startsWith('\0law:')) return folderModule(path.slice('\0law:'.length));
    return LAW.test(path) ? { code: lawModule(path, readFileSync(path, 'utf8')), moduleType: /** @type {const} */ ('js') } : undefined;
  },
};

/**
 * The kernel that reads batches of records (src/pool/kernel, in AssemblyScript), compiled to WebAssembly: a module whose
 * default export is its bytes.
 * @returns {Promise<string>}
 */
async function kernelModule() {
  const bytes = await compiledKernel();
  return `export default Uint8Array.from(atob('${Buffer.from(bytes).toString('base64')}'), (unit) => unit.charCodeAt(0));`;
}

/** @returns {Promise<Uint8Array>} */
async function compiledKernel() {
  /** @type {Uint8Array | null} */
  let bytes = null;
  const options = ['--runtime', 'stub', '--importMemory', '--noExportMemory', '--noAssert', '--enable', 'simd', '-O3'];
  const { error, stderr } = await asc.main(['src/pool/kernel/index.as.ts', '--baseDir', ROOT, '--outFile', 'kernel.wasm', ...options], {
    writeFile: (name, contents) => {
      if (name === 'kernel.wasm' && typeof contents !== 'string') bytes = contents;
    },
  });
  if (error !== null || bytes === null) throw new Error(`the kernel was not compiled\n${stderr.toString()}`);
  return bytes;
}

/**
 * A file of the law: a module whose default export is its text, as JSON where it is only data. Every value of that JSON is
 * a text, as in the criteria.
 * @param {string} path
 * @param {string} text
 * @returns {string}
 */
function lawModule(path, text) {
  return `export default ${JSON.stringify(DATA.test(path) ? JSON.stringify(parse(text, { schema: 'failsafe' })) : text)};`;
}

/**
 * The YAML files of a folder of the law: a module whose default export is JSON, the text of each file by its name, in the
 * order of names. To add a file is to put it there.
 * @param {string} folder
 * @returns {string}
 */
function folderModule(folder) {
  const path = join(ROOT, 'src', 'law', folder);
  const files = readdirSync(path)
    .filter((file) => file.endsWith('.yaml'))
    .sort();
  const texts = files.map((file) => [basename(file, '.yaml'), readFileSync(join(path, file), 'utf8')]);
  return `export default ${JSON.stringify(JSON.stringify(Object.fromEntries(texts)))};`;
}
