// What a whole analysis takes, from the command to the report: on files as users have them, beside an earlier commit,
// or a folder that it was built into, where one is named, how that grows with images, boxes an image, classes and sizes of images,
// and what each preset that is counted costs. Programs take turns, so that a busy machine is busy for all of them; only ratios mean something elsewhere.
//   npm run build && npm run bench:whole -- [--before commit|folder/dist] [--runs 3] [--only jobs|growth|presets] [--small] [--write]
// Ends with 1 where something grows faster than in proportion. With --small the large file is a tenth of train2017.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { writeCocoLike } from './generate-coco-like.mjs';
import { buildOf } from './lib/buildOf.mjs';
import { measure, median, requireTime } from './lib/measure.mjs';
import { writePlainSet } from './lib/plainSet.mjs';
import { writeMarked } from './lib/writeMarked.mjs';

// Of others: what is started here is load, too.
const [loadBefore = 0] = os.loadavg();
const { values } = parseArgs({
  options: {
    before: { type: 'string' },
    runs: { type: 'string', default: '3' },
    only: { type: 'string' },
    small: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});
requireTime();
const root = path.join(import.meta.dirname, '..');
const page = path.join(root, 'docs', 'benchmarks.md');
const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'focal-lens-whole-'));
const report = path.join(scratch, 'report.html');
const runs = Number(values.runs);
let before = null;

/** Sets of one kind, each several times as large as the one before; `unit` is what the cost is set against. */
const GROWTH = {
  images: [1000, 4000, 16_000, 64_000].map(images => ({
    title: images,
    unit: images,
    set: { images, boxes: 7 },
  })),
  'boxes an image': [10, 100, 1000, 5000].map(boxes => ({
    title: boxes,
    unit: 20 * boxes,
    set: { images: 20, boxes },
  })),
  classes: [1, 80, 1000, 10_000, 50_000].map(classes => ({
    title: classes,
    unit: 1,
    set: { images: 2000, boxes: 7, classes },
  })),
  'sizes of images': [1, 100, 10_000].map(sizes => ({
    title: sizes,
    unit: 1,
    set: { images: 10_000, boxes: 7, sizes },
  })),
};
/** So much more may another unit cost in a larger set than in a smaller one. */
const SUPER_LINEAR = 1.5;
/** So much more may a set cost in which only the number of classes, or of sizes, is another. */
const FLAT = { classes: 2, 'sizes of images': 1.3 };

try {
  if (values.before !== undefined) before = buildOf(values.before, scratch);
  const asked = what => values.only === undefined || values.only === what;
  if (asked('jobs')) await jobs();
  if (asked('growth')) growth();
  if (asked('presets')) await presets();
} finally {
  before?.remove();
  fs.rmSync(scratch, { recursive: true, force: true });
}

function programs() {
  const now = path.join(root, 'dist', 'cli.cjs');
  return before === null ? { now } : { before: before.program, now };
}

async function jobs() {
  const large = path.join(scratch, 'train2017.json');
  const crowded = path.join(scratch, 'crowded.json');
  const many = path.join(scratch, 'classes.json');
  await writeCocoLike(large, { like: 'coco', seed: 1, megabytes: values.small ? 45 : undefined });
  writePlainSet(crowded, { images: 150, boxes: 1000 });
  writePlainSet(many, { images: 2000, boxes: 7, classes: 50_000 });
  const sample = path.join(root, 'samples', 'longtail.coco.json');
  const cases = [
    {
      title: `like ${values.small ? 'a tenth of ' : ''}train2017, report with its charts`,
      file: large,
    },
    { title: 'the same, labels and counts alone', file: large, option: '--no-histogram' },
    { title: 'the bundled sample', file: sample },
    { title: '150 images of 1,000 boxes', file: crowded },
    { title: '2,000 images, 50,000 classes', file: many },
  ].map(({ title, file, option }) => ({
    title,
    args: ['analyze', file, ...(option === undefined ? [] : [option]), '-o', report],
    taken: {},
  }));
  for (let run = 0; run < runs; run++)
    for (const { args, taken } of cases)
      for (const [name, program] of Object.entries(programs()))
        (taken[name] ??= []).push(taking(program, args));
  const names = Object.keys(programs());
  const lines = [
    machine(),
    '',
    `| job | ${names.map(name => `${name}: CPU s | wall s | MiB`).join(' | ')} |`,
    `| --- | ${names.map(() => '---: | ---: | ---:').join(' | ')} |`,
    ...cases.map(
      ({ title, taken }) => `| ${title} | ${names.map(name => cell(taken[name])).join(' | ')} |`,
    ),
    '',
    ...stageLines(cases[0]),
    '',
  ];
  console.log(lines.join('\n'));
  if (values.write) writeMarked(page, 'whole', lines);
}

/** CPU seconds of every stage. */
function stageLines({ title, args }) {
  const told = measure([process.execPath, programs().now, ...args, '--timings', 'json']);
  /** @type {{ stages: readonly { stage: string, cpuSeconds: number }[] }} */
  const { stages } = JSON.parse(told.errors.trim().split('\n').at(-1));
  return [
    `Stages of the first job (${title}), one run:`,
    '',
    `| ${stages.map(({ stage }) => stage).join(' | ')} |`,
    `| ${stages.map(() => '---:').join(' | ')} |`,
    `| ${stages.map(({ cpuSeconds }) => cpuSeconds.toFixed(2)).join(' | ')} |`,
  ];
}

function growth() {
  const lines = [machine(), ''];
  for (const [what, sets] of Object.entries(GROWTH)) {
    const costs = sets.map(({ set }) => {
      const file = path.join(scratch, 'set.json');
      writePlainSet(file, set);
      const args = ['analyze', file, '-o', report];
      return median(Array.from({ length: runs }, () => taking(programs().now, args).cpu));
    });
    const verdict = verdictOf(what, sets, costs);
    lines.push(
      `| ${what} | ${sets.map(({ title }) => title.toLocaleString('en')).join(' | ')} | |`,
      `| --- | ${sets.map(() => '---:').join(' | ')} | --- |`,
      `| CPU s | ${costs.map(cost => cost.toFixed(2)).join(' | ')} | ${verdict} |`,
      '',
    );
    console.log(lines.slice(-4).join('\n'));
  }
  if (values.write) writeMarked(page, 'growth', lines);
}

/** What every preset costs whose anchors or points are counted, on a tenth of train2017. */
async function presets() {
  const file = path.join(scratch, 'tenth.json');
  await writeCocoLike(file, { like: 'coco', seed: 1, megabytes: 45 });
  const costs = countedPresets().map(name => {
    const args = ['analyze', file, '--detector', name, '-o', report];
    const labels = Array.from({ length: runs }, () =>
      taking(programs().now, [...args, '--no-histogram']),
    );
    const whole = Array.from({ length: runs }, () => taking(programs().now, args));
    return { name, labels, whole };
  });
  const lines = [
    machine(),
    '',
    '| preset | labels and counts: CPU s | wall s | MiB | report with its charts: CPU s | wall s | MiB |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...costs.map(({ name, labels, whole }) => `| \`${name}\` | ${cell(labels)} | ${cell(whole)} |`),
    '',
  ];
  console.log(lines.join('\n'));
  if (values.write) writeMarked(page, 'presets', lines);
}

/** Names of the list of detectors, but for those that choose their positives by their predictions. */
function countedPresets() {
  const { output } = measure([process.execPath, programs().now, 'detectors']);
  return [...output.matchAll(/^[* ] ([\w-]+) +(?:α and γ|counts|published) /gm)].map(
    ([, name]) => name,
  );
}

function verdictOf(what, sets, costs) {
  const most = FLAT[what];
  if (most !== undefined) {
    const from = what === 'classes' ? sets.findIndex(({ title }) => title === 80) : 0;
    const ratio = costs.at(-1) / costs[from];
    if (ratio > most) process.exitCode = 1;
    return `${ratio.toFixed(2)} × the cost of ${sets[from].title}${ratio > most ? ': TOO MUCH' : ''}`;
  }
  // What another unit costs, from set to set: the start is in none of these.
  const steps = costs
    .slice(1)
    .map((cost, i) => (cost - costs[i]) / (sets[i + 1].unit - sets[i].unit));
  const worst = Math.max(...steps.slice(1).map((step, i) => step / steps[i]));
  if (worst > SUPER_LINEAR) process.exitCode = 1;
  return `another one costs at most ${worst.toFixed(2)} × what it cost a step before${worst > SUPER_LINEAR ? ': SUPER-LINEAR' : ''}`;
}

function taking(program, args) {
  const start = performance.now();
  const taken = measure([process.execPath, program, ...args]);
  if (taken === null) throw new Error(`failed: ${args.join(' ')}`);
  return { cpu: taken.cpu, wall: (performance.now() - start) / 1000, peak: taken.peak };
}

function cell(taken) {
  const of = key => median(taken.map(one => one[key]));
  return `${of('cpu').toFixed(2)} | ${of('wall').toFixed(2)} | ${of('peak').toFixed(0)}`;
}

function machine() {
  const busy =
    loadBefore > 1.5 ? `, busy with other work (load ${loadBefore.toFixed(0)} at the start)` : '';
  return `Node ${process.versions.node}, ${os.cpus()[0]?.model.trim()}, ${os.cpus().length} cores${busy}; medians of ${runs}.`;
}
