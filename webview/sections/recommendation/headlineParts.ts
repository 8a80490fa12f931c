import { easyBackgroundOf } from '../../../src/analysis/report/derive/headlineOf.ts';
import type { AssignmentReport, Report } from '../../../src/analysis/report/Report.ts';
import type { Wording } from '../../kit/Wording.ts';

/** The main finding in one sentence; `ratio` is the number in it that people quote. */
interface HeadlineParts {
  readonly before: string;
  readonly ratio: string;
  readonly after: string;
}

export function headlineParts({ assignment }: Report, wording: Wording): HeadlineParts {
  return ratioParts(assignment, wording);
}

/** The same for anchors that are counted so far. */
export function ratioParts(
  { foreground, background }: Pick<AssignmentReport, 'foreground' | 'background'>,
  { format, text }: Wording,
): HeadlineParts {
  const ratio = foreground === 0 ? null : background / foreground;
  return ratio === null
    ? { ...text.screens.noForeground, ratio: format.count(background) }
    : { ...text.screens.headline, ratio: format.ratio(ratio) };
}

/** The problem that focal loss solves; null without a simulation. */
export function easyBackgroundWords(report: Report, { format, text }: Wording): string | null {
  const share = easyBackgroundOf(report);
  return share === null
    ? null
    : text.screens.easyBackground(format.share(share), format.decimal(0.5));
}
