import * as tf from '@tensorflow/tfjs-core';
import { fail } from '../../../analysis/contract/failures/Failure.ts';
import { startBackend } from '../backend.ts';

/**
 * Starts WebAssembly with SIMD: without it a step takes a hundred times as long.
 *
 * @throws FailureError `backend-unavailable`
 */
export async function startPilotBackend(wasmFolder: string): Promise<void> {
  await startBackend('wasm', wasmFolder);
  if ((await tf.env().getAsync('WASM_HAS_SIMD_SUPPORT')) !== true)
    fail({ code: 'backend-unavailable', backend: 'wasm', reason: 'no-simd' });
}
