/** Loads the command with the code that V8 compiled of it when it was built, which saves half of a short run. */

const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { resolve } = require('node:path');
const { pathToFileURL } = require('node:url');
const { Script } = require('node:vm');

/** Compiled code is for the very Node that compiled it: any other compiles anew. */
exports.COMPILED = `run.${process.version}-${process.platform}-${process.arch}.compiled`;

/**
 * What a bundle exports, and its compiled code as it is kept.
 * @param {string} bundle
 * @returns {{ run: (process: NodeJS.Process) => Promise<void>, compiled: () => Buffer }}
 */
exports.load = (bundle) => {
  const filename = resolve(bundle, 'run.cjs');
  const source = readFileSync(filename, 'utf8');
  const script = new Script(source, { filename, cachedData: compiledOf(source, resolve(bundle, exports.COMPILED)) });
  const module = { exports: /** @type {any} */ ({}) };
  script.runInThisContext()(module, createRequire(filename), pathToFileURL(filename).href);
  return { ...module.exports, compiled: () => sealed(source, script.createCachedData()) };
};

/**
 * Compiled code with a hash before it: V8 would not notice that it is of another source, or damaged.
 * @param {string} source
 * @param {Buffer} code
 */
function sealed(source, code) {
  return Buffer.concat([createHash('sha256').update(source).update(code).digest(), code]);
}

/**
 * The compiled code kept in a file; undefined where there is none that is whole and of this source.
 * @param {string} source
 * @param {string} file
 */
function compiledOf(source, file) {
  try {
    const kept = readFileSync(file);
    const code = kept.subarray(32);
    return sealed(source, code).equals(kept) ? code : undefined;
  } catch {
    return undefined;
  }
}
