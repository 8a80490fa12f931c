import type { Headline } from '../../src/analysis/report/headline.ts';
import { CROSS_ENTROPY, lossShares } from '../../src/analysis/report/lossShares.ts';
import type { Report } from '../../src/analysis/report/Report.ts';
import type { Wording } from '../kit/Wording.ts';

/** The main finding; `ratio` is emphasised. */
export function headlineParts({ assignment }: Report, { format, text }: Wording): Headline {
  const ratio = assignment.backgroundPerForeground;
  return ratio === null
    ? { ...text.screens.noForeground, ratio: format.count(assignment.background) }
    : { ...text.screens.headline, ratio: format.ratio(ratio) };
}

/** The problem that focal loss solves; null without a simulation. */
export function easyBackgroundWords(report: Report, { format, text }: Wording): string | null {
  if (report.difficulty === undefined) return null;
  const { easyBackground } = lossShares(report.difficulty, CROSS_ENTROPY);
  return text.screens.easyBackground(format.share(easyBackground), format.decimal(0.5));
}
