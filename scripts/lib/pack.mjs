// Packs what dist/ holds into a VSIX.
import fs from 'node:fs';
import { repacked } from './repacked.mjs';
import { runTool } from './run.mjs';

export const VSIX = 'out/focal-lens.vsix';

/** @returns {boolean} whether it succeeded */
export function packExtension() {
  fs.mkdirSync('out', { recursive: true });
  // Everything is bundled: the packages themselves stay out.
  const packed = runTool('@vscode/vsce/vsce', ['package', '--no-dependencies', '--out', VSIX]);
  if (packed) fs.writeFileSync(VSIX, repacked(fs.readFileSync(VSIX)));
  return packed;
}
