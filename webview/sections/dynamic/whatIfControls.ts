import type { DynamicReport } from '../../../src/analysis/report/DynamicReport.ts';
import { element } from '../../dom/element.ts';
import { linkButton } from '../../dom/linkButton.ts';
import type { WhatIf } from '../../exploration/WhatIf.ts';
import type { Page } from '../../kit/Page.ts';
import type { Section } from '../../kit/Section.ts';
import type { Explored } from '../../exploration/Explored.ts';
import { releasePicker } from './releasePicker.ts';
import { settingKey } from './settingKey.ts';
import { settingSlider } from './settingSlider.ts';

/** The slider over image sizes or queries, the framework's version, and what to do with a setting that is not the detector's. */
export function whatIfControls(report: DynamicReport, explored: Explored, page: Page): Section {
  const { whatIf, view } = explored;
  const words = page.text.dynamic.whatIf;
  const change = (part: Partial<WhatIf>) => {
    whatIf.set({ ...whatIf.current(), ...part });
  };
  const names = settingNames(explored, page);
  const slider = settingSlider({
    label: explored.kind === 'points' ? words.side : words.queries,
    names,
    onChange: setting => {
      change({ setting });
    },
  });
  const back = linkButton(words.own(names[view.own] ?? ''), () => {
    change({ setting: view.own });
    slider.focus();
  });
  const apply = applyLink(report, explored, page);
  const show = ({ setting }: WhatIf) => {
    slider.set(setting);
    back.hidden = setting === view.own;
    if (apply !== null) apply.hidden = setting === view.own;
  };
  show(whatIf.current());
  return {
    element: element('div', { class: 'controls what-if-controls' }, [
      element('div', { class: 'sliders' }, [slider.element]),
      explored.kind === 'points'
        ? releasePicker(
            explored.view,
            whatIf.current().release,
            release => {
              change({ release });
            },
            page,
          )
        : null,
      back,
      apply,
    ]),
    dispose: whatIf.watch(show),
  };
}

function settingNames(explored: Explored, { format, text }: Page): readonly string[] {
  const numbers = valuesOf(explored).map(format.count);
  return explored.kind === 'points' ? numbers.map(text.dynamic.side) : numbers;
}

/** Pixels, or queries. */
function valuesOf({ kind, view }: Explored): readonly number[] {
  return kind === 'points'
    ? view.settings.map(({ side }) => side)
    : view.settings.map(({ queries }) => queries);
}

/** Sets what the slider is at in a config; null outside the editor, and where the framework has no such setting. */
function applyLink(report: DynamicReport, explored: Explored, page: Page): HTMLElement | null {
  const key = settingKey(report, explored);
  if (key === null || page.host.kind !== 'editor') return null;
  const link = linkButton(page.text.dynamic.whatIf.apply(key), () => {
    const { setting } = explored.whatIf.current();
    const value = valuesOf(explored)[setting];
    if (value !== undefined) page.host.post({ type: 'apply-setting', key, value });
  });
  link.dataset['testid'] = 'apply-setting';
  return link;
}
