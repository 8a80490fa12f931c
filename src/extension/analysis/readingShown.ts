import type * as vscode from 'vscode';
import type { BoxReading } from '../../analysis/contract/records/BoxReading.ts';
import type { Analysis } from './Analysis.ts';

/** How the user has the boxes of a dataset read, by the analysis that is shown; undefined as they are written. */
export function readingShown(
  { shown }: { readonly shown: Pick<Analysis, 'file' | 'boxes'> | null },
  dataset: vscode.Uri,
): BoxReading | undefined {
  return shown?.file.toString() === dataset.toString() ? shown.boxes : undefined;
}
