import * as vscode from 'vscode';
import type { Report } from '../../../analysis/report/Report.ts';
import { recommendationWordsFor } from '../../../words/choose/recommendationWordsFor.ts';
import { numberFormat } from '../../../words/numberFormat.ts';
import { gainRange } from '../../../words/say/learnedText.ts';
import { rangedPair } from '../../../words/say/rangedPair.ts';

/** A pair of an analysis, with what it rests on. */
export interface ReasonedPair {
  readonly recommendation: NonNullable<Report['recommendation']>;
  /** What runs of the user's own say, which goes before the recommendation. */
  readonly learned: Report['learned'];
}

/**
 * A pair with its ranges and its confidence, or with what runs say that it gains; and that it comes from an analysis of this
 * dataset with the config itself.
 */
export function pairReason({ recommendation, learned }: ReasonedPair, dataset: vscode.Uri): string {
  const { language } = vscode.env;
  const words = recommendationWordsFor(language);
  const format = numberFormat(language);
  const name = vscode.workspace.asRelativePath(dataset);
  if (learned !== undefined && learned.runs > 0) {
    const { alpha, gamma, overDefault } = learned.after;
    const said = [format.decimal(alpha), format.decimal(gamma)] as const;
    const gain = gainRange(overDefault, format);
    return learned.runs === 1
      ? vscode.l10n.t(
          'α {0}, γ {1}, by a run of your own: {2} AP over the default. {3} was analyzed with this config.',
          ...said,
          gain,
          name,
        )
      : vscode.l10n.t(
          'α {0}, γ {1}, by {2} runs of your own: {3} AP over the default. {4} was analyzed with this config.',
          ...said,
          learned.runs,
          gain,
          name,
        );
  }
  const { alpha, gamma } = rangedPair(recommendation, words, format);
  return vscode.l10n.t(
    'α {0}, γ {1}. {2} {3} was analyzed with this config.',
    alpha,
    gamma,
    words.confidence[recommendation.confidence],
    name,
  );
}
