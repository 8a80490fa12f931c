import type { LossShares } from '../../../src/analysis/report/lossShares.ts';
import type { Wording } from '../../kit/Page.ts';
import { hatch } from '../../theme/hatch.ts';
import type { Theme } from '../../theme/Theme.ts';
import { axis, baseOptions, shareAxis } from './axes.ts';
import type { ChartModel } from './ChartModel.ts';
import { shareLabel } from './tooltipLabels.ts';
import { titleInOneLine } from './wrapLabel.ts';

/** Background first, then foreground, the hard ones side by side. */
export const PARTS = [
  'easyBackground',
  'hardBackground',
  'hardForeground',
  'easyForeground',
] as const;

type PictureOptions = NonNullable<ReturnType<ChartModel['picture']>['options']>;

interface Quadrants {
  readonly id: 'loss' | 'gradient';
  readonly finding: string;
  readonly caption: string;
  /** Title of the table's first column. */
  readonly what: string;
  /** Name of the loss that the sliders set. */
  readonly name: string;
  readonly chosen: LossShares;
  readonly plain: LossShares;
}

/** Two stacked bars, the chosen loss and cross entropy, in four quadrants. */
export function quadrantChart(quadrants: Quadrants, wording: Wording): ChartModel {
  const { format, text } = wording;
  const { id, finding, caption, what, name, chosen, plain } = quadrants;
  const { losses } = text;
  return {
    id,
    finding,
    caption,
    height: 170,
    picture: theme => ({
      type: 'bar',
      data: {
        labels: [name.split(' '), [...losses.crossEntropyLines]],
        datasets: PARTS.map(part => ({
          label: losses.parts[part],
          data: [chosen[part], plain[part]],
          ...quadrantFill(part, theme),
          barPercentage: 0.8,
          categoryPercentage: 0.85,
        })),
      },
      options: stackedShares(theme, wording),
    }),
    table: {
      columns: [what, name, losses.crossEntropy].map(title => ({ title, show: format.share })),
      rows: PARTS.map(part => [losses.parts[part], chosen[part], plain[part]]),
    },
  };
}

/** Stacked bars of shares, named on the left. */
export function stackedShares(theme: Theme, { format }: Wording): PictureOptions {
  const base = baseOptions(theme);
  const names = axis(theme, null, false);
  const shares = shareAxis(theme, format);
  return {
    ...base,
    indexAxis: 'y',
    interaction: { mode: 'nearest', axis: 'xy', intersect: true },
    plugins: {
      ...base.plugins,
      tooltip: {
        ...base.plugins?.tooltip,
        callbacks: {
          title: titleInOneLine,
          label: shareLabel(format),
        },
      },
    },
    scales: {
      x: { ...shares, stacked: true, ticks: { ...shares.ticks, maxRotation: 0 } },
      y: { ...names, stacked: true, ticks: { ...names.ticks, color: theme.text, autoSkip: false } },
    },
  };
}

/** Colour and pattern of a quadrant. */
export function quadrantFill(part: keyof LossShares, theme: Theme) {
  const color = part.endsWith('Background') ? theme.background : theme.foreground;
  return {
    backgroundColor: part.startsWith('hard') ? hatch(color) : color,
    borderColor: theme.highContrast ? theme.text : color,
    borderWidth: 1,
  };
}
