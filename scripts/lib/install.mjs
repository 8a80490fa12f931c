// Installs the locked dependencies when they are missing or older than the lock.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';

/** @returns {boolean} whether they are there now; npm has said why when they are not */
export function ensureInstalled() {
  if (isInstalled()) return true;
  console.log('Installing the locked dependencies…');
  // On Windows npm is a .cmd file, which only a shell starts.
  const result = spawnSync('npm ci --no-audit --no-fund --loglevel=error', {
    stdio: 'inherit',
    shell: true,
  });
  return result.status === 0;
}

/** By what npm itself keeps of its last install, whichever command that was. */
function isInstalled() {
  const installed = packagesOf('node_modules/.package-lock.json');
  return Object.entries(packagesOf('package-lock.json') ?? {}).every(
    ([place, { version, integrity, optional }]) =>
      place === '' ||
      (installed?.[place] === undefined
        ? installed !== null && optional === true
        : installed[place].version === version && installed[place].integrity === integrity),
  );
}

function packagesOf(lock) {
  return fs.existsSync(lock) ? JSON.parse(fs.readFileSync(lock, 'utf8')).packages : null;
}
