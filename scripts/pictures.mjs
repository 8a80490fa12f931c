// Makes the pictures of the README in a real VS Code: media/screenshot.png and media/tour.png, which moves.
//   npm run pictures
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { ensureInstalled } from './lib/install.mjs';
import { packExtension } from './lib/packing/pack.mjs';
import { runNode } from './lib/run.mjs';

if (!ensureInstalled() || !runNode(['scripts/build.mjs']) || !packExtension()) process.exit(1);

// The harness of the tests has TypeScript in it, and looks for its files from where it lies.
const bundle = path.resolve('test', 'e2e', 'harness', `.pictures-${process.pid}.mjs`);
await build({
  entryPoints: ['scripts/lib/pictures/tour.mjs'],
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  outfile: bundle,
  logLevel: 'warning',
});
try {
  const { takePictures } = await import(pathToFileURL(bundle).href);
  await takePictures();
} finally {
  fs.rmSync(bundle);
}
