import type { FocalLossSite, FocalLossValues } from '../../analysis/configs/edits/FocalLossSite.ts';
import type { NoFocalLoss } from '../../analysis/configs/reading/LossSign.ts';
import * as vscode from 'vscode';
import { currentValue } from '../../analysis/configs/edits/currentValue.ts';
import { siteWordsFor } from '../../words/choose/siteWordsFor.ts';
import { describeValue } from '../../words/say/describeValue.ts';

/** A place in a config file of the user where the parameters can be written, or several that take them together. */
export interface Candidate {
  readonly file: vscode.Uri;
  readonly sites: readonly [FocalLossSite, ...FocalLossSite[]];
  /** Focal losses of the file that keep their values. */
  readonly left: readonly NoFocalLoss[];
  /** How many other configs of the workspace build on the file: what is written changes them, too. */
  readonly sharedBy: number;
}

/** Where it stands, for people: its path, or how many there are; and whether other configs change with it. */
export function placeText({ sites, sharedBy }: Candidate): string {
  const [site] = sites;
  const place = sites.length === 1 ? site.path : vscode.l10n.t('All of them ({0})', sites.length);
  return [site.framework, place, ...sharedText(sharedBy)].join(' · ');
}

function sharedText(configs: number): readonly string[] {
  if (configs === 0) return [];
  return [
    configs === 1
      ? vscode.l10n.t('another config builds on it')
      : vscode.l10n.t('{0} other configs build on it', configs),
  ];
}

/**
 * What would change, for people: `α 0.25, γ 2.0 → α 0.4, γ 1.5`; what the code fixes stays out of the second half. Several
 * that differ now are told by what they will have.
 */
export function describeChange(candidate: Candidate, next: FocalLossValues): string {
  return `${describeValues(candidate)} → ${describePair(candidate, next)}`;
}

/** What will be in force, of what can be written: `α 0.4, γ 1.5`. */
export function describePair({ sites: [site] }: Candidate, next: FocalLossValues): string {
  const changed = [
    site.fixed?.alpha === undefined ? `α ${next.alpha}` : '',
    site.fixed?.gamma === undefined ? `γ ${next.gamma}` : '',
  ];
  return changed.filter(text => text !== '').join(', ');
}

/** What is in force now: `α 0.25, γ 2 (default)`. */
export function describeValues({ sites }: Candidate): string {
  const [site] = sites;
  const before = new Set(sites.map(valuesText));
  return before.size === 1 ? valuesText(site) : vscode.l10n.t('several values');
}

function valuesText(site: FocalLossSite): string {
  const words = siteWordsFor(vscode.env.language);
  return `α ${describeValue(currentValue(site, 'alpha'), words)}, γ ${describeValue(currentValue(site, 'gamma'), words)}`;
}
