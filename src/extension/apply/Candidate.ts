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
  /** Whether other configs of the workspace build on the file, which what is written changes, too. */
  readonly isShared?: boolean;
}

/** Where it stands, for people: its path, or how many there are; and whether other configs change with it. */
export function placeText({ sites, isShared }: Candidate): string {
  const [site] = sites;
  const place = sites.length === 1 ? site.path : vscode.l10n.t('All of them ({0})', sites.length);
  const shared = isShared === true ? [vscode.l10n.t('other configs build on it')] : [];
  return [site.framework, place, ...shared].join(' · ');
}

/**
 * What would change, for people: `α 0.25, γ 2.0 → α 0.4, γ 1.5`; what the code fixes stays out of the second half. Several
 * that differ now are told by what they will have.
 */
export function describeChange(candidate: Candidate, next: FocalLossValues): string {
  const [site] = candidate.sites;
  const changed = [
    site.fixed?.alpha === undefined ? `α ${next.alpha}` : '',
    site.fixed?.gamma === undefined ? `γ ${next.gamma}` : '',
  ].filter(text => text !== '');
  return `${describeValues(candidate)} → ${changed.join(', ')}`;
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
