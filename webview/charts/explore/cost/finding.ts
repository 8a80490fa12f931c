import { pointsOf, type PointView } from '../../../exploration/PointView.ts';
import type { WhatIf } from '../../../exploration/WhatIf.ts';
import type { Wording } from '../../../kit/Wording.ts';

/** Points at the chosen size, and how many times those of the detector's own. */
export function costFinding(
  { settings, own }: PointView,
  { setting }: WhatIf,
  { format, text: { dynamic } }: Wording,
): string {
  const words = dynamic.charts.cost;
  const [chosen, usual] = [settings[setting], settings[own]];
  if (chosen === undefined || usual === undefined) return '';
  const [side, points] = [format.count(chosen.side), format.count(pointsOf(chosen))];
  if (setting === own) return words.finding(side, points);
  const times = format.ratio(pointsOf(chosen) / pointsOf(usual));
  return words.times({ side, points, times, own: format.count(usual.side) });
}
