/** The package as a user has it: packed, and installed into an empty folder. */

import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { path } from './sides.mjs';

/**
 * Installs it and gives the path of its command.
 * @param {string} folder
 */
export function installedIn(folder) {
  mkdirSync(folder);
  writeFileSync(`${folder}/package.json`, '{ "name": "user", "private": true }');
  const [{ filename }] = JSON.parse(npm(path('../..'), 'pack', '--ignore-scripts', '--json', '--pack-destination', folder));
  npm(folder, 'install', '--ignore-scripts', '--offline', '--no-audit', '--no-fund', `${folder}/${filename}`);
  return `${folder}/node_modules/arrima-sim/bin/arrima-sim.js`;
}

/**
 * npm without what the npm that runs the bench has set.
 * @param {string} cwd
 * @param {readonly string[]} argv
 */
function npm(cwd, ...argv) {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)));
  // On Windows npm is a script of the shell.
  return execFileSync('npm', argv, { cwd, env, encoding: 'utf8', stdio: 'pipe', shell: process.platform === 'win32' });
}
