// Packs what dist/ holds into a VSIX.
import fs from 'node:fs';
import { runNode, runTool } from '../run.mjs';

export const VSIX = 'out/focal-lens.vsix';

/** @returns {boolean} whether it succeeded */
export function packExtension() {
  fs.mkdirSync('out', { recursive: true });
  // Everything is bundled: the packages themselves stay out.
  return (
    runTool('@vscode/vsce/vsce', ['package', '--no-dependencies', '--out', VSIX]) &&
    runNode(['scripts/lib/packing/repackFile.mjs', VSIX])
  );
}
