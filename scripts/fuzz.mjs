// Feeds mutations of real files, and generated documents, to both readers: no crash, no hang, no exception outside the
// catalogue of failures, the same from both, and memory that stays flat.
//   npm run fuzz -- [--seconds 60] [--seed n] [--folder ../shared/data/coco] [--largest 200000] [--documents 100000]
// Mutations are of files of less than so many bytes: small ones are read more often in the same time.
// With --cuts: every file of the folder under 2 MB, and 1,000 generated ones, in chunks of 1 to 64 bytes and with random cuts
// (takes minutes), instead of that.
import { build } from 'esbuild';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { compileRecordReader } from './lib/compileRecordReader.mjs';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
    documents: { type: 'string', default: '100000' },
    largest: { type: 'string', default: '200000' },
    cuts: { type: 'boolean', default: false },
    folder: {
      type: 'string',
      default: path.join(process.env.FOCAL_LENS_SHARED ?? '../shared', 'data/coco'),
    },
  },
});
const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'focal-lens-fuzz-'));
try {
  await compileRecordReader(path.join(scratch, 'readRecords.wasm'));
  await build({
    entryPoints: [path.join(import.meta.dirname, '..', 'test', 'fuzz', 'fuzzScan.ts')],
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile: path.join(scratch, 'fuzzScan.mjs'),
    logLevel: 'warning',
  });
  const { fuzzMutations, fuzzDocuments, fuzzCuts, generatedFiles } = await import(
    pathToFileURL(path.join(scratch, 'fuzzScan.mjs'))
  );
  const seed = Number(values.seed);
  const wasm = fs.readFileSync(path.join(scratch, 'readRecords.wasm'));
  console.log(`seed ${seed}`);
  if (values.cuts) {
    const files = [...generatedFiles(seed, 1000), ...seedFiles(values.folder, 2_000_000)];
    await fuzzCuts({ seed, files, wasm, tell: console.log });
  } else {
    fuzzDocuments({ seed, count: Number(values.documents), wasm, tell: console.log });
    await fuzzMutations({
      seed,
      seconds: Number(values.seconds),
      files: seedFiles(values.folder, Number(values.largest)),
      wasm,
      tell: console.log,
    });
  }
} finally {
  fs.rmSync(scratch, { recursive: true, force: true });
}

/** Real files of less than so many bytes. */
function seedFiles(folder, mostBytes) {
  const real = fs.existsSync(folder)
    ? fs.readdirSync(folder).map(name => path.join(folder, name))
    : [];
  const small = real.filter(file => file.endsWith('.json') && fs.statSync(file).size < mostBytes);
  if (small.length === 0) console.log(`no files in ${folder}: only generated ones`);
  return small.map(file => fs.readFileSync(file));
}
