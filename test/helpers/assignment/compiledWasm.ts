import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { compileWasm } from '../../../scripts/lib/wasm/compileWasm.mjs';

/** A kernel of src/wasm, compiled from the sources as they are. */
export async function compiledWasm(name: string): Promise<Uint8Array> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'focal-lens-wasm-'));
  try {
    const file = path.join(folder, `${name}.wasm`);
    await compileWasm(name, file);
    return readFileSync(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
