// CPU time and memory of assigning anchors on a COCO-sized set, labels only and with the full IoU histogram, in plain
// TypeScript and with the WebAssembly kernel.
//   npm run build && npm run bench:assign -- [--threads 1,2] [--kernels typescript,wasm] [--runs 3] [file]
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { writeCocoLike } from './generate-coco-like.mjs';

/** Runs in a process of its own: reads the file, counts on so many threads, and prints what it took. */
const MEASURED = `
import { readCoco } from './src/analysis/annotations/readCoco.ts';
import { presetNamed } from './src/analysis/detectors/presets.ts';
import { total } from './src/analysis/summary/Counts.ts';
import { wholeJob } from './src/analysis/summary/TallyJob.ts';
import { fileSource } from './src/node/fileSource.ts';
import { sweepModule } from './src/node/sweepModule.ts';
import { tallyInThreads } from './src/node/tallyInThreads.ts';

const [file, labels, kernel, threads, threadFile, wasmFolder] = process.argv.slice(2);
const cpu = () => (process.cpuUsage().user + process.cpuUsage().system) / 1e6;

async function measure() {
  const dataset = await readCoco(await fileSource(file), {});
  const job = wholeJob(dataset, presetNamed('retinanet-torchvision'));
  const before = cpu();
  const started = performance.now();
  const tally = await tallyInThreads(
    job,
    {
      labelsOnly: labels === 'labels',
      sweepModule: kernel === 'wasm' ? sweepModule(wasmFolder) : undefined,
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

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    threads: { type: 'string', default: '1,2' },
    kernels: { type: 'string', default: 'typescript,wasm' },
    runs: { type: 'string', default: '3' },
  },
});
const root = path.join(import.meta.dirname, '..');
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'focal-lens-assign-'));
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
  console.log(`${os.cpus()[0]?.model}, ${os.cpus().length} cores, Node ${process.version}`);
  report(program, file);
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}

function report(program, file) {
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
      const places = [path.join(dist, 'tallyThread.cjs'), path.join(dist, 'wasm')];
      const args = [program, file, kind, kernel, threads, ...places];
      runs.push(JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })));
    }
  for (const { kind, kernel, threads, runs } of cases) {
    const median = key => runs.map(run => run[key]).toSorted((a, b) => a - b)[runs.length >> 1];
    console.log(
      `${kind}, ${kernel}, ${threads} thread(s): ${median('cpu').toFixed(1)} CPU s, ` +
        `${median('wall').toFixed(1)} s wall (with reading ${median('whole').toFixed(1)} CPU s), ` +
        `${median('mebibytes').toFixed(0)} MiB peak; ${median('images')} images, ` +
        `${(median('anchors') / 1e9).toFixed(2)} G anchors, ${median('foreground')} foreground`,
    );
  }
}
