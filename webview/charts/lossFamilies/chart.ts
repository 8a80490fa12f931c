import type { Wording } from '../../kit/Wording.ts';
import type { FamilyShares } from '../../losses/settingShares.ts';
import type { ChartModel } from '../kit/ChartModel.ts';
import { QUADRANTS, quadrantBars } from '../kit/quadrantBars.ts';
import { columnsOf } from '../kit/TableModel.ts';
import { wrapLabel } from '../kit/wrapLabel.ts';
import { familyFinding } from './finding.ts';

/** Where the loss comes from in each loss family at the chosen α and γ. */
export function familyChart(families: readonly FamilyShares[], wording: Wording): ChartModel {
  const { format, text } = wording;
  const { losses } = text;
  return {
    id: 'families',
    finding: familyFinding(families, wording),
    caption: losses.familyCaption,
    height: 60 + 34 * families.length,
    picture: theme =>
      quadrantBars(
        {
          labels: families.map(({ name }) => wrapLabel(name)),
          title: losses.shareOfLoss,
          shares: families.map(({ loss }) => loss),
        },
        theme,
        wording,
      ),
    table: {
      columns: columnsOf(
        [
          losses.family,
          ...QUADRANTS.map(quadrant => losses.parts[quadrant]),
          losses.familyGradient,
        ],
        format.share,
      ),
      rows: families.map(({ name, loss, gradient }) => [
        name,
        ...QUADRANTS.map(quadrant => loss[quadrant]),
        gradient.easyForeground + gradient.hardForeground,
      ]),
    },
  };
}
