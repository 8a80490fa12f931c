import type * as vscode from 'vscode';
import type { Analysis } from './Analysis.ts';

/** What a user says of a dataset beside its file and its config. */
export type SaidOfDataset = Pick<Analysis, 'boxes' | 'training'>;

/**
 * How the user has the boxes of a dataset read, and what they said of the training, by the analysis that is shown; nothing for
 * another dataset.
 */
export function saidOf(
  { shown }: { readonly shown: (Pick<Analysis, 'file'> & SaidOfDataset) | null },
  dataset: vscode.Uri,
): SaidOfDataset {
  if (shown?.file.toString() !== dataset.toString()) return {};
  const { boxes, training } = shown;
  return { boxes, training };
}
