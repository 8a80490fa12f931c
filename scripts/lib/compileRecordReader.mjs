import asc from 'assemblyscript/asc';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Exactly what the layout in src/wasm/readRecords.ts takes. */
const PAGES = '9';

const OPTIONS = `-O3 --converge --noAssert --runtime stub --enable simd --initialMemory ${PAGES} --maximumMemory ${PAGES}`;

/**
 * Compiles the reader of records to WebAssembly.
 *
 * @param {string} file where to write it, relative to the root of the project
 */
export async function compileRecordReader(file) {
  const args = ['src/wasm/readRecords.ts', '--baseDir', root, '--outFile', file];
  const messages = asc.createMemoryStream();
  const { error } = await asc.main([...args, ...OPTIONS.split(' ')], { stderr: messages });
  if (error !== null)
    throw new Error(Buffer.from(messages.toBuffer()).toString('utf8'), { cause: error });
}
