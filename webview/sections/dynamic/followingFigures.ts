import { chartFigure } from '../../charts/kit/chartFigure.ts';
import type { ChartModel } from '../../charts/kit/ChartModel.ts';
import { element } from '../../dom/element.ts';
import type { WhatIf } from '../../exploration/WhatIf.ts';
import type { Observable } from '../../kit/observable.ts';
import type { Page } from '../../kit/Page.ts';
import { combineSections, type Section } from '../../kit/Section.ts';

/** Charts that follow what the reader looks at. */
export function followingFigures(
  whatIf: Observable<WhatIf>,
  models: (at: WhatIf) => readonly ChartModel[],
  page: Page,
): Section {
  const figures = models(whatIf.current()).map(model => chartFigure(model, page));
  const grid = combineSections(element('div', { class: 'figures' }), figures);
  let { release } = whatIf.current();
  const unwatch = whatIf.watch(at => {
    // Another release may have other marks; another setting has the same ones.
    const isSameRelease = at.release === release;
    ({ release } = at);
    models(at).forEach((model, index) =>
      isSameRelease ? figures[index]?.update(model) : figures[index]?.replace(model),
    );
  });
  return {
    element: grid.element,
    dispose: () => {
      unwatch();
      grid.dispose();
    },
  };
}
