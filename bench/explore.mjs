// CPU time of what is counted for detectors that choose their positives by their predictions, on a COCO-sized set, beyond
// reading the file: what the data are, candidates and queries of one setting, and the what-ifs of a report.
//   npm run build && npm run bench:explore -- [--runs 5] [--write] [file]
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { writeCocoLike } from './generate-coco-like.mjs';
import { environment } from './lib/environment.mjs';
import { median } from './lib/measure.mjs';
import { writeMarked } from './lib/writeMarked.mjs';

/** Runs in a process of its own for each case: reads the file, and prints the CPU seconds of what follows. */
const MEASURED = `
import { finish } from './src/analysis/contract/steps/Steps.ts';
import { rowsByImage } from './src/analysis/dataset/rowsByImage.ts';
import { shownBoxes } from './src/analysis/dataset/shownBoxes.ts';
import { DYNAMIC_PRESETS } from './src/analysis/dynamic/explore/dynamicPresets.ts';
import { exploreDynamic } from './src/analysis/dynamic/explore/exploreDynamic.ts';
import { readCoco } from './src/analysis/formats/coco/readCoco.ts';
import { loadRecordEngines } from './src/platform/node/wasm/loadRecordEngines.ts';
import { fileSource } from './src/platform/node/files/fileSource.ts';
import { describeDataset } from './src/analysis/summary/describeDataset.ts';

const [file, wasmFolder, detector, ladder] = process.argv.slice(2);

async function measure() {
  const dataset = await readCoco(await fileSource(file), { engine: loadRecordEngines(wasmFolder) });
  const before = process.cpuUsage();
  if (detector === 'data') finish(describeDataset(dataset, finish(rowsByImage(dataset)), false));
  else {
    const { counts } = DYNAMIC_PRESETS.find(({ name }) => name === detector);
    const classes = { rows: dataset.categories.length, head: dataset.categories.length };
    const questions = ladder === 'one' ? { sides: [], queries: [] } : {};
    finish(exploreDynamic(finish(shownBoxes(dataset)), { counts, classes }, questions));
  }
  const { user, system } = process.cpuUsage(before);
  console.log(
    JSON.stringify({
      cpu: (user + system) / 1e6,
      images: dataset.images.count,
      boxes: dataset.annotations.count,
    }),
  );
}
void measure();
`;

const CASES = [
  { name: 'images, classes, sizes, positions, co-occurrence', detector: 'data', ladder: 'one' },
  { name: '`yolo11` at 640, three releases, with showings', detector: 'yolo11', ladder: 'one' },
  { name: '`yolo11` at eight sizes', detector: 'yolo11', ladder: 'all' },
  { name: '`yolox` at 640', detector: 'yolox', ladder: 'one' },
  { name: '`yolox` at eight sizes', detector: 'yolox', ladder: 'all' },
  { name: '`rt-detr` with 300 queries', detector: 'rt-detr', ladder: 'one' },
  { name: '`rt-detr` with five numbers of queries', detector: 'rt-detr', ladder: 'all' },
];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: 'string', default: '5' }, write: { type: 'boolean', default: false } },
});
const root = path.join(import.meta.dirname, '..');
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'focal-lens-explore-'));
try {
  const program = path.join(folder, 'measured.cjs');
  await build({
    stdin: { contents: MEASURED, resolveDir: root, loader: 'ts' },
    outfile: program,
    bundle: true,
    platform: 'node',
    mainFields: ['module', 'main'],
    logLevel: 'warning',
  });
  const file = positionals[0] ?? path.join(folder, 'coco.json');
  if (positionals[0] === undefined) await writeCocoLike(file, { megabytes: 450, seed: 1 });
  report(program, file);
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}

function report(program, file) {
  const wasm = path.join(root, 'dist', 'wasm');
  const runs = CASES.map(() => []);
  // In turn, so that a busy spell hits every case alike.
  for (let run = 0; run < Number(values.runs); run++)
    for (const [index, { detector, ladder }] of CASES.entries()) {
      const args = [program, file, wasm, detector, ladder];
      const printed = execFileSync(process.execPath, args, { encoding: 'utf8', env: environment });
      runs[index].push(JSON.parse(printed));
    }
  const [{ images, boxes }] = runs[0];
  const count = number => number.toLocaleString('en');
  const rows = CASES.map(({ name }, index) => {
    const taken = runs[index].map(({ cpu }) => cpu);
    const range = `${Math.min(...taken).toFixed(2)}–${Math.max(...taken).toFixed(2)}`;
    return `| ${name} | ${median(taken).toFixed(2)} (${range}) |`;
  });
  const lines = [
    `Node ${process.versions.node}, ${os.cpus()[0]?.model}, ${os.cpus().length} cores; ${count(images)} images, ${count(boxes)} annotations; medians of ${values.runs} runs.`,
    '',
    '| what is counted | CPU s (range) |',
    '| --- | --: |',
    ...rows,
    '',
  ];
  console.log(lines.join('\n'));
  if (values.write) writeMarked(path.join(root, 'docs', 'benchmarks.md'), 'explore', lines);
}
