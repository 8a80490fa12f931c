// Time of the ensemble (16 sets of constants × 49 pairs) on one annotation file, beside the reference prototype for one set.
//   node bench/simulate.mjs annotations.json [--prototype folder/of/prototype.py --golden golden.json] [--runs 3]
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    prototype: { type: 'string' },
    golden: { type: 'string', default: 'test/fixtures/simulation/golden.json' },
    runs: { type: 'string', default: '3' },
  },
});

/** Counts once, simulates several times: the first run includes the start of WebAssembly. */
const ENTRY = `
import { analyze } from './src/analysis/analyze.ts';
import { presetNamed } from './src/analysis/detectors/presets.ts';
import { startBackend } from './src/node/backend.ts';
import { fileSource } from './src/node/fileSource.ts';
async function main([file, runs, wasm]) {
  for (let run = 1; run <= Number(runs); run++) {
    let start = 0;
    await analyze(await fileSource(file), {
      setup: presetNamed('retinanet-torchvision'),
      startBackend: async () => {
        const name = await startBackend('wasm', wasm);
        start = performance.now();
        return name;
      },
    });
    console.log('ensemble on WebAssembly, run ' + run + ': ' + ((performance.now() - start) / 1000).toFixed(2) + ' s');
  }
}
void main(process.argv.slice(1));
`;

/** The prototype's own training and curves on its COCO-like strata, one set of constants. */
const PROTOTYPE = `
import json, sys, time, torch
sys.path.insert(0, sys.argv[1])
import prototype as S
golden = json.load(open(sys.argv[2]))
strata = next(c for c in golden['cases'] if c['name'] == 'coco-like')['strata']
m = torch.tensor(strata['mean']); y = torch.tensor(strata['label'], dtype=torch.float32); W = torch.tensor(strata['mass'])
alphas = torch.tensor([a for g in golden['gammas'] for a in golden['alphas']])
gammas = torch.tensor([float(g) for g in golden['gammas'] for a in golden['alphas']])
for run in range(int(sys.argv[3])):
    start = time.time()
    w, b, t = S.train(m, y, W, alphas, gammas, 6.)
    S.ap(m, y, W, w, b)
    print('prototype, one set of constants, run %d: %.2f s' % (run + 1, time.time() - start))
`;

const { outputFiles } = await build({
  stdin: { contents: ENTRY, resolveDir: '.', loader: 'ts' },
  bundle: true,
  platform: 'node',
  format: 'cjs',
  mainFields: ['module', 'main'],
  write: false,
});
const wasm = path.resolve('node_modules/@tensorflow/tfjs-backend-wasm/dist');
const options = { stdio: ['pipe', 'inherit', 'inherit'] };
spawnSync('node', ['-', positionals[0], values.runs, wasm], {
  ...options,
  input: outputFiles[0].text.replace('process.argv.slice(1)', 'process.argv.slice(2)'),
});
if (values.prototype !== undefined)
  spawnSync(
    process.env['PYTHON'] ?? 'python3',
    ['-c', PROTOTYPE, values.prototype, values.golden, values.runs],
    options,
  );
