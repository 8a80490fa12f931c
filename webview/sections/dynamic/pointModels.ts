import type { DynamicReport } from '../../../src/analysis/report/DynamicReport.ts';
import { type ClassLoss, classLosses } from '../../charts/explore/classes/ClassLoss.ts';
import { withoutByClassChart } from '../../charts/explore/classes/chart.ts';
import { candidateLevelChart } from '../../charts/explore/levels/chart.ts';
import { withoutBySizeChart } from '../../charts/explore/sizes/chart.ts';
import type { ChartModel } from '../../charts/kit/ChartModel.ts';
import type { PointView } from '../../exploration/PointView.ts';
import type { WhatIf } from '../../exploration/WhatIf.ts';
import type { Wording } from '../../kit/Wording.ts';

/** Sizes, levels and classes at a setting. Classes are sorted once for a release, not at every move of a slider. */
export function pointModels(
  report: DynamicReport,
  view: PointView,
  wording: Wording,
): (at: WhatIf) => readonly ChartModel[] {
  const { format, text } = wording;
  const sorted = new Map<number, readonly ClassLoss[]>();
  const lossesOf = (release: number) => {
    const known = sorted.get(release);
    if (known !== undefined) return known;
    const losses = classLosses(report, view, release, text.screens.unnamedClass);
    sorted.set(release, losses);
    return losses;
  };
  const countsIn = (release: number) =>
    view.settings.flatMap(({ releases }) => releases[release] ?? []);
  return ({ setting, release }) => {
    const chosen = view.settings[setting];
    const counts = chosen?.releases[release];
    if (chosen === undefined || counts === undefined) return [];
    const side = format.count(chosen.side);
    return [
      candidateLevelChart(counts, side, wording),
      withoutBySizeChart(counts, { side, all: countsIn(release) }, wording),
      withoutByClassChart(lossesOf(release), { setting, side }, wording),
    ];
  };
}
