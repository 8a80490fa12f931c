// Time and memory of reading and assigning a COCO-sized annotation file, as the command line does it.
//   npm run build && npm run bench:scan -- [--megabytes 450] [--threads n] [--runs 3] [--keep] [file]
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { writeCocoLike } from './generate-coco-like.mjs';

/** Told by the program itself when it ends, on a channel of its own: its threads are counted in. */
const MEASURE = `import fs from 'node:fs';
process.on('exit', () => fs.writeSync(3, JSON.stringify(process.resourceUsage())));`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    megabytes: { type: 'string', default: '450' },
    threads: { type: 'string' },
    runs: { type: 'string', default: '3' },
    keep: { type: 'boolean', default: false },
  },
});
const generated = path.join(os.tmpdir(), `focal-lens-bench-${process.pid}.json`);
const file = positionals[0] ?? generated;
try {
  if (file === generated) {
    await writeCocoLike(file, { megabytes: Number(values.megabytes), seed: 1 });
  }
  const bytes = fs.statSync(file).size;
  console.log(
    `${file}: ${(bytes / 1e6).toFixed(0)} MB; ${os.cpus()[0]?.model}, ${os.cpus().length} cores`,
  );
  for (let run = 1; run <= Number(values.runs); run++) {
    // One after the other, or they would slow each other down.
    console.log(`run ${run}: ${summary(bytes, await measuredRun(file))}`);
  }
} finally {
  if (!values.keep) fs.rmSync(generated, { force: true });
  else if (file === generated) console.log(`kept ${generated}`);
}

async function measuredRun(input) {
  const program = path.join(import.meta.dirname, '..', 'dist', 'cli.cjs');
  const threads = values.threads === undefined ? [] : ['--threads', values.threads];
  const preload = `data:text/javascript,${encodeURIComponent(MEASURE)}`;
  const started = performance.now();
  const child = spawn(
    process.execPath,
    [
      '--import',
      preload,
      program,
      'analyze',
      input,
      '--no-simulation',
      '--format',
      'json',
      ...threads,
    ],
    { stdio: ['ignore', 'pipe', 'inherit', 'pipe'] },
  );
  const [json, usage, [code]] = await Promise.all([
    textOf(child.stdout),
    textOf(child.stdio[3]),
    once(child, 'close'),
  ]);
  if (code !== 0) throw new Error(`focal-lens ended with exit code ${code}`);
  const seconds = (performance.now() - started) / 1000;
  return { seconds, usage: JSON.parse(usage), report: JSON.parse(json) };
}

async function textOf(stream) {
  const chunks = await stream.toArray();
  return Buffer.concat(chunks).toString('utf8');
}

function summary(bytes, { seconds, usage, report }) {
  const cpu = (usage.userCPUTime + usage.systemCPUTime) / 1e6;
  const { images, annotations } = report.dataset;
  const { foreground, backgroundPerForeground } = report.assignment;
  return [
    `${seconds.toFixed(2)} s wall`,
    `${cpu.toFixed(2)} s CPU`,
    `${(bytes / 1e6 / seconds).toFixed(0)} MB/s`,
    `peak ${(usage.maxRSS / 1024).toFixed(0)} MiB`,
    `${images} images, ${annotations} annotations, ${foreground} foreground, 1:${backgroundPerForeground?.toFixed(1)}`,
  ].join(' · ');
}
