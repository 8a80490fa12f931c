import { focalLoss } from '../../../src/analysis/losses/focalLoss.ts';
import { logit } from '../../../src/analysis/losses/logistic.ts';
import { CROSS_ENTROPY } from '../../../src/analysis/report/derive/lossShares.ts';
import type { Wording } from '../../kit/Wording.ts';
import type { Setting } from '../../losses/Setting.ts';
import type { Theme } from '../../theme/Theme.ts';
import { axis } from '../kit/axes.ts';
import type { ChartModel, Picture } from '../kit/ChartModel.ts';
import { chartOptions } from '../kit/chartOptions.ts';
import { columnsOf } from '../kit/TableModel.ts';
import { curveFinding } from './finding.ts';

const STEPS = 48;
/** Nats; higher, cross entropy would flatten the rest. */
const MAX_LOSS = 4;

/** The loss of one foreground example over p_t, with cross entropy: Lin et al. 2017, figure 1, for any setting. */
export function curveChart(setting: Setting, wording: Wording): ChartModel {
  const { format, text } = wording;
  const { losses } = text;
  const lossAt = (pt: number) => setting.family.loss(logit(pt), 1, setting);
  const plainAt = (pt: number) => focalLoss(logit(pt), 1, CROSS_ENTROPY);
  const pts = Array.from({ length: STEPS - 1 }, (_, step) => (step + 1) / STEPS);
  const name = losses.families[setting.family.id] ?? losses.chosen;
  const curves = {
    name,
    chosen: pts.map(x => ({ x, y: lossAt(x) })),
    plain: pts.map(x => ({ x, y: plainAt(x) })),
  };
  return {
    id: 'curve',
    finding: curveFinding({ lossAt, plainAt }, wording),
    caption: losses.curveCaption,
    height: 220,
    picture: theme => picture(curves, theme, wording),
    table: {
      columns: columnsOf(['p_t', name, losses.crossEntropy], format.decimal),
      rows: pts
        .filter((_, index) => index % 4 === 3)
        .map(pt => [format.decimal(pt), lossAt(pt), plainAt(pt)]),
    },
  };
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
): Picture {
  const numberAxis = (title: string, hasGrid: boolean) => {
    const base = axis(theme, title, hasGrid);
    const callback = (value: string | number) => format.decimal(Number(value));
    return { ...base, type: 'linear', min: 0, ticks: { ...base.ticks, callback } } as const;
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
      ...chartOptions(theme, {
        legend: { usePointStyle: true, pointStyle: 'line' },
        tooltip: {
          title: items => `p_t ${format.decimal(items[0]?.parsed.x ?? 0)}`,
          label: item => `${item.dataset.label ?? ''}: ${format.decimal(item.parsed.y ?? 0)}`,
        },
      }),
      interaction: { mode: 'index', intersect: false },
      scales: {
        x: { ...numberAxis(losses.curveAxis, false), max: 1 },
        y: { ...numberAxis(losses.curveLoss, true), max: MAX_LOSS },
      },
    },
  };
}
