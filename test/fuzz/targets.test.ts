import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { fillWasmFolder } from '../../scripts/lib/wasm/wasmFolder.mjs';
import { readCorpus } from './corpus.ts';
import { attempt, type Found, fuzz } from './loop.ts';
import { TARGETS, type TargetName } from './targets.ts';

const CORPUS = path.join(import.meta.dirname, '..', 'corpus');

/** Mutations of the own seeds, always the same; `npm run fuzz` takes others, for as long as it may. */
const LOOPS: Readonly<Record<TargetName, { readonly seed: number; readonly runs: number }>> = {
  coco: { seed: 1, runs: 2000 },
  configs: { seed: 36, runs: 350 },
  predictions: { seed: 1, runs: 2000 },
  exports: { seed: 14, runs: 20 },
  formats: { seed: 1, runs: 1500 },
  cli: { seed: 6, runs: 200 },
};

const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'focal-lens-fuzz-'));
afterAll(() => fs.rmSync(scratch, { recursive: true, force: true }));
const wasm = path.join(scratch, 'wasm');
await fillWasmFolder(wasm);

// Named pipes and links that need no rights.
const names = (Object.keys(TARGETS) as TargetName[]).filter(
  name => name !== 'cli' || process.platform !== 'win32',
);

describe.each(names)('%s', async name => {
  const target = await TARGETS[name]({
    corpus: CORPUS,
    realFiles: null,
    largest: 0,
    wasm,
    scratch,
  });

  test.each([...readCorpus(path.join(CORPUS, name))])('%s is handled', async (_, input) => {
    expect((await attempt(target, input, { thorough: true })).finding).toBeNull();
  });

  test('mutations are handled', async () => {
    const findings: string[] = [];
    const found = ({ kind, message, run }: Found) =>
      void findings.push(`run ${run}: ${kind}\n${message}`);
    const { runs, outcomes } = await fuzz(target, { ...LOOPS[name], found });
    expect(findings).toEqual([]);
    expect(runs).toBe(LOOPS[name].runs);
    // Else the mutations break all inputs in the same way, and little is seen.
    expect(Object.keys(outcomes).length).toBeGreaterThan(2);
  });
});
