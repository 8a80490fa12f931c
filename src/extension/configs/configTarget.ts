import * as vscode from 'vscode';

/** A detector that is a config goes by this prefix and its URI, where others go by the name of a preset. */
const PREFIX = 'config:';

/** What a config goes by as the detector of an analysis. */
export function configTarget(config: vscode.Uri): string {
  return PREFIX + config.toString();
}

/** The config that the detector of an analysis is; null for a preset. */
export function configOfTarget(detector: string | null): vscode.Uri | null {
  return detector?.startsWith(PREFIX) === true
    ? vscode.Uri.parse(detector.slice(PREFIX.length))
    : null;
}
