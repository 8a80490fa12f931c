import * as vscode from 'vscode';
import { asFailure } from '../../analysis/contract/failures/Failure.ts';
import { findAnnotations } from '../../tasks/findAnnotations.ts';
import { isThere } from './editorConfigHost.ts';
import type { FactsOfConfig } from './factsOf.ts';

/**
 * The annotation file that a config names: a relative path from a folder of the workspace, where trainings are started,
 * else from the config's folder or one above it. Outside of the workspace nothing is looked for in Restricted Mode.
 *
 * @returns null where it names none that is there
 */
export async function annotationsNear(
  config: vscode.Uri,
  { file, annotations }: FactsOfConfig,
): Promise<vscode.Uri | null> {
  const folders = foldersAround(config);
  try {
    const find = async (path: string) => {
      const isWhole = /^(?:\w:)?[/\\]/.test(path) && config.scheme === 'file';
      const places = isWhole
        ? [vscode.Uri.file(path)]
        : folders.map(folder => vscode.Uri.joinPath(folder, path));
      for (const place of places.filter(mayAnalyze)) if (await isThere(place)) return place;
      return null;
    };
    const [first] = await findAnnotations(file, annotations, find, config);
    return first?.file ?? null;
  } catch (thrown) {
    if (asFailure(thrown).code === 'config-no-annotations') return null;
    throw thrown;
  }
}

function mayAnalyze(file: vscode.Uri): boolean {
  return vscode.workspace.isTrusted || vscode.workspace.getWorkspaceFolder(file) !== undefined;
}

function foldersAround(config: vscode.Uri): readonly vscode.Uri[] {
  const roots = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);
  const around: vscode.Uri[] = [];
  const isRoot = (folder: vscode.Uri) => roots.some(root => root.toString() === folder.toString());
  for (let folder = vscode.Uri.joinPath(config, '..'); !isRoot(folder);) {
    around.push(folder);
    const above = vscode.Uri.joinPath(folder, '..');
    if (vscode.workspace.getWorkspaceFolder(above) === undefined) break;
    folder = above;
  }
  return [...roots, ...around];
}
