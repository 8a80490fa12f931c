import type * as vscode from 'vscode';
import { findConfigs, readConfigText } from './workspaceConfigs.ts';

/** Milliseconds after which what was found is offered: two thousand usual configs take a third of it. */
const LONGEST_SCAN = 30_000;
/** Files read at a time: enough to hide latency, too few to keep the file system from others. */
const AT_ONCE = 16;

/**
 * Looks at every file of the workspace that may be a config, by path.
 *
 * @param look is given a file and its text
 * @param nothing stands for broken and unreadable files; choosing one by hand tells why
 */
export async function scanConfigs<T>(
  look: (file: vscode.Uri, text: string) => Promise<T>,
  nothing: T,
): Promise<T[]> {
  const files = await findConfigs();
  const found: T[] = [];
  const began = performance.now();
  const scan = async (file: vscode.Uri) => {
    try {
      return await look(file, await readConfigText(file));
    } catch {
      return nothing;
    }
  };
  for (let start = 0; start < files.length; start += AT_ONCE) {
    if (performance.now() - began > LONGEST_SCAN) break;
    // One batch after the other is the point.
    found.push(...(await Promise.all(files.slice(start, start + AT_ONCE).map(scan))));
  }
  return found;
}
