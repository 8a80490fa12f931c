import path from 'node:path';

/** Bytes that what is loaded with a start, or with a page, may have. More is to be loaded later, or to be argued for here. */
const MOST = {
  'extension.cjs': 53_000,
  'cli.cjs': 146_000,
  'worker.cjs': 165_000,
  'counting.cjs': 106_000,
  'reportText.cjs': 67_000,
  'cliExtras.cjs': 167_000,
  'otherAnalyses.cjs': 123_000,
  'view.js': 138_000,
  'report.js': 176_000,
  'compare.js': 48_000,
  'charts.js': 180_000,
  'words.en.js': 92_000,
  'words.zh-cn.js': 87_000,
};

/**
 * Fails where a bundle has grown: an import that is no longer loaded later goes unnoticed otherwise.
 *
 * @param {readonly import('esbuild').Metafile[]} metafiles
 * @throws {Error} that names bundles and sizes
 */
export function requireSizes(metafiles) {
  const wrong = metafiles
    .flatMap(({ outputs }) => Object.entries(outputs))
    .map(([file, { bytes }]) => ({ name: path.basename(file), bytes }))
    .filter(({ name, bytes }) => Object.hasOwn(MOST, name) && bytes > MOST[name])
    .map(({ name, bytes }) => `  ${name}: ${bytes} bytes, ${MOST[name]} at most`);
  if (wrong.length > 0) throw new Error(`Bundles are larger than planned:\n${wrong.join('\n')}`);
}
