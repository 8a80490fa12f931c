import * as tf from '@tensorflow/tfjs-core';
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NODE_BUNDLE } from '../../../scripts/lib/bundles.mjs';
import type { BackendChoice } from '../../../src/analysis/contract/BackendUsed.ts';
import { startBackend } from '../../../src/platform/node/backend.ts';

const project = path.resolve(import.meta.dirname, '../../..');
const wasmFolder = path.join(project, 'node_modules/@tensorflow/tfjs-backend-wasm/dist');
const temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'focal-lens-native-'));
const emptyFolder = fs.mkdtempSync(path.join(os.tmpdir(), 'focal-lens-no-wasm-'));

afterAll(() => {
  fs.rmSync(emptyFolder, { recursive: true });
  fs.rmSync(temporary, { recursive: true });
});

/** A package that says it is TensorFlow's; returns its folder. */
function nativePackage(code: string, manifest: object = {}): string {
  const folder = fs.mkdtempSync(path.join(temporary, 'package-'));
  const named = { name: '@tensorflow/tfjs-node', version: '4.22.0', main: 'index.cjs' };
  fs.writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ ...named, ...manifest }));
  fs.writeFileSync(path.join(folder, 'index.cjs'), code);
  return folder;
}

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

  it('says why the folder that was named cannot be used', async () => {
    const packed = nativePackage('');
    const reasons = {
      '': 'package-folder-unset',
      'node_modules/@tensorflow/tfjs-node': 'package-path-relative',
      [path.join(emptyFolder, 'none')]: { kind: 'missing', what: path.join(emptyFolder, 'none') },
      [emptyFolder]: { kind: 'missing', what: path.join(emptyFolder, 'package.json') },
      [path.join(project, 'node_modules/@tensorflow/tfjs-core')]: 'package-not-there',
      [nativePackage('', { version: '3.21.1' })]: {
        kind: 'other-version',
        version: '3.21.1',
        needed: '4',
      },
      [nativePackage('', { main: `../${path.basename(packed)}/index.cjs` })]:
        'package-main-outside',
      [nativePackage('throw new Error("no library for this system\\nRequire stack");')]: {
        kind: 'system',
        text: 'no library for this system',
      },
      [nativePackage('throw null;')]: { kind: 'system', text: 'null' },
      [packed]: 'package-no-backend',
    };
    for (const [native, reason] of Object.entries(reasons))
      await expect(startBackend({ native }, wasmFolder)).rejects.toMatchObject({
        failure: { code: 'backend-unavailable', backend: 'tensorflow', reason },
      });
  });

  it.skipIf(process.platform === 'win32')(
    'refuses a main file that a link leads out of the folder',
    async () => {
      const native = nativePackage('');
      fs.rmSync(path.join(native, 'index.cjs'));
      fs.symlinkSync(path.join(nativePackage(''), 'index.cjs'), path.join(native, 'index.cjs'));
      await expect(startBackend({ native }, wasmFolder)).rejects.toMatchObject({
        failure: { reason: 'package-main-outside' },
      });
    },
  );

  it('takes the best one that is there, and says when that is the slow one', async () => {
    expect(await startBackend('auto', wasmFolder)).toBe('wasm');
    expect(await startBackend('auto', emptyFolder)).toEqual({
      name: 'cpu',
      missing: expect.stringMatching(/\.wasm$/),
    });
    expect(tf.getBackend()).toBe('cpu');
  });
});

describe('startBackend, bundled as it ships', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'focal-lens-bundle-'));
  const script = path.join(folder, 'probe.cjs');
  /** All that the process prints, warnings included. */
  const probe = (choice: BackendChoice, wasm = wasmFolder) => {
    const parameters = [script, JSON.stringify(choice), wasm];
    const { stdout, stderr } = spawnSync('node', parameters, { encoding: 'utf8' });
    return (stdout + stderr).trim();
  };

  beforeAll(async () => {
    await build({
      stdin: {
        contents: `
          import { startBackend } from './src/platform/node/backend.ts';
          import * as tf from '@tensorflow/tfjs-core';
          startBackend(JSON.parse(process.argv[2]), process.argv[3]).then(name =>
            console.log(JSON.stringify(name), tf.getBackend(), tf.matMul([[1, 2]], [[3], [4]]).dataSync()[0]));`,
        resolveDir: project,
        loader: 'ts',
      },
      ...NODE_BUNDLE,
      outfile: script,
    });
  });
  afterAll(() => fs.rmSync(folder, { recursive: true }));

  it('carries both backends with their kernels', () => {
    expect(probe('wasm')).toBe(`"wasm" wasm 11`);
    expect(probe('cpu')).toBe(`"cpu" cpu 11`);
    expect(probe('auto')).toBe(`"wasm" wasm 11`);
  });

  it('keeps the console quiet when it has to fall back', () => {
    expect(probe('auto', emptyFolder)).toMatch(/^\{"name":"cpu","missing":".*\.wasm"\} cpu 11$/);
  });

  it('computes with a backend that another copy of the TensorFlow.js core has registered', () => {
    // like @tensorflow/tfjs-node: its own core, a backend called "tensorflow", kernels for it
    const native = nativePackage(
      `const load = require('node:module').createRequire(${JSON.stringify(path.join(project, 'package.json'))});
       const core = load('@tensorflow/tfjs-core');
       const { MathBackendCPU } = load('@tensorflow/tfjs-backend-cpu');
       core.registerBackend('tensorflow', () => new MathBackendCPU(), 3);
       core.copyRegisteredKernels('cpu', 'tensorflow');`,
    );
    expect(probe({ native })).toBe(`"tensorflow" tensorflow 11`);
  });
});
