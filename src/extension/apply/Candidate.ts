import type { FocalLossSite, FocalLossValues } from '../../analysis/configs/edits/FocalLossSite.ts';
import * as vscode from 'vscode';
import { currentValue } from '../../analysis/configs/edits/currentValue.ts';
import { siteWordsFor } from '../../words/choose/siteWordsFor.ts';
import { valueText } from '../../words/say/valueText.ts';

/** A place in a config file of the user where the parameters can be written. */
export interface Candidate {
  readonly file: vscode.Uri;
  readonly site: FocalLossSite;
}

/** What would change, for people: `α 0.25, γ 2.0 → α 0.4, γ 1.5`; what the code fixes stays out of the second half. */
export function describeChange(site: FocalLossSite, next: FocalLossValues): string {
  const changed = [
    site.fixed?.alpha === undefined ? `α ${next.alpha}` : '',
    site.fixed?.gamma === undefined ? `γ ${next.gamma}` : '',
  ].filter(text => text !== '');
  return `${describeValues(site)} → ${changed.join(', ')}`;
}

/** What is in force now: `α 0.25, γ 2 (default)`. */
export function describeValues(site: FocalLossSite): string {
  const words = siteWordsFor(vscode.env.language);
  return `α ${valueText(currentValue(site, 'alpha'), words)}, γ ${valueText(currentValue(site, 'gamma'), words)}`;
}
