const NAMESPACE = 'vscode';

/**
 * esbuild copies what a CommonJS module exports for every file that imports it, property by property; 44 times the 500 of
 * `vscode` were two thirds of the time that our code took to load. What the API merely inherits is not copied.
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
