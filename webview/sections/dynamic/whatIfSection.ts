import { costChart } from '../../charts/explore/cost/chart.ts';
import { loadChart } from '../../charts/explore/load/chart.ts';
import { lostChart } from '../../charts/explore/lost/chart.ts';
import { negativesChart } from '../../charts/explore/negatives/chart.ts';
import { sideChart } from '../../charts/explore/side/chart.ts';
import type { ChartModel } from '../../charts/kit/ChartModel.ts';
import { element } from '../../dom/element.ts';
import { linkButton } from '../../dom/linkButton.ts';
import type { WhatIf } from '../../exploration/WhatIf.ts';
import type { Page } from '../../kit/Page.ts';
import { combineSections, type Section } from '../../kit/Section.ts';
import { sectionBox } from '../kit/sectionBox.ts';
import { tileList } from '../kit/tileList.ts';
import { answerWords } from './answerWords.ts';
import type { Explored } from './Explored.ts';
import { followingFigures } from './followingFigures.ts';
import { followingPart } from './followingPart.ts';
import { mainTiles } from './mainTiles.ts';
import { releasePicker } from './releasePicker.ts';
import { settingSlider } from './settingSlider.ts';

/** A slider over image sizes or queries, its answer in a sentence, and what is won against what it costs. */
export function whatIfSection(explored: Explored, page: Page): Section {
  const { whatIf, view } = explored;
  const words = page.text.dynamic.whatIf;
  const names = settingNames(explored, page);
  const slider = settingSlider({
    label: explored.kind === 'points' ? words.side : words.queries,
    names,
    onChange: setting => {
      whatIf.set({ ...whatIf.current(), setting });
    },
  });
  const picker =
    explored.kind === 'points'
      ? releasePicker(
          explored.view,
          whatIf.current().release,
          release => {
            whatIf.set({ ...whatIf.current(), release });
          },
          page,
        )
      : null;
  const answer = element('p', {
    class: 'strong',
    testId: 'what-if-answer',
    attributes: { role: 'status' },
  });
  const back = linkButton(words.own(names[view.own] ?? ''), () => {
    whatIf.set({ ...whatIf.current(), setting: view.own });
  });
  const show = (at: WhatIf) => {
    slider.set(at.setting);
    answer.textContent = answerWords(explored, at, page);
    back.hidden = at.setting === view.own;
  };
  show(whatIf.current());
  const unwatch = whatIf.watch(show);
  const box = sectionBox(
    { id: 'what-if', evidence: 'counted', testId: 'what-if', text: page.text },
    [
      element('div', { class: 'controls' }, [
        element('div', { class: 'sliders' }, [slider.element]),
        picker,
        back,
      ]),
      answer,
    ],
  );
  const parts = combineSections(box, [
    // In the report they are sections of their own.
    ...(page.kind === 'view'
      ? [followingPart(whatIf, at => [tileList(mainTiles(explored, at, page))])]
      : []),
    followingFigures(whatIf, at => modelsAt(explored, at, page), page),
  ]);
  return {
    element: parts.element,
    dispose: () => {
      unwatch();
      parts.dispose();
    },
  };
}

function settingNames(explored: Explored, { format, text }: Page): readonly string[] {
  return explored.kind === 'points'
    ? explored.view.settings.map(({ side }) => text.dynamic.side(format.count(side)))
    : explored.view.settings.map(({ queries }) => format.count(queries));
}

/** In the side bar the first alone. A click on a mark chooses its setting. */
function modelsAt(explored: Explored, at: WhatIf, page: Page): readonly ChartModel[] {
  const models =
    explored.kind === 'points'
      ? [sideChart(explored.view, at, page), costChart(explored.view, at, page)]
      : [
          lostChart(explored.view, at.setting, page),
          negativesChart(explored.view, at.setting, page),
          ...(explored.view.detector.rule.denoising === null
            ? []
            : [loadChart(explored.view, at.setting, page)]),
        ];
  return page.kind === 'view' ? models.slice(0, 1) : models;
}
