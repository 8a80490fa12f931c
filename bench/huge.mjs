// Reads 5 GB of annotations that are made on the fly, and tells what memory that took: bytes a box do not grow with the file.
//   npm run build && node bench/huge.mjs [--annotations 25000000]
import { build } from 'esbuild';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { pathToFileURL } from 'node:url';
import { objects365Like } from './generate-objects365-like.mjs';
import { seededRandom } from '../samples/seededRandom.mjs';

/** Annotations of the block that is repeated, each time with other ids. */
const BLOCK = 20_000;
/** All ids have nine digits, so that they can be overwritten in place. */
const FIRST_ID = 100_000_000;
const DIGITS = 9;

const { values } = parseArgs({ options: { annotations: { type: 'string', default: '25000000' } } });
const blocks = Math.round(Number(values.annotations) / BLOCK);
const root = path.join(import.meta.dirname, '..');
const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'focal-lens-bench-'));
try {
  const { readCoco, wasmEngineFactory } = await bundled();
  const wasm = path.join(root, 'dist', 'wasm', 'readRecords.wasm');
  const engine = fs.existsSync(wasm) ? wasmEngineFactory(fs.readFileSync(wasm)) : undefined;
  let bytes = 0;
  const source = {
    name: 'generated',
    size: Number.NaN,
    async *chunks() {
      for (const chunk of chunksOf()) {
        bytes += chunk.length;
        yield { bytes: chunk, position: bytes };
      }
    },
  };
  const before = process.resourceUsage().maxRSS / 1024;
  const { annotations, images } = await readCoco(source, { engine });
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const grown = (maxRSS / 1024 - before) * 2 ** 20;
  console.log(
    [
      `${(bytes / 1e9).toFixed(2)} GB, ${images.count} images, ${annotations.count} annotations`,
      `${((userCPUTime + systemCPUTime) / 1e6).toFixed(1)} s CPU with making them`,
      `peak ${(maxRSS / 1024).toFixed(0)} MiB, ${(grown / annotations.count).toFixed(1)} bytes a box above ${before.toFixed(0)} MiB`,
    ].join('; '),
  );
} finally {
  fs.rmSync(scratch, { recursive: true, force: true });
}

function* chunksOf() {
  const text = Buffer.concat([...objects365Like(BLOCK, seededRandom(1))]).toString('latin1');
  const [head, tail] = text.split('"annotations": [');
  const [records, rest] = tail.split('], "categories"');
  yield Buffer.from(`${head}"annotations": [`);
  const block = Buffer.from(`${records.replaceAll(/"id": \d+/g, `"id": ${'0'.repeat(DIGITS)}`)}, `);
  const places = placesOf(block, '"id": 0');
  for (let i = 0; i < blocks; i++) {
    for (const [row, place] of places.entries()) writeId(block, place, FIRST_ID + i * BLOCK + row);
    // The last block must not end in a comma.
    yield i === blocks - 1 ? block.subarray(0, -2) : block;
  }
  yield Buffer.from(`], "categories"${rest}`);
}

function placesOf(block, mark) {
  const places = [];
  for (let at = block.indexOf(mark); at >= 0; at = block.indexOf(mark, at + 1))
    places.push(at + mark.length - 1);
  return places;
}

function writeId(block, place, id) {
  for (let digit = DIGITS - 1, left = id; digit >= 0; digit--, left = Math.floor(left / 10))
    block[place + digit] = 48 + (left % 10);
}

async function bundled() {
  const outfile = path.join(scratch, 'readCoco.mjs');
  const contents = `export { readCoco } from './src/analysis/formats/coco/readCoco.ts';
export { wasmEngineFactory } from './src/analysis/bytes/records/wasmEngineFactory.ts';`;
  await build({
    stdin: { contents, resolveDir: root, loader: 'ts' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile,
    logLevel: 'warning',
  });
  return import(pathToFileURL(outfile));
}
