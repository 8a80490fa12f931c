import * as vscode from 'vscode';
import type { RecommendationReport } from '../../analysis/report/Report.ts';
import { recommendationWordsFor } from '../../words/choose/recommendationWordsFor.ts';
import { numberFormat } from '../../words/numberFormat.ts';
import { rangedPair } from '../../words/say/rangedPair.ts';

/** A pair with its ranges, its confidence, and that it comes from an analysis of this dataset with the config itself. */
export function pairWords(recommendation: RecommendationReport, dataset: vscode.Uri): string {
  const { language } = vscode.env;
  const words = recommendationWordsFor(language);
  const { alpha, gamma } = rangedPair(recommendation, words, numberFormat(language));
  return vscode.l10n.t(
    'α {0}, γ {1}. {2} {3} was analyzed with this config.',
    alpha,
    gamma,
    words.confidence[recommendation.confidence],
    vscode.workspace.asRelativePath(dataset),
  );
}
