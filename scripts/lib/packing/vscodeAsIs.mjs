const NAMESPACE = 'vscode';

/**
 * esbuild copies what a CommonJS module exports, property by property, for every file that imports it. For `vscode`, which
 * nearly every file imports, that took longer than all else when our code was loaded (bench/editor/activation.mjs). What a module
 * merely inherits is not copied.
 */
export const vscodeAsIs = {
  name: 'vscode as it is',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^vscode$/ }, ({ namespace: importer }) =>
      importer === NAMESPACE
        ? { path: 'vscode', external: true }
        : { path: 'vscode', namespace: NAMESPACE },
    );
    onLoad({ filter: /.*/, namespace: NAMESPACE }, () => ({
      contents: `module.exports = Object.create(require('vscode'));`,
    }));
  },
};
