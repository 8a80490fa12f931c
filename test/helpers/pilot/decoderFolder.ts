import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';

const FILES = [
  '@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm',
  '@jsquash/png/codec/pkg/squoosh_png_bg.wasm',
  '@jsquash/webp/codec/dec/webp_dec.wasm',
  '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm',
  '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm',
];

/** A folder with all WebAssembly that pilots need, as a build has it; gone after the tests. */
export function decoderFolder(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'focal-pilot-'));
  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));
  for (const file of FILES) {
    const from = fileURLToPath(new URL(`../../../node_modules/${file}`, import.meta.url));
    fs.copyFileSync(from, path.join(folder, path.basename(file)));
  }
  return folder;
}
