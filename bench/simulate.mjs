// Time of the ensemble (16 sets of constants × 49 pairs) on one annotation file, and of the reference prototype for one set of
// constants × 49 pairs, in turns; the ensemble with the kernel in WebAssembly and in plain TypeScript. Each process starts afresh
// each turn; its first run is told apart from later ones. Needs `npm run build`.
//   node bench/simulate.mjs annotations.json [--prototype folder/of/prototype.py --golden golden.json] [--threads 1] [--turns 3] [--runs 5]
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    prototype: { type: 'string' },
    golden: { type: 'string', default: 'test/fixtures/simulation/golden.json' },
    threads: { type: 'string', default: '1' },
    turns: { type: 'string', default: '3' },
    runs: { type: 'string', default: '5' },
  },
});

/** Counts once, simulates several times with COCO's schedule: from counts to the APs of all members, and nothing else. */
const ENTRY = `
import { readCoco } from './src/analysis/formats/coco/readCoco.ts';
import { presetNamed } from './src/analysis/detectors/presets.ts';
import { simulate } from './src/analysis/simulation/simulate.ts';
import { readEvidence } from './src/analysis/summary/evidence/EvidenceTally.ts';
import { tallyImages } from './src/analysis/summary/tallyImages.ts';
import { finish } from './src/analysis/contract/steps/Steps.ts';
import { wholeJob } from './src/analysis/summary/TallyJob.ts';
import { startBackend } from './src/platform/node/backend.ts';
import { fileSource } from './src/platform/node/files/fileSource.ts';
import { loadHeadsModule } from './src/platform/node/wasm/loadHeadsModule.ts';
async function main({ file, runs, wasm, backend, plain }) {
  const dataset = await readCoco(await fileSource(file), {});
  const tally = await tallyImages(finish(wholeJob(dataset, presetNamed('retinanet-torchvision'))), {});
  const evidence = readEvidence(tally.evidence, dataset.categories.length);
  await startBackend(backend, wasm);
  const kernel = plain ? undefined : new WebAssembly.Instance(loadHeadsModule(wasm), {});
  const measured = [];
  for (let run = 0; run < runs; run++) {
    let longest = 0;
    const [start, cpu] = [performance.now(), process.cpuUsage()];
    let last = cpu;
    await simulate(evidence, {
      scoreThreshold: 0.05,
      budget: 6,
      prior: 0.01,
      kernel,
      // where a cancellation is looked for
      pause: async () => {
        const { user, system } = process.cpuUsage(last);
        longest = Math.max(longest, (user + system) / 1000);
        last = process.cpuUsage();
      },
    });
    const { user, system } = process.cpuUsage(cpu);
    measured.push({ wall: (performance.now() - start) / 1000, cpu: (user + system) / 1e6, longest });
  }
  console.log(JSON.stringify(measured));
}
void main(JSON.parse(process.argv[2]));
`;

/** The prototype's own training and curves on its COCO-like strata, on so many threads. */
const PROTOTYPE = `
import json, sys, time, torch
folder, golden, runs, threads = sys.argv[1:]
sys.path.insert(0, folder)
import prototype as S
torch.set_num_threads(int(threads))
golden = json.load(open(golden))
strata = next(c for c in golden['cases'] if c['name'] == 'coco-like')['strata']
m = torch.tensor(strata['mean']); y = torch.tensor(strata['label'], dtype=torch.float32); W = torch.tensor(strata['mass'])
alphas = torch.tensor([a for g in golden['gammas'] for a in golden['alphas']])
gammas = torch.tensor([float(g) for g in golden['gammas'] for a in golden['alphas']])
measured = []
for run in range(int(runs)):
    start, cpu = time.perf_counter(), time.process_time()
    w, b, t = S.train(m, y, W, alphas, gammas, 6.)
    S.ap(m, y, W, w, b)
    measured.append({'wall': time.perf_counter() - start, 'cpu': time.process_time() - cpu})
print(json.dumps(measured))
`;

const { outputFiles } = await build({
  stdin: { contents: ENTRY, resolveDir: '.', loader: 'ts' },
  bundle: true,
  platform: 'node',
  format: 'cjs',
  mainFields: ['module', 'main'],
  write: false,
});
const program = outputFiles[0].text;
const wasm = path.resolve('dist/wasm');

function ensemble(backend, runs, plain = false) {
  const order = JSON.stringify({ file: positionals[0], runs, wasm, backend, plain });
  return measuredBy('node', ['-', order], program);
}

function prototype() {
  const python = process.env['PYTHON'] ?? 'python3';
  const order = [values.prototype, values.golden, values.runs, values.threads];
  return measuredBy(python, ['-', ...order], PROTOTYPE);
}

function measuredBy(command, parameters, input) {
  const stdio = ['pipe', 'pipe', 'inherit'];
  const { stdout, status } = spawnSync(command, parameters, { input, stdio });
  if (status !== 0) process.exit(status ?? 1);
  return JSON.parse(String(stdout));
}

const contestants = {
  'ensemble of 16, kernel': () => ensemble('wasm', Number(values.runs)),
  'ensemble of 16, TypeScript': () => ensemble('wasm', Number(values.runs), true),
  ...(values.prototype && {
    [`prototype, one set, threads: ${values.threads}`]: prototype,
  }),
};
const results = Object.fromEntries(Object.keys(contestants).map(name => [name, []]));
for (let turn = 0; turn < Number(values.turns); turn++)
  for (const [name, run] of Object.entries(contestants)) results[name].push(run());

const median = numbers => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
const told = runs =>
  ['cpu', 'wall'].map(kind => `${median(runs.map(run => run[kind])).toFixed(2)} ${kind} s`);
for (const [name, turns] of Object.entries(results)) {
  const first = told(turns.map(([run]) => run)).join(', ');
  const later = told(turns.flatMap(runs => runs.slice(1))).join(', ');
  console.log(`${name.padEnd(30)} first run ${first}; later ${later} (medians)`);
}
for (const backend of ['wasm', 'cpu']) {
  const [{ longest, cpu }] = ensemble(backend, 1);
  console.log(
    `longest between two looks for a cancellation, ${backend}: ${longest.toFixed(0)} ms of ${cpu.toFixed(1)} cpu s`,
  );
}
