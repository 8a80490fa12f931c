import type { LossShares } from '../../../src/analysis/report/derive/lossShares.ts';
import type { Wording } from '../../kit/Wording.ts';
import type { ComparedShares, SettingShares } from '../../losses/settingShares.ts';
import type { ChartModel } from '../kit/ChartModel.ts';
import { QUADRANTS, quadrantBars } from '../kit/quadrantBars.ts';
import { gradientFinding, lossFinding } from './finding.ts';

/** Where the loss comes from, compared with cross entropy. */
export function lossChart(compared: ComparedShares, wording: Wording): ChartModel {
  const { losses } = wording.text;
  return {
    id: 'loss',
    finding: lossFinding(compared, wording),
    caption: losses.caption,
    ...sharesChart('loss', losses.shareOfLoss, compared, wording),
  };
}

/** Where the gradient comes from: what the next training step reacts to. */
export function gradientChart(compared: ComparedShares, wording: Wording): ChartModel {
  const { losses } = wording.text;
  return {
    id: 'gradient',
    finding: gradientFinding(compared, wording),
    caption: losses.gradientCaption,
    ...sharesChart('gradient', losses.shareOfGradient, compared, wording),
  };
}

/** Two stacked bars: the chosen loss and cross entropy. */
function sharesChart(
  of: keyof SettingShares,
  title: string,
  { setting, ...shares }: ComparedShares,
  wording: Wording,
): Pick<ChartModel, 'height' | 'picture' | 'table'> {
  const { format, text } = wording;
  const { losses } = text;
  const name = losses.families[setting.family.id] ?? losses.chosen;
  const [chosen, plain]: readonly [LossShares, LossShares] = [shares.chosen[of], shares.plain[of]];
  return {
    // A legend of three lines leaves the names of both bars their room.
    height: 200,
    picture: theme =>
      quadrantBars(
        {
          labels: [name.split(' '), [...losses.crossEntropyLines]],
          title,
          shares: [chosen, plain],
          bars: { barPercentage: 0.8, categoryPercentage: 0.85 },
        },
        theme,
        wording,
      ),
    table: {
      columns: [title, name, losses.crossEntropy].map(column => ({
        title: column,
        show: format.share,
      })),
      rows: QUADRANTS.map(quadrant => [losses.parts[quadrant], chosen[quadrant], plain[quadrant]]),
    },
  };
}
