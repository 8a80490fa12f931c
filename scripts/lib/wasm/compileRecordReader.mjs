import { compileWasm } from './compileWasm.mjs';

/** Exactly what the layout in src/wasm/readRecords.ts takes. */
const PAGES = '18';

/**
 * Compiles the reader of records to WebAssembly.
 *
 * @param {string} file where to write it, relative to the root of the project
 */
export async function compileRecordReader(file) {
  await compileWasm('readRecords', file, `--initialMemory ${PAGES} --maximumMemory ${PAGES}`);
}
