import type { NumberFormat } from '../../src/analysis/report/numberFormat.ts';
import type { DifficultyReport, Report } from '../../src/analysis/report/Report.ts';
import { chartFigure } from '../charts/chartFigure.ts';
import { lossChart } from '../charts/lossChart.ts';
import { button } from '../dom/button.ts';
import { element } from '../dom/element.ts';
import { regretAt } from '../findings/surface.ts';
import { keepParameters, type Parameters, recallParameters } from '../pages/keptParameters.ts';
import type { Page, Section } from '../pages/Page.ts';
import { parameterSlider } from './parameterSlider.ts';
import { sectionBox } from './sectionBox.ts';

/** α and γ to play with: the chart follows at once, and Apply takes what the sliders say. */
export function tuningSection(report: Report, difficulty: DifficultyReport, page: Page): Section {
  const { detector, recommendation: recommended } = report;
  const start = recommended ?? detector;
  let current = recallParameters(page.host, report) ?? { alpha: start.alpha, gamma: start.gamma };
  const figure = chartFigure(lossChart(difficulty, current, page.format), page);
  const cost = element('p', { class: 'cost', testId: 'cost' });
  const show = (next: Parameters) => {
    current = next;
    figure.update(lossChart(difficulty, current, page.format));
    cost.textContent = costWords(report, current, page.format);
    keepParameters(page.host, report, current);
  };
  const alpha = parameterSlider({
    name: 'alpha',
    label: 'α',
    min: 0.01,
    max: 0.99,
    step: 0.01,
    onChange: value => {
      show({ ...current, alpha: value });
    },
  });
  const gamma = parameterSlider({
    name: 'gamma',
    label: 'γ',
    min: 0,
    max: 5,
    step: 0.05,
    onChange: value => {
      show({ ...current, gamma: value });
    },
  });
  const reset = (next: Parameters) => {
    alpha.set(next.alpha);
    gamma.set(next.gamma);
    show({ alpha: next.alpha, gamma: next.gamma });
  };
  reset(current);
  const box = sectionBox(
    { id: 'tuning', title: 'Try α and γ', evidence: 'simulated', testId: 'tuning' },
    [
      element('div', { class: 'sliders' }, [alpha.element, gamma.element]),
      element('div', { class: 'actions resets' }, [
        recommended === undefined ? null : resetButton('Recommended', recommended, reset),
        resetButton(`Default of ${detector.framework}`, detector, reset),
      ]),
      cost,
      figure.element,
      page.host.kind === 'editor' ? applyAction(page, () => current) : null,
    ],
  );
  return { element: box, dispose: figure.dispose };
}

function resetButton(
  label: string,
  target: Parameters,
  reset: (next: Parameters) => void,
): HTMLElement {
  const created = element('button', { class: 'link-button', attributes: { type: 'button' } }, [
    label,
  ]);
  created.addEventListener('click', () => {
    reset(target);
  });
  return created;
}

function applyAction(page: Page, current: () => Parameters): HTMLElement {
  return element('div', { class: 'actions' }, [
    button('Apply to config…', {
      testId: 'apply',
      onClick: () => {
        page.host.post({ type: 'apply', ...current() });
      },
    }),
  ]);
}

function costWords(report: Report, { alpha, gamma }: Parameters, format: NumberFormat): string {
  if (report.simulation === undefined) return '';
  const regret = regretAt(report.simulation, alpha, gamma);
  return regret < 0.0005
    ? 'No simulated pair has a higher AP than this one.'
    : `The simulated AP here is ${format.share(regret)} below the best pair.`;
}
