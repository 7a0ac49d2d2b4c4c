/** What the sources import that is no TypeScript, as modules, for the build and for tests: the kernel compiled, and files of the law. */

import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';
import { parse } from 'yaml';

/** The folder of the sources and of this file. */
export const ROOT = fileURLToPath(new URL('.', import.meta.url));

/** The one module that sources import as WebAssembly. */
export const KERNEL = /[/\\]kernel[/\\]module\.wasm$/;

/** Files of the law that the sources import. */
export const LAW = /[/\\]law[/\\].*\.(?:yaml|csv)$/;

/** Those read at every start, for which a parser of YAML would take longer than all the rest. */
const DATA = /[/\\]law[/\\](?:columns|terms|values)\.yaml$/;

/**
 * The kernel that reads batches of records (src/pool/kernel, in AssemblyScript), compiled to WebAssembly: a module whose
 * default export is its bytes.
 * @returns {Promise<string>}
 */
export async function kernelModule() {
  const bytes = await compiledKernel();
  return `export default Uint8Array.from(atob('${Buffer.from(bytes).toString('base64')}'), (unit) => unit.charCodeAt(0));`;
}

/** @returns {Promise<Uint8Array>} */
async function compiledKernel() {
  /** @type {Uint8Array | null} */
  let bytes = null;
  const options = ['--runtime', 'stub', '--importMemory', '--noExportMemory', '--noAssert', '--enable', 'simd', '-O3'];
  const { error, stderr } = await asc.main(['src/pool/kernel/index.ts', '--baseDir', ROOT, '--outFile', 'kernel.wasm', ...options], {
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
export function lawModule(path, text) {
  return `export default ${JSON.stringify(DATA.test(path) ? JSON.stringify(parse(text, { schema: 'failsafe' })) : text)};`;
}
