import type { PilotPoint } from '../../../src/analysis/report/RunningPilot.ts';
import { pairText } from '../../../src/words/say/pilotText.ts';
import type { Wording } from '../../kit/Wording.ts';
import type { Theme } from '../../theme/Theme.ts';
import { axis } from '../kit/axes.ts';
import type { ChartModel, Picture } from '../kit/ChartModel.ts';
import { chartOptions } from '../kit/chartOptions.ts';
import { columnsOf } from '../kit/TableModel.ts';
import { curvesOf, type PilotCurve } from './curves.ts';
import { pilotFinding } from './finding.ts';

/** AP50 over the steps, a line a pair. @param points of all trainings, in any order */
export function pilotChart(points: readonly PilotPoint[], wording: Wording): ChartModel {
  const { format, text } = wording;
  const words = text.pilot.curve;
  const curves = curvesOf(points);
  const steps = [...new Set(points.map(({ step }) => step))].toSorted((a, b) => a - b);
  const names = curves.map(curve => pairText(curve, format));
  return {
    id: 'pilot',
    finding: pilotFinding(curves, wording),
    caption: words.caption,
    height: 200,
    picture: theme => picture(curves, theme, wording),
    ignoresClassFilter: true,
    table: {
      columns: columnsOf([words.step, ...names], format.precise),
      rows: steps.map(step => [
        format.count(step),
        ...curves.map(({ points: own }) => own.find(point => point.step === step)?.ap50 ?? null),
      ]),
    },
  };
}

/** Told apart without colours, too. */
const LOOKS = [
  { color: 'foreground', pointStyle: 'circle', borderDash: [] },
  { color: 'ignored', pointStyle: 'rectRot', borderDash: [6, 4] },
  { color: 'background', pointStyle: 'triangle', borderDash: [2, 3] },
  { color: 'mutedText', pointStyle: 'rect', borderDash: [8, 3, 2, 3] },
] as const;

function picture(curves: readonly PilotCurve[], theme: Theme, { format, text }: Wording): Picture {
  const words = text.pilot.curve;
  const across = axis(theme, words.step, false);
  const up = axis(theme, 'AP50', true);
  return {
    type: 'scatter',
    data: {
      datasets: curves.map((curve, at) => {
        const { color, pointStyle, borderDash } = LOOKS[at % LOOKS.length] ?? LOOKS[0];
        return {
          label: pairText(curve, format),
          data: curve.points.map(({ step, ap50 }) => ({ x: step, y: ap50 })),
          borderColor: theme[color],
          backgroundColor: theme[color],
          borderDash: [...borderDash],
          pointStyle,
          showLine: true,
          borderWidth: 2,
          pointRadius: 4,
          clip: 8,
        };
      }),
    },
    options: {
      ...chartOptions(theme, {
        legend: { usePointStyle: true },
        tooltip: {
          title: items => `${words.step} ${format.count(items[0]?.parsed.x ?? 0)}`,
          label: item => `${item.dataset.label ?? ''}: ${format.precise(item.parsed.y ?? 0)}`,
        },
      }),
      interaction: { mode: 'index', axis: 'x', intersect: false },
      scales: {
        x: {
          ...across,
          type: 'linear',
          min: 0,
          ticks: { ...across.ticks, callback: value => format.count(Number(value)) },
        },
        y: {
          ...up,
          beginAtZero: true,
          ticks: {
            ...up.ticks,
            maxTicksLimit: 6,
            callback: value => format.decimal(Number(value)),
          },
        },
      },
    },
  };
}
