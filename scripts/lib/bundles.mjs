import { fileURLToPath } from 'node:url';
import { leftOut } from './leftOut.mjs';
import { loadedLater } from './loadedLater.mjs';
import { vscodeAsIs } from './vscodeAsIs.mjs';

// As UTF-8: Chinese escaped as \u… takes twice the bytes, in what every start reads.
const SHARED = {
  absWorkingDir: fileURLToPath(new URL('../../', import.meta.url)),
  bundle: true,
  minify: true,
  sourcemap: true,
  metafile: true,
  logLevel: 'warning',
  charset: 'utf8',
};

/** How whatever runs in Node is bundled. */
export const NODE_BUNDLE = {
  ...SHARED,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  // The `main` builds of TensorFlow.js and jsonc-parser do not survive bundling; their ES modules do.
  mainFields: ['module', 'main'],
  outExtension: { '.js': '.cjs' },
  plugins: [leftOut],
};

/** What is loaded later comes by require(): Node's loader of ES modules takes longer than what is loaded. */
const LATER = {
  ...NODE_BUNDLE,
  plugins: [leftOut, loadedLater],
  supported: { 'dynamic-import': false },
};

/**
 * Options of esbuild for everything that is shipped. Only the editor's bundle may leave `vscode` unresolved, so any other
 * that reaches it fails.
 *
 * @param {string} folder where the bundles go
 */
export function bundlesIn(folder) {
  return [
    {
      ...LATER,
      entryPoints: { extension: 'src/extension/extension.ts' },
      plugins: [...LATER.plugins, vscodeAsIs],
      outdir: folder,
    },
    {
      ...LATER,
      entryPoints: {
        worker: 'src/worker/worker.ts',
        tallyThread: 'src/worker/tallyThread.ts',
        placeWorker: 'src/worker/placeWorker.ts',
        cli: 'src/cli/cli.ts',
        simulation: 'src/node/simulation.ts',
        renderReport: 'src/extension/commands/renderReport.ts',
      },
      outdir: folder,
    },
    {
      // Apart: tree-sitter has a variable called `require` where it imports.
      ...NODE_BUNDLE,
      entryPoints: { configTools: 'src/node/configTools.ts' },
      outdir: folder,
    },
    {
      ...SHARED,
      platform: 'browser',
      format: 'iife',
      target: 'chrome130',
      entryPoints: {
        view: 'webview/view.main.ts',
        report: 'webview/report.main.ts',
        compare: 'webview/compare.main.ts',
      },
      loader: { '.css': 'css' },
      outdir: `${folder}/webview`,
    },
  ];
}
