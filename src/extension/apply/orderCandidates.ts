import * as vscode from 'vscode';
import { configOfTarget } from '../configs/configTarget.ts';
import type { Analysis } from '../analysis/Analysis.ts';
import type { Candidate } from './Candidate.ts';

/** What is shown, by which some configs are more likely to be meant than others. */
export type ShownDetector = Pick<Analysis, 'detector' | 'report'> | null;

/**
 * Configs by how likely they are meant: the one that was analyzed, then those that are open, then those of the same framework;
 * those that others build on come last. Otherwise the order stays.
 */
export function orderCandidates(
  candidates: readonly Candidate[],
  shown: ShownDetector,
): readonly Candidate[] {
  const analyzed = configOfTarget(shown?.detector ?? null)?.toString();
  const framework = shown?.report.detector.framework.toLowerCase();
  const open = new Set(openFiles());
  const rank = ({ file, sites, sharedBy }: Candidate) => {
    const uri = file.toString();
    if (uri === analyzed) return 0;
    if (sharedBy > 0) return 4;
    if (open.has(uri)) return 1;
    return sites[0].framework.toLowerCase() === framework ? 2 : 3;
  };
  return candidates.toSorted((one, other) => rank(one) - rank(other));
}

/** As URIs. */
function openFiles(): readonly string[] {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .flatMap(({ input }) => (input instanceof vscode.TabInputText ? [input.uri.toString()] : []));
}
