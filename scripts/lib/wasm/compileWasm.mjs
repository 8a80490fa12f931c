import asc from 'assemblyscript/asc';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));

const OPTIONS = '-O3 --converge --noAssert --runtime stub --enable simd';

/**
 * Compiles a file of src/wasm/ to WebAssembly.
 *
 * @param {string} name of the file, without its ending
 * @param {string} file where to write it, relative to the root of the project
 * @param {string} [memory] options about its memory; as much as its own data take where not given
 */
export async function compileWasm(name, file, memory = '') {
  const args = [`src/wasm/${name}.ts`, '--baseDir', root, '--outFile', file];
  const options = `${OPTIONS} ${memory}`.trim().split(' ');
  const messages = asc.createMemoryStream();
  const { error } = await asc.main([...args, ...options], { stderr: messages });
  if (error !== null)
    throw new Error(Buffer.from(messages.toBuffer()).toString('utf8'), { cause: error });
}
