import { build } from 'esbuild';
import { libraryBundles } from '../bundles.mjs';
import { emitTypes } from './emitTypes.mjs';
import { requireOwnModules } from './requireOwnModules.mjs';

/**
 * Builds the library: modules for browsers and for Node, and their types.
 *
 * @param {string} folder where it goes; `wasm/` must lie beside it
 * @returns esbuild's results
 */
export async function buildLibrary(folder) {
  const results = await Promise.all(libraryBundles(folder).map(options => build(options)));
  requireOwnModules(results.map(({ metafile }) => metafile));
  emitTypes(`${folder}/types`);
  return results;
}
