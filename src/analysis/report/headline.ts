import { CROSS_ENTROPY, lossShares } from './lossShares.ts';
import type { NumberFormat } from '../../words/numberFormat.ts';
import type { Report } from './Report.ts';

/** The finding in one sentence; `ratio` is the number in it that people quote. */
export interface Headline {
  readonly before: string;
  readonly ratio: string;
  readonly after: string;
}

function headline(report: Report, format: NumberFormat): Headline {
  const ratio = report.assignment.backgroundPerForeground;
  if (ratio === null)
    return {
      before: 'No anchor is foreground: ',
      ratio: format.count(report.assignment.background),
      after: ' are background',
    };
  return { before: '1 foreground anchor for ', ratio: format.ratio(ratio), after: ' background' };
}

export function headlineText(report: Report, format: NumberFormat): string {
  const { anchors, leftOutImages } = report.assignment;
  if (anchors === 0)
    return leftOutImages === undefined
      ? 'No anchor was counted: no image has a width and height that the detector can take'
      : 'No anchor was counted: training leaves these images out';
  const { before, ratio, after } = headline(report, format);
  return `${before}${ratio}${after}`;
}

/** What focal loss is there for; null without a simulation. */
export function easyBackgroundText(report: Report, format: NumberFormat): string | null {
  if (report.difficulty === undefined) return null;
  const { easyBackground } = lossShares(report.difficulty, CROSS_ENTROPY);
  return `${format.share(easyBackground)} of the γ = 0 loss comes from easy background (p_t ≥ ${format.decimal(0.5)})`;
}
