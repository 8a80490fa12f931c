// Installs the locked dependencies when they are missing or older than the lock.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';

const STAMP = 'node_modules/.focal-lens-lock';

/** @returns {boolean} whether they are there now; npm has said why when they are not */
export function ensureInstalled() {
  const lock = createHash('sha256').update(fs.readFileSync('package-lock.json')).digest('hex');
  if (fs.existsSync(STAMP) && fs.readFileSync(STAMP, 'utf8') === lock) return true;
  console.log('Installing the locked dependencies…');
  // On Windows npm is a .cmd file, which only a shell starts.
  const result = spawnSync('npm ci --no-audit --no-fund --loglevel=error', {
    stdio: 'inherit',
    shell: true,
  });
  if (result.status !== 0) return false;
  fs.writeFileSync(STAMP, lock);
  return true;
}
