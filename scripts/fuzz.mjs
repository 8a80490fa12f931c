// Runs the product on mutated inputs and checks that nothing crashes or hangs, that every failure is in the catalogue, that CPU time
// is linear in the size of the input, that memory stays small, and the rules of each target in test/fuzz.
//   npm run fuzz -- [--target all|coco|configs|predictions|exports|formats|cli] [--seconds 60] [--runs n] [--seed n]
//   npm run fuzz -- --target configs --replay out/fuzz/configs-1-7.yaml
// Seconds and runs are per target. Inputs of findings are minimized and written to out/fuzz/.
//   --folder <f>     real files as additional seeds [../shared/data/coco and ../shared/data/configs]
//   --largest <n>    only real files of less than n bytes [200000]
//   --documents <n>  coco: first compare n generated documents with JSON.parse [100000]
//   --cuts           coco: instead, read files in chunks of 1 to 64 bytes and with random cuts (minutes)
//   --patience <s>   an input that takes so many seconds is a hang [60]
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { bundleFuzz } from './lib/bundleFuzz.mjs';
import { fuzzTarget } from './lib/fuzz/fuzzTarget.mjs';
import { runFuzzChild } from './lib/fuzz/runFuzzChild.mjs';
import { fillWasmFolder } from './lib/wasm/wasmFolder.mjs';

const TARGETS = ['coco', 'configs', 'predictions', 'exports', 'formats', 'cli'];
/** Folders of real files. */
const REAL = { coco: 'data/coco', configs: 'data/configs' };
/** Of files that are cut: each is read hundreds of times. */
const MOST_CUT_BYTES = 2_000_000;

const { values } = parseArgs({
  options: {
    target: { type: 'string', default: 'all' },
    seconds: { type: 'string' },
    runs: { type: 'string' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
    replay: { type: 'string' },
    folder: { type: 'string' },
    largest: { type: 'string', default: '200000' },
    documents: { type: 'string', default: '100000' },
    cuts: { type: 'boolean', default: false },
    patience: { type: 'string', default: '60' },
  },
});
const targets = values.target === 'all' ? TARGETS : [values.target];
if (!targets.every(name => TARGETS.includes(name)))
  throw new Error(`--target takes all, ${TARGETS.join(', ')}`);
if (values.replay !== undefined && targets.length > 1)
  throw new Error('--replay needs the --target of the input');

const root = path.join(import.meta.dirname, '..');
const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'focal-lens-fuzz-'));
try {
  const wasm = path.join(scratch, 'wasm');
  await fillWasmFolder(wasm);
  const bundle = await bundleFuzz(scratch);
  let findings = 0;
  for (const target of targets) findings += await run(target, { wasm, bundle });
  if (findings > 0) process.exitCode = 1;
} finally {
  fs.rmSync(scratch, { recursive: true, force: true });
}

/** @returns {Promise<number>} the number of kinds of findings */
async function run(target, { wasm, bundle }) {
  const job = {
    target,
    seed: Number(values.seed),
    context: {
      corpus: path.join(root, 'test', 'corpus'),
      realFiles: realFiles(target),
      largest: values.cuts ? MOST_CUT_BYTES : Number(values.largest),
      wasm,
      scratch: path.join(scratch, 'cwd'),
    },
    out: path.join(root, 'out', 'fuzz'),
    progress: path.join(scratch, 'progress'),
  };
  const options = { bundle, scratch, patience: Number(values.patience) };
  if (values.replay !== undefined)
    return once({ ...job, kind: 'replay', place: path.resolve(values.replay) }, options);
  if (values.cuts && target === 'coco') return once({ ...job, kind: 'cuts' }, options);
  const count = target === 'coco' ? Number(values.documents) : 0;
  const differ = count === 0 ? 0 : await once({ ...job, kind: 'documents', count }, options);
  return differ + (await fuzzTarget(job, limits(), options));
}

/** 60 seconds where neither is given. */
function limits() {
  const { runs, seconds = runs === undefined ? '60' : 'Infinity' } = values;
  return { runs: Number(runs ?? 'Infinity'), seconds: Number(seconds) };
}

/** Runs a job without a loop. @returns {Promise<number>} 1 for a finding, else 0 */
async function once(job, options) {
  let found = 0;
  const exit = await runFuzzChild(job, options, ({ text, isFinding = false }) => {
    console.log(`${job.target}: ${text}`);
    if (isFinding) found = 1;
  });
  if (exit.kind === 'finished') return found;
  console.log(`${job.target}: ${exit.kind}: ${exit.message}`);
  return 1;
}

function realFiles(target) {
  const shared = process.env.FOCAL_LENS_SHARED ?? path.join(root, '../shared');
  const folder = values.folder ?? (REAL[target] && path.join(shared, REAL[target]));
  if (folder === undefined) return null;
  if (fs.existsSync(folder)) return path.resolve(folder);
  console.log(`no files in ${folder}: only the seeds in test/corpus`);
  return null;
}
