// Recognition of the focal losses in a workspace of configs, beside a plain read of the same files.
//   node bench/configs.mjs [--folder <configs>] [--runs 5]
// Without a folder: 200 configs of MMDetection's shape, each on one of ten bases.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

const { values } = parseArgs({
  options: { folder: { type: 'string' }, runs: { type: 'string', default: '5' } },
});
const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'focal-lens-configs-'));
try {
  const folder = values.folder ?? writeConfigs(path.join(scratch, 'configs'));
  const { recognise, start } = await bundled();
  const files = fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map(file => path.join(folder, file))
    .filter(file => /\.(py|ya?ml|json|config)$/.test(file) && fs.statSync(file).isFile());
  const grammar = await timed(() => start());
  await recognise(files);
  const times = { read: [], recognise: [] };
  let found = 0;
  for (let run = 0; run < Number(values.runs); run++) {
    times.read.push((await timed(() => files.map(file => fs.readFileSync(file, 'utf8')))).ms);
    const recognised = await timed(() => recognise(files));
    times.recognise.push(recognised.ms);
    found = recognised.result;
  }
  console.log(`${files.length} files, ${found} focal losses; median of ${values.runs} runs`);
  console.log(`plain read          ${median(times.read).toFixed(0)} ms`);
  console.log(`recognition         ${median(times.recognise).toFixed(0)} ms`);
  console.log(`grammar, first use  ${grammar.ms.toFixed(0)} ms`);
} finally {
  fs.rmSync(scratch, { recursive: true, force: true });
}

/** The product's own functions, bundled as they are shipped. */
async function bundled() {
  const outfile = path.join(scratch, 'configs.mjs');
  const entry = `
    import fs from 'node:fs';
    import { focalLossSitesIn } from './src/analysis/configs/findFocalLossSites.ts';
    import { mightContainFocalLoss } from './src/analysis/configs/mightContainFocalLoss.ts';
    import { openConfig } from './src/analysis/configs/tree/openConfig.ts';
    import { nodeConfigHost } from './src/platform/node/nodeConfigHost.ts';
    const host = nodeConfigHost('node_modules/@vscode/tree-sitter-wasm/wasm');
    export const start = () => host.python();
    export async function recognise(files) {
      const scan = { ...host, parsed: new Map() };
      let found = 0;
      for (const file of files) {
        const text = fs.readFileSync(file, 'utf8');
        if (!mightContainFocalLoss(text)) continue;
        try { found += focalLossSitesIn(await openConfig(file, text, scan)).length; } catch {}
      }
      return found;
    }`;
  await build({
    stdin: { contents: entry, resolveDir: process.cwd(), loader: 'ts' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    minify: true,
    mainFields: ['module', 'main'],
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url); const __filename = import.meta.filename; const __dirname = import.meta.dirname;",
    },
    outfile,
  });
  return import(outfile);
}

async function timed(work) {
  const began = performance.now();
  const result = await work();
  return { ms: performance.now() - began, result };
}

function median(times) {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)];
}

function writeConfigs(folder) {
  fs.mkdirSync(path.join(folder, '_base_'), { recursive: true });
  const stages = Array.from(
    { length: 40 },
    (_, i) => `        dict(type='Stage${i}', depth=${i}),`,
  );
  for (let i = 0; i < 10; i++)
    fs.writeFileSync(
      path.join(folder, '_base_', `model${i}.py`),
      `model = dict(\n    type='RetinaNet',\n    backbone=[\n${stages.join('\n')}\n    ],\n    bbox_head=dict(\n        type='RetinaHead',\n        num_classes=80,\n        loss_cls=dict(\n            type='FocalLoss', use_sigmoid=True, gamma=2.0, alpha=0.25)))\n`,
    );
  const transforms = Array.from(
    { length: 12 },
    (_, i) => `    dict(type='Transform${i}', prob=0.5, scale=[(1333, ${640 + 32 * i})]),`,
  );
  for (let i = 0; i < 190; i++)
    fs.writeFileSync(
      path.join(folder, `mine${i}.py`),
      `_base_ = ['_base_/model${i % 10}.py']\ntrain_pipeline = [\n${transforms.join('\n')}\n]\nmodel = dict(bbox_head=dict(num_classes=${i + 1}))\noptimizer = dict(type='SGD', lr=0.01, momentum=0.9)\n`,
    );
  return folder;
}
