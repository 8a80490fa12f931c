import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadHeadsModule } from '../../../src/platform/node/wasm/loadHeadsModule.ts';
import { loadSweepModule } from '../../../src/platform/node/wasm/loadSweepModule.ts';
import { sweepBytes } from '../../helpers/assignment/sweeps.ts';
import { compiledWasm } from '../../helpers/assignment/compiledWasm.ts';

const KERNELS = [
  { name: 'sweepAnchors', load: loadSweepModule, bytes: sweepBytes },
  { name: 'trainHeads', load: loadHeadsModule, bytes: await compiledWasm('trainHeads') },
];

describe.each(KERNELS)('the kernel $name', ({ name, load, bytes }) => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'focal-lens-kernel-'));
  const file = path.join(folder, `${name}.wasm`);
  afterAll(() => fs.rmSync(folder, { recursive: true }));

  it('is found in the folder of modules', () => {
    fs.writeFileSync(file, bytes);
    expect(load(folder)).toBeDefined();
  });

  it.each([
    ['is missing', () => fs.rmSync(file, { force: true })],
    ['is cut short', () => fs.writeFileSync(file, bytes.subarray(0, 99))],
  ])('is done without where it %s', (_, spoil) => {
    spoil();
    expect(load(folder)).toBeUndefined();
  });
});
