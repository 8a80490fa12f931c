import { build } from 'esbuild';
import path from 'node:path';

/**
 * Bundles the child process of the fuzzer.
 *
 * @param {string} folder
 * @returns {Promise<string>} the bundle, which takes its job as an argument
 */
export async function bundleFuzz(folder) {
  const outfile = path.join(folder, 'fuzz.cjs');
  await build({
    entryPoints: [path.join(import.meta.dirname, '..', '..', 'test', 'fuzz', 'child.ts')],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    mainFields: ['module', 'main'],
    sourcemap: 'inline',
    outfile,
    logLevel: 'warning',
  });
  return outfile;
}
