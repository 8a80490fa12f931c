// CPU time and memory of assigning anchors on a COCO-sized set, labels only and with the full IoU histogram, in plain
// TypeScript and with the WebAssembly kernel.
//   npm run build && npm run bench:assign -- [--threads 1,2] [--kernels typescript,wasm] [--runs 3]
//     [--torchvision <images to time torchvision on, where it is installed>] [file]
import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { writeCocoLike } from './generate-coco-like.mjs';

/** Runs in a process of its own: reads the file, counts on so many threads, and prints what it took. */
const MEASURED = `
import { readCoco } from './src/analysis/formats/coco/readCoco.ts';
import { finish } from './src/analysis/contract/steps/Steps.ts';
import { presetNamed } from './src/analysis/detectors/presets.ts';
import { total } from './src/analysis/summary/Counts.ts';
import { wholeJob } from './src/analysis/summary/TallyJob.ts';
import { fileSource } from './src/platform/node/files/fileSource.ts';
import { loadSweepModule } from './src/platform/node/wasm/loadSweepModule.ts';
import { tallyOnWorkers } from './src/platform/node/counting/tallyOnWorkers.ts';

const [file, labels, kernel, threads, threadFile, wasmFolder] = process.argv.slice(2);
const cpu = () => (process.cpuUsage().user + process.cpuUsage().system) / 1e6;

async function measure() {
  const dataset = await readCoco(await fileSource(file), {});
  const job = finish(wholeJob(dataset, presetNamed('retinanet-torchvision')));
  const before = cpu();
  const started = performance.now();
  const tally = await tallyOnWorkers(
    job,
    {
      labelsOnly: labels === 'labels',
      exactHistogram: true,
      sweepModule: kernel === 'wasm' ? loadSweepModule(wasmFolder) : undefined,
    },
    { threads: Number(threads), threadFile },
  );
  console.log(
    JSON.stringify({
      cpu: cpu() - before,
      wall: (performance.now() - started) / 1000,
      whole: cpu(),
      mebibytes: process.resourceUsage().maxRSS / 1024,
      images: dataset.images.count,
      anchors: total(tally.anchors),
      foreground: total(tally.foreground),
    }),
  );
}
void measure();
`;

/** Prints padded size and boxes of some images, as the network sees them, for torchvision to assign. */
const LINES = `
import { paddedSize, resizedSize } from './src/analysis/detectors/networkSize.ts';
import { readCoco } from './src/analysis/formats/coco/readCoco.ts';
import { assignerFor } from './src/analysis/assignment/assignerFor.ts';
import { finish } from './src/analysis/contract/steps/Steps.ts';
import { presetNamed } from './src/analysis/detectors/presets.ts';
import { wholeJob } from './src/analysis/summary/TallyJob.ts';
import { fileSource } from './src/platform/node/files/fileSource.ts';

const [file, number] = process.argv.slice(2);

async function print() {
  const dataset = await readCoco(await fileSource(file), {});
  const setup = presetNamed('retinanet-torchvision');
  const { groups, boxes, images } = finish(wholeJob(dataset, setup));
  const assign = assignerFor(setup, boxes);
  const [resize] = setup.resize;
  for (let i = 0; i < images.count; i += Math.ceil(images.count / Number(number))) {
    const image = { width: images.width[i], height: images.height[i] };
    const rows = groups.rows.subarray(groups.start[i], groups.start[i + 1]);
    const { targets } = finish(assign({ image, resize, rows, lowestIou: 0.4 }));
    const { width, height } = paddedSize(resizedSize(resize, image), setup.padToMultiple);
    console.log(width, height, ...targets.corners.subarray(0, 4 * targets.count));
  }
}
void print();
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    threads: { type: 'string', default: '1,2' },
    kernels: { type: 'string', default: 'typescript,wasm' },
    runs: { type: 'string', default: '3' },
    torchvision: { type: 'string', default: '150' },
  },
});
const root = path.join(import.meta.dirname, '..');
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'focal-lens-assign-'));
try {
  const program = await bundled(MEASURED, 'measured.cjs');
  const file = positionals[0] ?? path.join(folder, 'coco.json');
  if (positionals[0] === undefined) await writeCocoLike(file, { megabytes: 450, seed: 1 });
  console.log(`${os.cpus()[0]?.model}, ${os.cpus().length} cores, Node ${process.version}`);
  report(program, file, torchvisionSeconds(await bundled(LINES, 'lines.cjs'), file));
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}

async function bundled(contents, name) {
  const outfile = path.join(folder, name);
  await build({
    stdin: { contents, resolveDir: root, loader: 'ts' },
    outfile,
    bundle: true,
    platform: 'node',
    mainFields: ['module', 'main'],
    logLevel: 'warning',
  });
  return outfile;
}

/** CPU seconds an image, or null where no Python with torchvision is found. */
function torchvisionSeconds(lines, file) {
  const input = execFileSync(process.execPath, [lines, file, values.torchvision]);
  const peer = path.join(import.meta.dirname, 'peers', 'torchvision_assign.py');
  for (const python of ['/usr/bin/python3', 'python3', 'python']) {
    const { status, stdout } = spawnSync(python, [peer], { input, encoding: 'utf8' });
    if (status === 0) return Number(stdout);
  }
  console.log('torchvision is not installed here (Debian: python3-torchvision)');
  return null;
}

function report(program, file, torchvision) {
  const dist = path.join(root, 'dist');
  const cases = ['labels', 'histogram'].flatMap(kind =>
    values.threads
      .split(',')
      .flatMap(threads =>
        values.kernels.split(',').map(kernel => ({ kind, kernel, threads, runs: [] })),
      ),
  );
  // In turn, so that a busy spell hits every case alike.
  for (let run = 0; run < Number(values.runs); run++)
    for (const { kind, kernel, threads, runs } of cases) {
      const places = [path.join(dist, 'tallyWorker.cjs'), path.join(dist, 'wasm')];
      const args = [program, file, kind, kernel, threads, ...places];
      runs.push(JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })));
    }
  for (const { kind, kernel, threads, runs } of cases) {
    const median = key => runs.map(run => run[key]).toSorted((a, b) => a - b)[runs.length >> 1];
    console.log(
      `${kind}, ${kernel}, ${threads} thread(s): ${median('cpu').toFixed(1)} CPU s, ` +
        `${median('wall').toFixed(1)} s wall (with reading ${median('whole').toFixed(1)} CPU s), ` +
        `${median('mebibytes').toFixed(0)} MiB peak; ${median('images')} images, ` +
        `${(median('anchors') / 1e9).toFixed(2)} G anchors, ${median('foreground')} foreground` +
        (torchvision === null
          ? ''
          : `; torchvision takes ${(torchvision * 1000).toFixed(1)} ms an image, ` +
            `${((torchvision * median('images')) / median('cpu')).toFixed(0)} times as long`),
    );
  }
}
