import * as vscode from 'vscode';
import { pickItem } from '../ui/pickItem.ts';

export interface PlanSize {
  readonly pairs: number;
  readonly seeds: number;
}

const SIZES: readonly PlanSize[] = [
  { pairs: 2, seeds: 1 },
  { pairs: 3, seeds: 1 },
  { pairs: 4, seeds: 1 },
  { pairs: 2, seeds: 2 },
  { pairs: 4, seeds: 2 },
];

/** How many trainings: what was measured to be worth it (docs/runs.md). */
export async function askForPlanSize(): Promise<PlanSize | undefined> {
  const items = SIZES.map(size => ({
    label: vscode.l10n.t('{0} runs', size.pairs * size.seeds),
    description:
      size.seeds === 1
        ? vscode.l10n.t('{0} pairs, 1 seed', size.pairs)
        : vscode.l10n.t('{0} pairs, {1} seeds', size.pairs, size.seeds),
    detail: meaningOf(size),
    size,
  }));
  const item = await pickItem(items, {
    title: vscode.l10n.t('Plan a comparison of pairs'),
    placeHolder: vscode.l10n.t('How many training runs can you afford?'),
  });
  return item?.size;
}

function meaningOf({ pairs, seeds }: PlanSize): string {
  if (pairs === 2 && seeds === 1)
    return vscode.l10n.t('The recommended pair and the default: says what the pair gains');
  if (seeds === 1) return vscode.l10n.t('With the next pairs of the list: may find a better pair');
  return vscode.l10n.t('A second seed says whether a small difference is real');
}
