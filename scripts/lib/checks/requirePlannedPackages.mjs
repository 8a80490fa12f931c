import path from 'node:path';

/** Whose code each bundle may hold. What is loaded with every start has next to none. */
const PLANNED = {
  'extension.cjs': [],
  'runCommands.cjs': [],
  'commandHandlers.cjs': [],
  'validateInEditor.cjs': [],
  'configHints.cjs': [],
  'toTreeItem.cjs': [],
  'failureTexts.cjs': [],
  'worker.cjs': [],
  'tallyWorker.cjs': [],
  'measureWorker.cjs': [],
  'pilotWorker.cjs': ['@jsquash/jpeg', '@jsquash/png', '@jsquash/webp'],
  'exampleWorker.cjs': ['@jsquash/jpeg', '@jsquash/png', '@jsquash/webp'],
  'recordLocationWorker.cjs': [],
  'configWorker.cjs': [],
  'otherFormats.cjs': ['fflate', 'fzstd', 'hyparquet', 'pbf', 'saxes', 'xmlchars', 'yaml'],
  'cli.cjs': [],
  'cliCommands.cjs': ['diff', 'get-east-asian-width'],
  'counting.cjs': [],
  'reportText.cjs': ['get-east-asian-width'],
  'otherDetectors.cjs': [],
  'otherSources.cjs': [],
  'cliExtras.cjs': ['get-east-asian-width'],
  'cliOccasional.cjs': ['get-east-asian-width'],
  'otherAnalyses.cjs': [],
  'measuredResults.cjs': [],
  'renderReport.cjs': ['get-east-asian-width'],
  'simulation.cjs': [
    '@tensorflow/tfjs-backend-cpu',
    '@tensorflow/tfjs-backend-wasm',
    '@tensorflow/tfjs-core',
  ],
  'configTools.cjs': [
    '@vscode/tree-sitter-wasm',
    'eslint-visitor-keys',
    'jsonc-parser',
    'toml-eslint-parser',
    'yaml',
  ],
};

const PACKAGE = /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules\/)/;

/**
 * Fails where a bundle for Node holds a package that it should not: an import that is no longer loaded later would put
 * TensorFlow.js into every start.
 *
 * @param {readonly import('esbuild').Metafile[]} metafiles
 * @throws {Error} that names bundles and packages
 */
export function requirePlannedPackages(metafiles) {
  const wrong = metafiles
    .flatMap(({ outputs }) => Object.entries(outputs))
    .flatMap(([file, { inputs }]) => {
      const planned = PLANNED[path.basename(file)];
      if (planned === undefined) return [];
      const held = packagesOf(inputs).filter(name => !planned.includes(name));
      return held.map(name => `  ${path.basename(file)}: ${name}`);
    });
  if (wrong.length > 0)
    throw new Error(`Bundles hold packages that they should not:\n${wrong.join('\n')}`);
}

function packagesOf(inputs) {
  const named = Object.entries(inputs).map(([input, { bytesInOutput }]) =>
    bytesInOutput === 0 ? undefined : PACKAGE.exec(input)?.[1],
  );
  return [...new Set(named.filter(name => name !== undefined))];
}
