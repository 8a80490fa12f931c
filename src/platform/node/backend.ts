import * as tf from '@tensorflow/tfjs-core';
import fs from 'node:fs';
import path from 'node:path';
import type { BackendChoice, BackendUsed } from '../../analysis/contract/BackendUsed.ts';
import type { Detail } from '../../analysis/contract/failures/Detail.ts';
import { fail } from '../../analysis/contract/failures/Failure.ts';
import { loadNativePackage } from './nativePackage.ts';

/** Every build of the WebAssembly backend; TensorFlow.js picks one by what the machine can do. */
const WASM_FILES = ['tfjs-backend-wasm.wasm', 'tfjs-backend-wasm-simd.wasm'];

/**
 * Makes a TensorFlow.js backend the active one of this process.
 *
 * TensorFlow.js keeps one engine per process, on the global object, whatever number of copies of its core are loaded. So
 * the native package, which brings its own copy, registers its backend with the engine that the bundled core uses too.
 * It is loaded only where the user has named its folder.
 *
 * @param wasmFolder folder with the `.wasm` files of `@tensorflow/tfjs-backend-wasm`
 * @returns the backend for the report; it says so where a slower one had to do
 * @throws FailureError `backend-unavailable` when an explicit choice cannot be had
 */
export async function startBackend(
  choice: BackendChoice,
  wasmFolder: string,
): Promise<BackendUsed> {
  // keeps the advertisement of the native package and warnings about fallbacks off the console
  tf.env().set('PROD', true);
  if (typeof choice === 'object') return needed('tensorflow', await startNative(choice.native));
  switch (choice) {
    case 'wasm':
      return needed('wasm', await startWasm(wasmFolder));
    case 'cpu':
      return needed('cpu', await startCpu());
    case 'auto':
      return startBest(wasmFolder);
  }
}

/** Null when it runs, else why it does not. */
type Obstacle = Detail | null;

function needed(backend: string, obstacle: Obstacle): string {
  return obstacle === null
    ? backend
    : fail({ code: 'backend-unavailable', backend, reason: obstacle });
}

async function startBest(wasmFolder: string): Promise<BackendUsed> {
  const obstacle = await startWasm(wasmFolder);
  if (obstacle === null) return 'wasm';
  const name = needed('cpu', await startCpu());
  const isMissing = typeof obstacle === 'object' && obstacle.kind === 'missing';
  return { name, missing: isMissing ? obstacle.what : null };
}

async function startNative(folder: string): Promise<Obstacle> {
  const obstacle = loadNativePackage(folder);
  if (obstacle !== null) return obstacle;
  if (tf.findBackendFactory('tensorflow') === null) return 'package-no-backend';
  return activate('tensorflow');
}

async function startWasm(wasmFolder: string): Promise<Obstacle> {
  // looked for beforehand: with a file missing, TensorFlow.js prints to the console and takes the cpu backend silently
  const missing = WASM_FILES.find(file => !fs.existsSync(path.join(wasmFolder, file)));
  if (missing !== undefined) return { kind: 'missing', what: path.join(wasmFolder, missing) };
  const { setWasmPaths } = await import('@tensorflow/tfjs-backend-wasm');
  setWasmPaths(wasmFolder + path.sep);
  return activate('wasm');
}

async function startCpu(): Promise<Obstacle> {
  await import('@tensorflow/tfjs-backend-cpu');
  return activate('cpu');
}

async function activate(name: string): Promise<Obstacle> {
  const accepted = await tf.setBackend(name);
  return accepted && tf.getBackend() === name ? null : 'backend-failed';
}
