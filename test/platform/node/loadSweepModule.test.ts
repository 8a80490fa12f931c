import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadSweepModule } from '../../../src/platform/node/loadSweepModule.ts';
import { sweepBytes } from '../../helpers/assignment/sweeps.ts';

describe('the kernel of the sweep', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'focal-lens-kernel-'));
  const file = path.join(folder, 'sweepAnchors.wasm');
  afterAll(() => fs.rmSync(folder, { recursive: true }));

  it('is found in the folder of modules', () => {
    fs.writeFileSync(file, sweepBytes);
    expect(loadSweepModule(folder)).toBeDefined();
  });

  it.each([
    ['is missing', () => fs.rmSync(file, { force: true })],
    ['is cut short', () => fs.writeFileSync(file, sweepBytes.subarray(0, 99))],
  ])('is done without where it %s', (_, spoil) => {
    spoil();
    expect(loadSweepModule(folder)).toBeUndefined();
  });
});
