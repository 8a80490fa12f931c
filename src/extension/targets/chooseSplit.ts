import * as vscode from 'vscode';
import { COMMANDS, IMBALANCE_VIEW } from '../contributions.ts';
import { pickItem } from '../ui/pickItem.ts';
import { withViewProgress } from '../ui/withViewProgress.ts';

/** Finds the splits of a set away from the extension host. @throws FailureError */
export type SplitsOf = (file: vscode.Uri) => Promise<readonly string[]>;

/** Files of one split by the way they are written; they are not opened for a look. */
const ONE_SPLIT = /\.jsonl?(\.gz)?$/i;

/**
 * Asks which split is meant where a set has several. All of them are another command, which is called instead.
 *
 * @returns no split for the first one and where there is nothing to choose; undefined where the user did not choose
 */
export async function chooseSplit(
  file: vscode.Uri,
  splitsOf: SplitsOf,
): Promise<{ readonly split?: string } | undefined> {
  if (ONE_SPLIT.test(file.path)) return {};
  // What is wrong with the set is told by its analysis.
  const found = await withViewProgress(IMBALANCE_VIEW, () => splitsOf(file).catch(() => []));
  if (found.length < 2) return {};
  const one = found.map((label, place) => ({
    label,
    all: false,
    ...(place > 0 && { split: label }),
  }));
  const all = {
    label: vscode.l10n.t('All splits side by side'),
    iconPath: new vscode.ThemeIcon('split-horizontal'),
    all: true,
    split: undefined,
  };
  const item = await pickItem([...one, all], { placeHolder: vscode.l10n.t('Split to analyze') });
  if (item?.all === true) {
    void vscode.commands.executeCommand(COMMANDS.compareSplits, file);
    return undefined;
  }
  return item && (item.split === undefined ? {} : { split: item.split });
}
