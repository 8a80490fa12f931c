import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll } from 'vitest';
import { bundlesIn } from '../../../scripts/lib/bundles.mjs';
import { decoderFolder } from './decoderFolder.ts';

/** The thread of pilots as it is shipped, with what it loads; built before the tests of the file and gone after them. */
export function builtPilots() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'focal-pilots-'));
  const wasmFolder = decoderFolder();

  beforeAll(async () => {
    for (const name of ['pilotWorker', 'simulation'])
      for (const options of bundlesIn(folder)) {
        const entry = (options.entryPoints as Record<string, string>)[name];
        if (entry !== undefined) await build({ ...options, entryPoints: { [name]: entry } });
      }
  }, 120_000);
  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

  return { wasmFolder, pilotFile: path.join(folder, 'pilotWorker.cjs') };
}
