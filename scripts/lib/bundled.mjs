import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = path.join(import.meta.dirname, '..', '..');

/**
 * What TypeScript of this repository exports. It is bundled beside the helpers of the tests, so that paths
 * relative to `import.meta.dirname` lead where they lead there.
 *
 * @param {string} contents imports by paths from the root
 */
export async function bundled(contents) {
  const outfile = path.join(root, 'test', 'helpers', `.bundled-${process.pid}.mjs`);
  await build({
    stdin: { contents, resolveDir: root, loader: 'ts' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    mainFields: ['module', 'main'],
    external: ['@tensorflow/*', 'fsevents'],
    outfile,
    logLevel: 'warning',
  });
  try {
    return await import(pathToFileURL(outfile).href);
  } finally {
    fs.rmSync(outfile);
  }
}
