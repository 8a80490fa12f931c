import * as vscode from 'vscode';
import type { AnalysisRequest } from '../../analysis/protocol/worker.ts';
import { readBytes } from '../readBytes.ts';
import { setupFromWish } from '../configs/analyzeWithConfig.ts';
import { readSettings } from '../settings.ts';
import type { Wish } from './Session.ts';

/**
 * What the worker needs to analyze a file.
 *
 * @throws FailureError when only the editor can read the file and cannot
 */
export async function requestFor({ file, detector }: Wish): Promise<AnalysisRequest> {
  const settings = readSettings(file);
  return {
    file: await contentOf(file),
    detector: detector ?? settings.detector,
    setup: await setupFromWish(detector),
    simulation: { backend: settings.backend, inputs: settings.inputs },
  };
}

/** Its path where Node can stream it, else its bytes. */
export async function contentOf(file: vscode.Uri): Promise<AnalysisRequest['file']> {
  return file.scheme === 'file'
    ? { path: file.fsPath }
    : { name: vscode.workspace.asRelativePath(file), bytes: await readBytes(file) };
}
