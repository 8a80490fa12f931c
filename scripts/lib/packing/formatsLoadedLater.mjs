import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where formats and what they share lie. */
const FOLDER = fileURLToPath(new URL('../../../src/analysis/formats', import.meta.url));

const LATER = /\bimport\('(\.[^']+)'\)/g;

/** The entry of the bundle that the plugin below makes. */
export const FORMATS_LOADED_LATER = 'formats loaded later';

/** Makes one module of all that the formats load by `import()`: a format that loads something more need not be listed. */
export const formatsLoadedLater = {
  name: FORMATS_LOADED_LATER,
  setup({ onResolve, onLoad }) {
    onResolve({ filter: new RegExp(`^${FORMATS_LOADED_LATER}$`) }, ({ path: name }) => ({
      path: name,
      namespace: FORMATS_LOADED_LATER,
    }));
    onLoad({ filter: /.*/, namespace: FORMATS_LOADED_LATER }, () => ({
      contents: loadedBy(FOLDER)
        .map(file => `export * from ${JSON.stringify(file)};`)
        .join('\n'),
      resolveDir: FOLDER,
    }));
  },
};

/** @returns {readonly string[]} from the folder on, each once, in one order everywhere */
function loadedBy(folder) {
  const files = fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.ts'))
    .map(file => file.split(path.sep).join('/'));
  const loaded = files.flatMap(file =>
    Array.from(
      fs.readFileSync(path.join(folder, file), 'utf8').matchAll(LATER),
      ([, target]) => `./${path.posix.join(path.posix.dirname(file), target)}`,
    ),
  );
  return [...new Set(loaded)].toSorted((one, other) => (one < other ? -1 : 1));
}
