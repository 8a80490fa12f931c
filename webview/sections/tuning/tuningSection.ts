import type { DifficultyReport } from '../../../src/analysis/report/DifficultyReport.ts';
import type { Report } from '../../../src/analysis/report/Report.ts';
import { regretAt } from '../../../src/analysis/report/derive/surface.ts';
import { difficultyChart } from '../../charts/difficulty/chart.ts';
import { chartFigure } from '../../charts/kit/chartFigure.ts';
import type { ChartModel } from '../../charts/kit/ChartModel.ts';
import { curveChart } from '../../charts/lossCurve/chart.ts';
import { familyChart } from '../../charts/lossFamilies/chart.ts';
import { gradientChart, lossChart } from '../../charts/lossShares/chart.ts';
import { element } from '../../dom/element.ts';
import type { Observable } from '../../kit/observable.ts';
import type { Page } from '../../kit/Page.ts';
import { persistParameters } from '../../kit/persistedParameters.ts';
import { combineSections, type Section } from '../../kit/Section.ts';
import type { Wording } from '../../kit/Wording.ts';
import type { Setting } from '../../losses/Setting.ts';
import { familyShares, plainShares, settingShares } from '../../losses/settingShares.ts';
import { sectionBox } from '../kit/sectionBox.ts';
import { settingControls } from './settingControls.ts';

/** Of AP: less is no difference. */
const LEAST = 0.0005;

/** Sliders for α and γ, charts that follow them, and Apply. */
export function tuningSection(
  report: Report,
  {
    difficulty,
    setting,
  }: { readonly difficulty: DifficultyReport; readonly setting: Observable<Setting> },
  page: Page,
): Section {
  const plain = plainShares(difficulty);
  const models = (): readonly ChartModel[] => {
    const compared = {
      setting: setting.current(),
      chosen: settingShares(difficulty, setting.current()),
      plain,
    };
    const first = [difficultyChart(difficulty, setting.current(), page), lossChart(compared, page)];
    return page.kind === 'view'
      ? first
      : [
          ...first,
          gradientChart(compared, page),
          curveChart(setting.current(), page),
          familyChart(familyShares(difficulty, setting.current(), page), page),
        ];
  };
  const figures = models().map(model => chartFigure(model, page));
  const grid = combineSections(element('div', { class: 'figures' }), figures);
  const cost = element('p', { class: 'cost', testId: 'cost' }, [
    costWords(report, setting.current(), page),
  ]);
  const unwatch = setting.watch(current => {
    models().forEach((model, index) => figures[index]?.update(model));
    cost.textContent = costWords(report, current, page);
    persistParameters(page.host, report, { alpha: current.alpha, gamma: current.gamma });
  });
  const box = sectionBox(
    {
      id: page.kind === 'view' ? 'tuning' : 'explorer',
      evidence: 'simulated',
      testId: 'tuning',
      text: page.text,
    },
    [settingControls(report, setting, page), cost, grid.element],
  );
  return {
    element: box,
    dispose: () => {
      unwatch();
      grid.dispose();
    },
  };
}

/** What the simulation says of a setting beside the recommended pair, which rests on more than the simulation. */
function costWords(
  { simulation, recommendation: recommended }: Report,
  { family, alpha, gamma }: Setting,
  { format, text: { recommendation: words } }: Wording,
): string {
  // The surface was simulated for focal loss only.
  if (simulation === undefined || family.id !== 'focal') return '';
  const kept = 1 - regretAt(simulation, alpha, gamma);
  if (recommended === undefined)
    return 1 - kept < LEAST ? words.costNone : words.cost(format.share(1 - kept));
  if (alpha === recommended.alpha && gamma === recommended.gamma) return words.costRecommended;
  const gain = kept / (1 - regretAt(simulation, recommended.alpha, recommended.gamma)) - 1;
  if (Math.abs(gain) < LEAST) return words.costSame;
  const share = format.share(Math.abs(gain));
  return gain < 0 ? words.costBelow(share) : words.costAbove(share);
}
