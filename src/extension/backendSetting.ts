import type * as vscode from 'vscode';
import type { BackendChoice } from '../analysis/contract/BackendUsed.ts';
import { SETTINGS } from './contributions.ts';

/**
 * What the user has chosen to compute the simulation. Both settings have the scope `machine`, so no workspace can make
 * the editor load native code; in a window that is not trusted nobody can.
 */
export function backendSetting(
  configuration: vscode.WorkspaceConfiguration,
  trusted: boolean,
): BackendChoice {
  const chosen: unknown = configuration.get(SETTINGS.backend);
  if (chosen === 'wasm' || chosen === 'cpu') return chosen;
  if (chosen !== 'tensorflow' || !trusted) return 'auto';
  const folder: unknown = configuration.get(SETTINGS.tensorflowPath);
  return { native: typeof folder === 'string' ? folder : '' };
}
