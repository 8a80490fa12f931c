// Bundles everything that is shipped into dist/.
//   node scripts/build.mjs [--watch]
import { build, context } from 'esbuild';
import fs from 'node:fs';
import { compileRecordReader } from './lib/compileRecordReader.mjs';
import { compileWasm } from './lib/compileWasm.mjs';
import { loadedLater } from './lib/loadedLater.mjs';
import { vscodeAsIs } from './lib/vscodeAsIs.mjs';

// As UTF-8: Chinese escaped as \u… takes twice the bytes, in what every start reads.
const shared = {
  bundle: true,
  minify: true,
  sourcemap: true,
  logLevel: 'warning',
  charset: 'utf8',
};
const node = {
  ...shared,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  // The `main` builds of TensorFlow.js and jsonc-parser do not survive bundling; their ES modules do.
  mainFields: ['module', 'main'],
  // Native and optional: found at run time where it is installed.
  external: ['@tensorflow/tfjs-node'],
};

/** What is loaded later comes by require(): Node's loader of ES modules takes longer than what is loaded. */
const later = { plugins: [loadedLater], supported: { 'dynamic-import': false } };

// Only the editor bundle may leave `vscode` unresolved, so any other bundle that reaches it fails.
const bundles = [
  {
    ...node,
    entryPoints: { extension: 'src/extension/extension.ts' },
    ...later,
    plugins: [loadedLater, vscodeAsIs],
    outExtension: { '.js': '.cjs' },
    outdir: 'dist',
  },
  {
    ...node,
    ...later,
    entryPoints: {
      worker: 'src/worker/worker.ts',
      tallyThread: 'src/worker/tallyThread.ts',
      placeWorker: 'src/worker/placeWorker.ts',
      configWorker: 'src/worker/configWorker.ts',
      cli: 'src/cli/cli.ts',
      simulation: 'src/node/simulation.ts',
      renderReport: 'src/extension/commands/renderReport.ts',
    },
    outExtension: { '.js': '.cjs' },
    outdir: 'dist',
  },
  {
    // Apart: tree-sitter has a variable called `require` where it imports.
    ...node,
    entryPoints: { configTools: 'src/node/configTools.ts' },
    outExtension: { '.js': '.cjs' },
    outdir: 'dist',
  },
  {
    ...shared,
    platform: 'browser',
    format: 'iife',
    target: 'chrome130',
    entryPoints: {
      view: 'webview/view.main.ts',
      report: 'webview/report.main.ts',
      compare: 'webview/compare.main.ts',
    },
    loader: { '.css': 'css' },
    outdir: 'dist/webview',
  },
];

fs.rmSync('dist', { recursive: true, force: true });
fs.mkdirSync('dist/wasm', { recursive: true });
const backend = 'node_modules/@tensorflow/tfjs-backend-wasm/dist';
for (const file of fs.readdirSync(backend).filter(name => name.endsWith('.wasm')))
  fs.copyFileSync(`${backend}/${file}`, `dist/wasm/${file}`);
const treeSitter = 'node_modules/@vscode/tree-sitter-wasm/wasm';
for (const file of ['tree-sitter.wasm', 'tree-sitter-python.wasm'])
  fs.copyFileSync(`${treeSitter}/${file}`, `dist/wasm/${file}`);

await compileRecordReader('dist/wasm/readRecords.wasm');
await compileWasm('sweepAnchors', 'dist/wasm/sweepAnchors.wasm');

if (process.argv.includes('--watch')) {
  const contexts = await Promise.all(bundles.map(options => context(options)));
  await Promise.all(contexts.map(watcher => watcher.watch()));
} else {
  await Promise.all(bundles.map(options => build(options)));
}
