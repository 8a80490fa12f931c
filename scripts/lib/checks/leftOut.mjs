const NAMESPACE = 'left out';

/** Modules that TensorFlow.js imports and nothing here uses, with the names that are imported from them. */
const UNUSED = [
  // Models over HTTP and in a browser's storage.
  { filter: /^\.\/io\/io$/, names: [] },
  { filter: /\/platform_browser$/, names: [] },
  { filter: /^node-fetch$/, names: [] },
  // Random numbers, and hashes of strings.
  { filter: /^seedrandom$/, names: ['alea'] },
  { filter: /\/hash_util$/, names: ['hexToLong', 'fingerPrint64'] },
  // WebAssembly in threads, which TensorFlow.js does not use in Node.
  { filter: /\/tfjs-backend-wasm-threaded-simd\.js$/, names: ['default'] },
  { filter: /\/tfjs-backend-wasm-threaded-simd\.worker\.js$/, names: ['wasmWorkerContents'] },
];

/** Puts into their place functions that say what is missing. */
export const leftOut = {
  name: NAMESPACE,
  setup({ onResolve, onLoad }) {
    for (const { filter, names } of UNUSED)
      onResolve({ filter }, ({ path, importer, kind }) =>
        importer.includes('@tensorflow')
          ? { path, namespace: NAMESPACE, pluginData: { kind, names }, sideEffects: false }
          : null,
      );
    onLoad({ filter: /.*/, namespace: NAMESPACE }, ({ path, pluginData: { kind, names } }) => ({
      contents: `const leftOut = () => { throw new Error(${JSON.stringify(`Focal Lens does not ship ${path}`)}); };
${kind === 'require-call' ? 'module.exports = leftOut;' : `export { ${names.map(name => `leftOut as ${name}`).join(', ')} };`}`,
    }));
  },
};
