import path from 'node:path';
import { focalLossSitesIn } from '../../../src/analysis/configs/findFocalLossSites.ts';
import type { FocalLossSite } from '../../../src/analysis/configs/edits/FocalLossSite.ts';
import { openConfig } from '../../../src/analysis/configs/openConfig.ts';
import type { ConfigDocument } from '../../../src/analysis/configs/syntax/ConfigNode.ts';
import { pythonFrom } from '../../../src/platform/node/nodeConfigHost.ts';

/** Tree-sitter as it is installed; the bundles carry copies. */
export const GRAMMARS = path.resolve('node_modules/@vscode/tree-sitter-wasm/wasm');

/** One parser for all. */
export const PYTHON = pythonFrom(GRAMMARS);

/** Opens a config among files that exist only in memory, by their paths. */
export function openAmong(
  files: Readonly<Record<string, string>>,
  file: string,
): Promise<ConfigDocument[]> {
  return openConfig(file, files[file] ?? '', {
    python: PYTHON,
    locate: async (from, reference) => path.posix.join(path.posix.dirname(from), reference),
    read: async base => files[base] ?? null,
  });
}

/** The focal losses of one Python text. */
export async function sitesInPython(text: string): Promise<FocalLossSite[]> {
  return focalLossSitesIn(await openAmong({ 'a.py': text }, 'a.py'));
}
