import type { LossShares } from '../../../src/analysis/report/derive/lossShares.ts';
import type { Wording } from '../../kit/Wording.ts';
import type { Theme } from '../../theme/Theme.ts';
import { type BarChart, barChart } from './barChart.ts';
import type { Picture } from './ChartModel.ts';
import { type Fill, hatched, solid } from './fills.ts';

/** In the order they are drawn and listed: background, then foreground, with the hard ones side by side. */
export const QUADRANTS = [
  'easyBackground',
  'hardBackground',
  'hardForeground',
  'easyForeground',
] as const;

interface QuadrantBars extends Pick<BarChart, 'labels' | 'bars'> {
  /** What the bars divide. */
  readonly title: string;
  /** One bar each. */
  readonly shares: readonly LossShares[];
}

/** Horizontal bars of which each adds up to 100 %, stacked from the four quadrants. */
export function quadrantBars(
  { shares, title, ...rest }: QuadrantBars,
  theme: Theme,
  { format, text: { losses } }: Wording,
): Picture {
  return barChart(
    {
      ...rest,
      series: QUADRANTS.map(quadrant => ({
        label: losses.parts[quadrant],
        values: shares.map(bar => bar[quadrant]),
        fill: quadrantFill(quadrant, theme),
      })),
      scale: 'shares',
      valueTitle: title,
      horizontal: true,
      stacked: true,
    },
    theme,
    format,
  );
}

function quadrantFill(quadrant: keyof LossShares, theme: Theme): Fill {
  const color = quadrant.endsWith('Background') ? theme.background : theme.foreground;
  return {
    ...(quadrant.startsWith('hard') ? hatched : solid)(color),
    borderColor: theme.highContrast ? theme.text : color,
    borderWidth: 1,
  };
}
