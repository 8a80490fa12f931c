import { printable } from '../../../src/analysis/contract/text/printable.ts';
import type { RunningPilot } from '../../../src/analysis/report/RunningPilot.ts';
import { chartFigure } from '../../charts/kit/chartFigure.ts';
import { pilotChart } from '../../charts/pilot/chart.ts';
import { button } from '../../dom/button.ts';
import { element } from '../../dom/element.ts';
import { progressBar } from '../../dom/progressBar.ts';
import type { Page } from '../../kit/Page.ts';
import { combineSections, type Section } from '../../kit/Section.ts';

/** Pilots while they are trained: stage, time left, learning curves and Stop. Updated in place, so that Stop keeps the focus. */
export function runningPilot(page: Page): Section {
  const place = element('div', { class: 'pilot-place' });
  let shown: Running | null = null;
  const show = (pilot: RunningPilot | null) => {
    if (pilot === null) {
      shown?.dispose();
      shown = null;
      place.replaceChildren();
      return;
    }
    if (shown === null) {
      shown = running(pilot, page);
      place.replaceChildren(shown.element);
      // What was started from the page is seen on it.
      shown.element.scrollIntoView({ block: 'nearest' });
    }
    shown.update(pilot);
  };
  show(page.pilot.current());
  const unwatch = page.pilot.watch(show);
  return {
    element: place,
    dispose: () => {
      unwatch();
      shown?.dispose();
    },
  };
}

interface Running extends Section {
  update(pilot: RunningPilot): void;
}

function running(first: RunningPilot, page: Page): Running {
  const { text, host } = page;
  const words = text.pilot;
  const stage = element('p', { testId: 'pilot-stage', attributes: { role: 'status' } });
  const left = element('p', { class: 'caption', testId: 'pilot-left' });
  const bar = progressBar(text.screens.progress);
  let points = first.points;
  const figure = chartFigure(pilotChart(points, page), page);
  const box = combineSections(
    element('div', { class: 'pilot', testId: 'pilot' }, [
      element('h3', { class: 'label' }, [words.running(printable(first.file))]),
      stage,
      bar.element,
      left,
    ]),
    [figure],
  );
  box.element.append(
    element('div', { class: 'actions' }, [
      button(words.stop, {
        testId: 'stop-measuring',
        secondary: true,
        onClick: () => {
          host.post({ type: 'stop-measuring' });
        },
      }),
    ]),
    element('p', { class: 'caption' }, [words.kept]),
  );
  return {
    element: box.element,
    dispose: box.dispose,
    update: pilot => {
      const said = `${words.stages[pilot.stage]}…`;
      // Screen readers announce every change, and only a new stage is worth it.
      if (stage.textContent !== said) stage.textContent = said;
      left.textContent = amountWords(pilot, page);
      bar.show(pilot.share);
      if (pilot.points.length === points.length) return;
      ({ points } = pilot);
      figure.replace(pilotChart(points, page));
    },
  };
}

/** How much is done and how long the rest takes, as far as known. */
function amountWords({ share, left }: RunningPilot, { format, text }: Page): string {
  const words = text.pilot;
  const seconds = Math.ceil((left ?? 0) / 1000);
  return [
    ...(share === null ? [] : [words.share(`${Math.floor(100 * share)}%`)]),
    ...(left === null
      ? []
      : [words.left(format.count(Math.floor(seconds / 60)), format.count(seconds % 60))]),
  ].join(' · ');
}
