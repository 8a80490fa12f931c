import * as tf from '@tensorflow/tfjs-core';
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBackend } from '../../src/node/backend.ts';

const project = path.resolve(import.meta.dirname, '../..');
const wasmFolder = path.join(project, 'node_modules/@tensorflow/tfjs-backend-wasm/dist');
const emptyFolder = fs.mkdtempSync(path.join(os.tmpdir(), 'focal-lens-no-wasm-'));

afterAll(() => fs.rmSync(emptyFolder, { recursive: true }));

describe('startBackend', () => {
  it('runs WebAssembly when it is asked for', async () => {
    expect(await startBackend('wasm', wasmFolder)).toBe('wasm');
    expect(tf.getBackend()).toBe('wasm');
    expect(tf.tidy(() => tf.matMul([[1, 2]], [[3], [4]]).dataSync()[0])).toBe(11);
  });

  it('runs plain JavaScript when it is asked for', async () => {
    expect(await startBackend('cpu', wasmFolder)).toBe('cpu');
    expect(tf.getBackend()).toBe('cpu');
    expect(tf.tidy(() => tf.matMul([[1, 2]], [[3], [4]]).dataSync()[0])).toBe(11);
  });

  it('changes from one backend to another and back', async () => {
    await startBackend('wasm', wasmFolder);
    await startBackend('cpu', wasmFolder);
    expect(await startBackend('wasm', wasmFolder)).toBe('wasm');
  });

  it('names the missing file when WebAssembly is asked for and its files are not there', async () => {
    await expect(startBackend('wasm', emptyFolder)).rejects.toMatchObject({
      failure: {
        code: 'backend-unavailable',
        backend: 'wasm',
        reason: { kind: 'missing', what: expect.stringContaining('.wasm') },
      },
    });
  });

  it('fails clearly when the native library is asked for and is not there', async () => {
    await expect(startBackend('tensorflow', wasmFolder)).rejects.toMatchObject({
      failure: { code: 'backend-unavailable', backend: 'tensorflow' },
    });
  });

  it('takes the best one that is there, and says when that is the slow one', async () => {
    expect(await startBackend('auto', wasmFolder)).toBe('wasm');
    expect(await startBackend('auto', emptyFolder)).toMatch(/^cpu \(slow; .*\.wasm is missing\)$/);
    expect(tf.getBackend()).toBe('cpu');
  });
});

describe('startBackend, bundled as it ships', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'focal-lens-bundle-'));
  const script = path.join(folder, 'probe.cjs');
  const native = path.join(folder, 'node_modules/@tensorflow/tfjs-node');
  /** All that the process prints, warnings included. */
  const probe = (choice: string, wasm = wasmFolder) => {
    const { stdout, stderr } = spawnSync('node', [script, choice, wasm], { encoding: 'utf8' });
    return (stdout + stderr).trim();
  };

  beforeAll(async () => {
    await build({
      stdin: {
        contents: `
          import { startBackend } from './src/node/backend.ts';
          import * as tf from '@tensorflow/tfjs-core';
          startBackend(process.argv[2], process.argv[3]).then(name =>
            console.log(name, tf.getBackend(), tf.matMul([[1, 2]], [[3], [4]]).dataSync()[0]));`,
        resolveDir: project,
        loader: 'ts',
      },
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: 'node20',
      mainFields: ['module', 'main'],
      outfile: script,
      logLevel: 'error',
    });
  });
  afterAll(() => fs.rmSync(folder, { recursive: true }));

  it('carries both backends with their kernels', () => {
    expect(probe('wasm')).toBe('wasm wasm 11');
    expect(probe('cpu')).toBe('cpu cpu 11');
    expect(probe('auto')).toBe('wasm wasm 11');
  });

  it('keeps the console quiet when it has to fall back', () => {
    expect(probe('auto', emptyFolder)).toMatch(/^cpu \(slow; .* is missing\) cpu 11$/);
  });

  it('computes with a backend that another copy of the TensorFlow.js core has registered', () => {
    // stands in for @tensorflow/tfjs-node: its own core, a backend called "tensorflow", kernels for it
    fs.mkdirSync(native, { recursive: true });
    fs.writeFileSync(path.join(native, 'package.json'), '{"main":"index.cjs"}');
    fs.writeFileSync(
      path.join(native, 'index.cjs'),
      `const load = require('node:module').createRequire(${JSON.stringify(path.join(project, 'package.json'))});
       const core = load('@tensorflow/tfjs-core');
       const { MathBackendCPU } = load('@tensorflow/tfjs-backend-cpu');
       core.registerBackend('tensorflow', () => new MathBackendCPU(), 3);
       core.copyRegisteredKernels('cpu', 'tensorflow');`,
    );
    expect(probe('auto')).toBe('tensorflow tensorflow 11');
    expect(probe('tensorflow')).toBe('tensorflow tensorflow 11');
  });

  it('goes on without a native package that throws', () => {
    fs.mkdirSync(native, { recursive: true });
    fs.writeFileSync(path.join(native, 'package.json'), '{"main":"index.cjs"}');
    fs.writeFileSync(path.join(native, 'index.cjs'), 'throw new Error("native addon missing");');
    expect(probe('auto')).toBe('wasm wasm 11');
  });
});
