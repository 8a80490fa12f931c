import type { LossShares } from '../../../src/analysis/report/lossShares.ts';
import type { Wording } from '../../kit/Page.ts';
import type { ChartModel } from '../kit/ChartModel.ts';
import { inLines } from '../kit/wrapLabel.ts';
import { PARTS, quadrantFill, stackedShares } from '../kit/quadrantBars.ts';

/** One loss family at the chosen α and γ. */
export interface FamilyShares {
  readonly name: string;
  readonly loss: LossShares;
  readonly gradient: LossShares;
}

/** Every loss family side by side, a stacked bar each: whose loss comes from which quadrant. */
export function familyChart(families: readonly FamilyShares[], wording: Wording): ChartModel {
  const { format, text } = wording;
  const { losses } = text;
  const byEasy = families.toSorted((a, b) => a.loss.easyBackground - b.loss.easyBackground);
  const [least, most] = [byEasy.at(0), byEasy.at(-1)];
  return {
    id: 'families',
    finding: losses.familyFinding({
      least: least?.name ?? '',
      lowest: format.share(least?.loss.easyBackground ?? 0),
      most: most?.name ?? '',
      highest: format.share(most?.loss.easyBackground ?? 0),
    }),
    caption: losses.familyCaption,
    height: 60 + 34 * families.length,
    picture: theme => ({
      type: 'bar',
      data: {
        labels: families.map(({ name }) => inLines(name)),
        datasets: PARTS.map(part => ({
          label: losses.parts[part],
          data: families.map(({ loss }) => loss[part]),
          ...quadrantFill(part, theme),
        })),
      },
      options: stackedShares(theme, wording),
    }),
    table: {
      columns: [losses.family, ...PARTS.map(part => losses.parts[part]), losses.familyGradient].map(
        title => ({ title, show: format.share }),
      ),
      rows: families.map(({ name, loss, gradient }) => [
        name,
        ...PARTS.map(part => loss[part]),
        gradient.easyForeground + gradient.hardForeground,
      ]),
    },
  };
}
