import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runFuzzChild } from '../../scripts/lib/fuzz/runFuzzChild.mjs';

const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'focal-lens-fuzz-'));
afterAll(() => fs.rmSync(scratch, { recursive: true, force: true }));

test.each([
  ['runs for ever', 'for (;;);', 'hang'],
  ['waits for ever', 'setInterval(() => {}, 1e6);', 'hang'],
  ['crashes', 'process.abort();', 'crash'],
  ['ends early', '', 'crash'],
  ['finishes', "process.send({ kind: 'finished' }); process.disconnect();", 'finished'],
])('a child that %s ends as such', async (_, program, kind) => {
  const bundle = path.join(scratch, `${kind}.cjs`);
  fs.writeFileSync(bundle, program);
  const job = { kind: 'fuzz', progress: path.join(scratch, 'progress') };
  // A child that ends by itself has time to start.
  const patience = kind === 'hang' ? 1 : 60;
  const exit = await runFuzzChild(job, { bundle, scratch, patience }, () => undefined);
  expect(exit.kind).toBe(kind);
});
