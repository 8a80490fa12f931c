import path from 'node:path';
import { startBackend } from '../../src/platform/node/backend.ts';

/** Folder of the installed `.wasm` files. */
export const wasmFolder = path.join(
  import.meta.dirname,
  '../../node_modules/@tensorflow/tfjs-backend-wasm/dist',
);

export async function startWasm(): Promise<void> {
  await startBackend('wasm', wasmFolder);
}
