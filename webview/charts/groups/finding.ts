import type { AssignmentReport } from '../../../src/analysis/report/Report.ts';
import type { Wording } from '../../kit/Wording.ts';

export type Group = AssignmentReport['perAspect'][number];

/** Share of the boxes up to which a group is too small to draw conclusions from. */
const MIN_SHARE = 0.01;
/** Ratio of two means below which they count as equal. */
const MAX_EVEN_RATIO = 1.15;

/** The group with the most foreground anchors per box against the one with the fewest. */
export function groupFinding(groups: readonly Group[], { format, text }: Wording): string {
  const words = text.charts.groups;
  const boxes = groups.reduce((sum, group) => sum + group.annotations, 0);
  const filled = groups.filter(group => group.annotations > MIN_SHARE * boxes);
  const mean = (group: Group) => group.foreground / group.annotations;
  const [best, ...rest] = filled.toSorted((one, other) => mean(other) - mean(one));
  const worst = rest.at(-1) ?? best;
  if (best === undefined || worst === undefined) return words.none;
  const name = (group: Group) => text.words.groups[group.name] ?? group.name;
  if (rest.length === 0)
    return (best.annotations === boxes ? words.single : words.nearlySingle)(
      name(best),
      format.ratio(mean(best)),
    );
  if (mean(best) < MAX_EVEN_RATIO * mean(worst))
    return words.even(format.ratio(mean(worst)), format.ratio(mean(best)));
  return words.finding({
    best: name(best),
    most: format.ratio(mean(best)),
    worst: name(worst),
    least: format.ratio(mean(worst)),
  });
}
