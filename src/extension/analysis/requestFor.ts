import * as vscode from 'vscode';
import { inputsWithConfig } from '../../analysis/configs/reading/statedInputs.ts';
import type { AnalysisRequest } from '../../tasks/AnalysisRequest.ts';
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
  const config = await setupFromWish(detector);
  return {
    file: await contentOf(file),
    detector: detector ?? settings.detector,
    setup: config?.setup,
    simulation: {
      backend: settings.backend,
      inputs: inputsWithConfig(settings.inputs, config?.training ?? {}),
    },
  };
}

/** Its path where Node can stream it, else its bytes. */
export async function contentOf(file: vscode.Uri): Promise<AnalysisRequest['file']> {
  return file.scheme === 'file'
    ? { path: file.fsPath }
    : { name: vscode.workspace.asRelativePath(file), bytes: await readBytes(file) };
}
