import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Worker, type WorkerOptions } from 'node:worker_threads';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { ISOLATED_THREAD } from '../../../src/platform/node/isolatedThread.ts';

const top = fs.mkdtempSync(path.join(os.tmpdir(), 'focal-lens-thread-'));
const script = path.join(top, 'program', 'thread.cjs');

/** Whether a thread can load a package called "planted". */
async function finds(options: WorkerOptions): Promise<unknown> {
  const thread = new Worker(script, options);
  const [found] = (await once(thread, 'message')) as [unknown];
  await thread.terminate();
  return found;
}

afterAll(() => fs.rmSync(top, { recursive: true }));

describe('a thread of ours', () => {
  fs.mkdirSync(path.dirname(script));
  fs.writeFileSync(
    script,
    `let found = true;
     try { require('planted'); } catch { found = false; }
     require('node:worker_threads').parentPort.postMessage(found);`,
  );

  it.each([
    ['NODE_PATH', 'packages', { NODE_PATH: path.join(top, 'packages') }],
    ['the home folder', '.node_modules', { HOME: top, USERPROFILE: top }],
    ['an older place there', '.node_libraries', { HOME: top, USERPROFILE: top }],
  ])('looks for packages in nothing that %s names', async (_, folder, environment) => {
    const packages = path.join(top, folder);
    fs.mkdirSync(packages);
    fs.writeFileSync(path.join(packages, 'planted.js'), '');
    for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
    expect(await finds({})).toBe(true);
    expect(await finds(ISOLATED_THREAD)).toBe(false);
    vi.unstubAllEnvs();
    fs.rmSync(packages, { recursive: true });
  });
});
