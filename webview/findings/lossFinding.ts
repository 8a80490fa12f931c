import type { FocalParameters } from '../../src/analysis/losses/FocalParameters.ts';
import type { LossShares } from '../../src/analysis/report/lossShares.ts';
import type { NumberFormat } from '../../src/analysis/report/numberFormat.ts';

export function lossFinding(
  focal: LossShares,
  crossEntropy: LossShares,
  { alpha, gamma }: FocalParameters,
  format: NumberFormat,
): string {
  const pair = `α ${format.decimal(alpha ?? 1)}, γ ${format.decimal(gamma)}`;
  return `At ${pair}, easy background makes ${format.share(focal.easyBackground)} of the loss; in cross entropy ${format.share(crossEntropy.easyBackground)}`;
}
