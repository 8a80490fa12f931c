import * as vscode from 'vscode';
import type { FocalLossValues } from '../../analysis/configs/edits/FocalLossSite.ts';
import { CONFIG_EXTENSIONS } from '../../analysis/configs/syntax/configExtensions.ts';
import { pickItem } from '../ui/pickItem.ts';
import { type Candidate, describeChange, describeValues, placeText } from './Candidate.ts';
import { orderCandidates, type ShownDetector } from './orderCandidates.ts';
import { candidatesOf, findCandidates, lossesOf } from './findCandidates.ts';

interface Item extends vscode.QuickPickItem {
  /** Null stands for another file. */
  readonly candidate: Candidate | null;
}

type Next = FocalLossValues | null;

type Titles = Readonly<Record<'title' | 'placeHolder', string>>;

function applyTitles(next: Next): Titles {
  return {
    title:
      next === null
        ? vscode.l10n.t('Apply to a config the pair for its detector')
        : vscode.l10n.t('Apply α {0}, γ {1} to config', next.alpha, next.gamma),
    placeHolder: vscode.l10n.t('Choose a config to update'),
  };
}

/**
 * Lets the user choose where the parameters go: a place found in the workspace, or another file.
 *
 * @param next values that are to be written as they are; null where each config gets its own pair, which is not known yet
 * @param shown the analysis that is shown, by which configs are put in order
 * @param titles what is said of the choice; that of applying where it is left out
 * @throws FailureError when another file is chosen that holds no place for them
 */
export async function chooseCandidate(
  next: FocalLossValues | null,
  shown: ShownDetector,
  titles: Titles = applyTitles(next),
): Promise<Candidate | undefined> {
  const found = findCandidates().then(candidates => orderCandidates(candidates, shown));
  const item = await pickItem(itemsFor(found, next), {
    ...titles,
    matchOnDescription: true,
  });
  if (item === undefined) return undefined;
  return item.candidate ?? chooseAnotherFile(next);
}

async function itemsFor(found: Promise<readonly Candidate[]>, next: Next): Promise<Item[]> {
  const items = (await found).map(candidate => itemFor(candidate, next));
  return [
    ...items,
    ...(items.length === 0 ? [] : [separator()]),
    {
      label: vscode.l10n.t('Choose another file…'),
      iconPath: new vscode.ThemeIcon('folder-opened'),
      candidate: null,
    },
  ];
}

function itemFor(candidate: Candidate, next: Next): Item {
  return {
    label: vscode.workspace.asRelativePath(candidate.file),
    description: placeText(candidate),
    detail: next === null ? describeValues(candidate) : describeChange(candidate, next),
    iconPath: new vscode.ThemeIcon('settings-gear'),
    candidate,
  };
}

const separator = (): Item => ({
  label: '',
  kind: vscode.QuickPickItemKind.Separator,
  candidate: null,
});

async function chooseAnotherFile(next: Next): Promise<Candidate | undefined> {
  const files = await vscode.window.showOpenDialog({
    title: vscode.l10n.t('Choose a config to update'),
    openLabel: vscode.l10n.t('Show Difference'),
    filters: { [vscode.l10n.t('Configs')]: [...CONFIG_EXTENSIONS] },
  });
  const file = files?.[0];
  if (file === undefined) return undefined;
  const document = await vscode.workspace.openTextDocument(file);
  const losses = await lossesOf(file, document.getText());
  const candidates = candidatesOf(file, losses);
  const [only, another] = candidates;
  if (only === undefined) {
    const { selectSite } = await import('../../platform/node/configTools.ts');
    selectSite(vscode.workspace.asRelativePath(file), losses.sites, losses);
  }
  if (another === undefined) return only;
  const item = await pickItem(
    candidates.map(candidate => itemFor(candidate, next)),
    { placeHolder: vscode.l10n.t('Focal loss to be changed') },
  );
  return item?.candidate ?? undefined;
}
