import { fileURLToPath } from 'node:url';
import { leftOut } from './checks/leftOut.mjs';
import { loadedLater } from './checks/loadedLater.mjs';
import { stateOfEditor } from './checks/stateOfEditor.mjs';
import { allCalledLater, BUNDLES_CALLED_LATER, calledLater } from './packing/calledLater.mjs';
import { FORMATS_LOADED_LATER, formatsLoadedLater } from './packing/formatsLoadedLater.mjs';
import { vscodeAsIs } from './packing/vscodeAsIs.mjs';

const SHARED = {
  absWorkingDir: fileURLToPath(new URL('../../', import.meta.url)),
  bundle: true,
  minify: true,
  sourcemap: true,
  metafile: true,
  logLevel: 'warning',
  // Chinese escaped as \u… takes twice the bytes, in what every start reads.
  charset: 'utf8',
};

/** Node reads it in a fifth of the time, and holds it in half the memory. */
const ASCII = { charset: 'ascii' };

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

/** Some packages load modules of Node by require() and ask where they lie; ES modules have neither. */
const COMMONJS_NAMES = `import { createRequire as requireFrom } from 'node:module';
const require = requireFrom(import.meta.url);
const __filename = import.meta.filename ?? new URL(import.meta.url).pathname;
const __dirname = __filename.replace(/[\\\\/][^\\\\/]*$/, '');`;

/** The library is of ES modules, so that bundlers take what is used of it; what a simulation needs is loaded with the first. */
const LIBRARY = {
  ...SHARED,
  format: 'esm',
  splitting: true,
  chunkNames: 'parts/[name]-[hash]',
  outExtension: { '.js': '.mjs' },
  plugins: [leftOut],
};

/**
 * The library, for browsers and for Node.
 *
 * @param {string} folder where it goes, a folder each; WebAssembly lies beside them
 */
export function libraryBundles(folder) {
  return [
    {
      ...LIBRARY,
      platform: 'browser',
      target: 'es2022',
      entryPoints: { index: 'src/index.ts' },
      outdir: `${folder}/browser`,
    },
    {
      ...LIBRARY,
      platform: 'node',
      target: 'node20',
      mainFields: ['module', 'main'],
      banner: { js: COMMONJS_NAMES },
      entryPoints: { index: 'src/platform/node/index.ts' },
      outdir: `${folder}/node`,
    },
  ];
}

/** What runs in the editor. */
function editor(folder) {
  const options = { ...LATER, ...ASCII, outdir: folder };
  return [
    {
      ...options,
      entryPoints: { extension: 'src/extension/extension.ts' },
      plugins: [...LATER.plugins, vscodeAsIs],
    },
    {
      ...options,
      entryPoints: {
        commandHandlers: 'src/extension/commands/commandHandlers.ts',
        runCommands: 'src/extension/runCommands.ts',
        validateInEditor: 'src/extension/validation/validateInEditor.ts',
        configHints: 'src/extension/configs/hints/configHints.ts',
        toTreeItem: 'src/extension/datasets/toTreeItem.ts',
      },
      plugins: [...LATER.plugins, stateOfEditor, vscodeAsIs],
    },
    {
      ...options,
      entryPoints: {
        renderReport: 'src/extension/commands/renderReport.ts',
        failureTexts: 'src/extension/failureTexts.ts',
      },
    },
  ];
}

/** What analyzes, in the command line and in the editor, and what few analyses call. */
function analyses(folder) {
  const options = { ...LATER, ...ASCII, outdir: folder };
  return [
    {
      ...options,
      plugins: [...LATER.plugins, calledLater()],
      entryPoints: { cli: 'src/cli/cli.ts', worker: 'src/worker/worker.ts' },
    },
    ...BUNDLES_CALLED_LATER.map(name => ({
      ...options,
      plugins: [...LATER.plugins, allCalledLater, calledLater(name)],
      // Of two exports of one name, none would be there.
      logOverride: { 'ambiguous-reexport': 'error' },
      entryPoints: { [name]: name },
    })),
    {
      ...options,
      entryPoints: {
        tallyWorker: 'src/worker/tallyWorker.ts',
        measureWorker: 'src/worker/measureWorker.ts',
        recordLocationWorker: 'src/worker/recordLocationWorker.ts',
        configWorker: 'src/worker/configWorker.ts',
        otherAnalyses: 'src/analysis/pipeline/otherAnalyses.ts',
        measuredResults: 'src/analysis/pipeline/measuredResults.ts',
        simulation: 'src/platform/node/simulation.ts',
      },
    },
  ];
}

/** Apart: the decoders ask where they lie, and get their WebAssembly handed instead. */
function decodingWorkers(folder) {
  return {
    ...LATER,
    define: { 'import.meta': 'placeOfDecoders' },
    banner: { js: "var placeOfDecoders = { url: 'file:///' };" },
    entryPoints: {
      pilotWorker: 'src/worker/pilotWorker.ts',
      exampleWorker: 'src/worker/exampleWorker.ts',
    },
    outdir: folder,
  };
}

/** Whatever a format loads once such a file is there. */
function otherFormats(folder) {
  return {
    ...LATER,
    plugins: [...LATER.plugins, formatsLoadedLater],
    // Of two exports of one name, none would be there.
    logOverride: { 'ambiguous-reexport': 'error' },
    entryPoints: { otherFormats: FORMATS_LOADED_LATER },
    outdir: folder,
  };
}

/** Pages of the editor and of exported files, with a script of words a language. */
function pages(folder) {
  return {
    ...SHARED,
    platform: 'browser',
    format: 'iife',
    target: 'chrome130',
    entryPoints: {
      view: 'webview/view.main.ts',
      report: 'webview/report.main.ts',
      compare: 'webview/compare.main.ts',
      splits: 'webview/splits.main.ts',
      charts: 'webview/charts.main.ts',
      'words.en': 'webview/words.en.main.ts',
      'words.zh-cn': 'webview/words.zh-cn.main.ts',
    },
    loader: { '.css': 'css' },
    outdir: `${folder}/webview`,
  };
}

/**
 * Options of esbuild for everything that is shipped. Only the editor's bundles may leave `vscode` unresolved, so any other
 * that reaches it fails.
 *
 * @param {string} folder where the bundles go
 */
export function bundlesIn(folder) {
  return [
    ...editor(folder),
    ...analyses(folder),
    {
      ...LATER,
      entryPoints: {
        cliCommands: 'src/cli/onDemand.ts',
        cliExtras: 'src/cli/extras.ts',
        cliOccasional: 'src/cli/occasional.ts',
      },
      outdir: folder,
    },
    decodingWorkers(folder),
    otherFormats(folder),
    {
      // Apart: tree-sitter has a variable called `require` where it imports.
      ...NODE_BUNDLE,
      entryPoints: { configTools: 'src/platform/node/configTools.ts' },
      outdir: folder,
    },
    pages(folder),
  ];
}
