import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const SOURCES = fileURLToPath(new URL('../../../src', import.meta.url));

/**
 * What a start does without, and the counts of most files, by the bundle that has it. Modules of functions alone: nothing else
 * can wait for a call.
 */
const MODULES = {
  // What follows once the file is read.
  counting: /\/(?:pipeline\/conclude|summary\/summarize|node\/counting\/tallyOnWorkers)\.ts$/,
  // The report for a terminal, and its words.
  reportText: /\/report\/export\/text\/countedText\.ts$/,
  // Detectors of another framework than torchvision, and other rules than thresholds on IoU.
  otherDetectors:
    /\/(?:assignment\/(?!maxIou\/)\w+\/\w+ImageAssigner|assignment\/reasons\/shapeReasons|assignment\/maxIou\/(?:paddingAnchors|anchorsInCrowds)|detectors\/(?!torchvision\/)\w+\/boxes|anchors\/defaultBoxes)\.ts$/,
  // Folders, their splits side by side, tables, records that cannot be trained on, and places in a file.
  otherSources:
    /\/(?:report\/compare\/splits\/(?:compareSplits|ImageClasses)|cocoFolder|findRecord|findSet|locateRow|vocSplits|csvLayout|datumaroFolder|kittiFolder|walkTree|editorPositions|describeOffset|rereadBoxes|checkLabels|unusableReasons|conventionReasons|requireKept|listFolder|keptList|folderStamp|rangeSource|memorySource)\.ts$/,
};

/** The bundles that have what is called later. */
export const BUNDLES_CALLED_LATER = Object.keys(MODULES);

const EXPORT = /^export (?:(?:async )?function\*? (\w+)|(?!type |interface ).*)/gm;

/**
 * In place of such a module, functions that load its bundle when one of them is called for the first time.
 *
 * @param {string} [own] the bundle that this is for, where it is one of them
 */
export function calledLater(own) {
  const others = BUNDLES_CALLED_LATER.filter(name => name !== own);
  return {
    name: 'called later',
    setup({ onResolve, onLoad }) {
      const filter = new RegExp(`^\\./(?:${others.join('|')})\\.cjs$`);
      onResolve({ filter }, ({ path: name }) => ({ path: name, external: true }));
      // Not as a filter: esbuild's expressions look neither ahead nor back.
      onLoad({ filter: /\.ts$/ }, ({ path: file }) => {
        const bundle = others.find(name => MODULES[name].test(withSlashes(file)));
        return bundle === undefined ? null : { contents: callsOf(file, bundle), loader: 'js' };
      });
    },
  };
}

/** Makes one module of all that a bundle has. */
export const allCalledLater = {
  name: 'all called later',
  setup({ onResolve, onLoad }) {
    const filter = new RegExp(`^(?:${BUNDLES_CALLED_LATER.join('|')})$`);
    onResolve({ filter }, ({ path: name }) => ({ path: name, namespace: 'all called later' }));
    onLoad({ filter: /.*/, namespace: 'all called later' }, ({ path: bundle }) => ({
      contents: modulesOf(bundle)
        .map(file => `export * from ${JSON.stringify(file)};`)
        .join('\n'),
      resolveDir: SOURCES,
    }));
  },
};

/** @throws {Error} where the module exports something else than functions */
function callsOf(file, bundle) {
  const exported = Array.from(fs.readFileSync(file, 'utf8').matchAll(EXPORT), ([line, name]) => {
    if (name === undefined) throw new Error(`${file} cannot be called later: ${line}`);
    return `export const ${name} = (...given) => require('./${bundle}.cjs').${name}(...given);`;
  });
  return exported.join('\n');
}

/** @returns {readonly string[]} from `src` on, in one order everywhere */
function modulesOf(bundle) {
  return fs
    .readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
    .map(file => `./${withSlashes(file)}`)
    .filter(file => MODULES[bundle].test(file))
    .toSorted((one, other) => (one < other ? -1 : 1));
}

function withSlashes(file) {
  return file.split(path.sep).join('/');
}
