import { focalLoss } from '../../../src/analysis/losses/focalLoss.ts';
import { logit } from '../../../src/analysis/losses/logistic.ts';
import { CROSS_ENTROPY } from '../../../src/analysis/report/lossShares.ts';
import type { Setting } from '../../losses/Setting.ts';
import type { Wording } from '../../kit/Page.ts';
import type { Theme } from '../../theme/Theme.ts';
import { axis, baseOptions } from '../kit/axes.ts';
import type { ChartModel } from '../kit/ChartModel.ts';

const STEPS = 48;
/** A well classified example, as in Lin et al. 2017, section 3.2. */
const EASY = 0.9;
/** Nats; beyond this cross entropy would flatten the rest. */
const TOP = 4;

/** The loss of one foreground example over p_t, beside cross entropy: Lin et al. 2017, figure 1, for any setting. */
export function curveChart(setting: Setting, { format, text }: Wording): ChartModel {
  const { losses } = text;
  const lossAt = (pt: number) => setting.family.loss(logit(pt), 1, setting);
  const plainAt = (pt: number) => focalLoss(logit(pt), 1, CROSS_ENTROPY);
  const places = Array.from({ length: STEPS - 1 }, (_, step) => (step + 1) / STEPS);
  const name = losses.families[setting.family.id] ?? losses.chosen;
  const curves = {
    name,
    chosen: places.map(x => ({ x, y: lossAt(x) })),
    plain: places.map(x => ({ x, y: plainAt(x) })),
  };
  return {
    id: 'curve',
    finding: curveFinding(lossAt(EASY) / plainAt(EASY), { format, text }),
    caption: losses.curveCaption,
    height: 220,
    picture: theme => picture(curves, theme, { format, text }),
    table: {
      columns: ['p_t', name, losses.crossEntropy].map(title => ({ title, show: format.decimal })),
      rows: places
        .filter((_, index) => index % 4 === 3)
        .map(pt => [format.decimal(pt), lossAt(pt), plainAt(pt)]),
    },
  };
}

function curveFinding(factor: number, { format, text: { losses } }: Wording): string {
  const pt = format.decimal(EASY);
  // Varifocal loss spares the foreground its factor.
  return Math.abs(factor - 1) < 1e-9
    ? losses.curveSame(pt)
    : losses.curveFinding({ pt, factor: format.share(factor) });
}

interface Curves {
  readonly name: string;
  readonly chosen: readonly { readonly x: number; readonly y: number }[];
  readonly plain: Curves['chosen'];
}

function picture(
  { name, chosen, plain }: Curves,
  theme: Theme,
  { format, text: { losses } }: Wording,
): ReturnType<ChartModel['picture']> {
  const base = baseOptions(theme);
  const numbers = (title: string, lines: boolean) => {
    const bare = axis(theme, title, lines);
    const callback = (value: string | number) => format.decimal(Number(value));
    return { ...bare, type: 'linear', ticks: { ...bare.ticks, callback } } as const;
  };
  const line = (label: string, data: Curves['chosen'], color: string) => ({
    label,
    data: [...data],
    borderColor: color,
    backgroundColor: color,
    showLine: true,
    pointRadius: 0,
    pointHoverRadius: 4,
    borderWidth: 2,
  });
  return {
    type: 'scatter',
    data: {
      datasets: [
        line(name, chosen, theme.foreground),
        { ...line(losses.crossEntropy, plain, theme.background), borderDash: [5, 4] },
      ],
    },
    options: {
      ...base,
      interaction: { mode: 'index', intersect: false },
      plugins: {
        ...base.plugins,
        legend: {
          ...base.plugins?.legend,
          labels: { ...base.plugins?.legend?.labels, usePointStyle: true, pointStyle: 'line' },
        },
        tooltip: {
          ...base.plugins?.tooltip,
          callbacks: {
            title: items => `p_t ${format.decimal(items[0]?.parsed.x ?? 0)}`,
            label: item => `${item.dataset.label ?? ''}: ${format.decimal(item.parsed.y ?? 0)}`,
          },
        },
      },
      scales: {
        x: { ...numbers(losses.curveAxis, false), min: 0, max: 1 },
        y: { ...numbers(losses.curveLoss, true), min: 0, max: TOP },
      },
    },
  };
}
