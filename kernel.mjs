/** Compiles the kernel that reads batches of records (src/pool/kernel, in AssemblyScript) to WebAssembly, for the build and for tests. */

import asc from 'assemblyscript/asc';

/** The one module that sources import as WebAssembly. */
export const KERNEL = /\/kernel\/module\.wasm$/;

/**
 * The kernel as the text of a module whose default export is its bytes.
 * @returns {Promise<string>}
 */
export async function kernelModule() {
  const bytes = await compiled();
  return `export default Uint8Array.from(atob('${Buffer.from(bytes).toString('base64')}'), (unit) => unit.charCodeAt(0));`;
}

/** @returns {Promise<Uint8Array>} */
async function compiled() {
  /** @type {Uint8Array | null} */
  let bytes = null;
  const options = ['--runtime', 'stub', '--importMemory', '--noExportMemory', '--noAssert', '--enable', 'simd', '-O3'];
  const { error, stderr } = await asc.main(['src/pool/kernel/index.ts', '--outFile', 'kernel.wasm', ...options], {
    writeFile: (name, contents) => {
      if (name === 'kernel.wasm' && typeof contents !== 'string') bytes = contents;
    },
  });
  if (error !== null || bytes === null) throw new Error(`the kernel was not compiled\n${stderr.toString()}`);
  return bytes;
}
