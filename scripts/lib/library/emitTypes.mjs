import fs from 'node:fs';
import path from 'node:path';
import { runTool } from '../run.mjs';

/** Of browsers and of Node. */
const ENTRIES = ['index.d.ts', 'platform/node/index.d.ts'];

/**
 * Writes the declarations that the library's entries reach.
 *
 * @param {string} folder emptied first
 */
export function emitTypes(folder) {
  fs.rmSync(folder, { recursive: true, force: true });
  if (!runTool('typescript/bin/tsc', ['-p', 'tsconfig.library.json', '--outDir', folder]))
    throw new Error('the declarations of the library could not be written');
  const reached = reachable(folder);
  for (const file of fs.readdirSync(folder, { recursive: true }))
    if (file.endsWith('.d.ts') && !reached.has(file)) fs.rmSync(path.join(folder, file));
  removeEmpty(folder);
}

function reachable(folder) {
  const reached = new Set();
  const open = ENTRIES.map(entry => path.normalize(entry));
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (reached.has(file)) continue;
    reached.add(file);
    const text = fs.readFileSync(path.join(folder, file), 'utf8');
    for (const [, named] of text.matchAll(/(?:from|import\()\s*'(\.[^']+)\.ts'/g))
      open.push(path.join(path.dirname(file), `${named}.d.ts`));
  }
  return reached;
}

function removeEmpty(folder) {
  for (const entry of fs.readdirSync(folder, { withFileTypes: true }))
    if (entry.isDirectory()) removeEmpty(path.join(folder, entry.name));
  if (fs.readdirSync(folder).length === 0) fs.rmdirSync(folder);
}
