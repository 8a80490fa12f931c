// Builds and packs the extension: out/focal-lens.vsix.
//   node scripts/package.mjs
import { ensureInstalled } from './lib/install.mjs';
import { packExtension } from './lib/packing/pack.mjs';
import { runNode } from './lib/run.mjs';

process.exitCode = ensureInstalled() && runNode(['scripts/build.mjs']) && packExtension() ? 0 : 1;
