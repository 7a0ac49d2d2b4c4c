/** Loads the command with the code that V8 compiled of it when it was built, which saves half of a short run. */

const { readFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { resolve } = require('node:path');
const { pathToFileURL } = require('node:url');
const { constants, Script } = require('node:vm');

/** Compiled code is for the very Node that compiled it: any other compiles anew. */
const COMPILED = `run.${process.version}-${process.platform}-${process.arch}.compiled`;

/** What a bundle exports, and its script. */
exports.load = (bundle) => {
  const filename = resolve(bundle, 'run.cjs');
  const script = new Script(readFileSync(filename, 'utf8'), {
    filename,
    cachedData: compiledIn(bundle),
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  const module = { exports: {} };
  script.runInThisContext()(module, createRequire(filename), pathToFileURL(filename).href);
  return { ...module.exports, script };
};

exports.COMPILED = COMPILED;

function compiledIn(bundle) {
  try {
    return readFileSync(resolve(bundle, COMPILED));
  } catch {
    return undefined;
  }
}
