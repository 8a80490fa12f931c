import { element } from '../../dom/element.ts';
import { linkButton } from '../../dom/linkButton.ts';
import type { WhatIf } from '../../exploration/WhatIf.ts';
import type { Page } from '../../kit/Page.ts';
import type { Section } from '../../kit/Section.ts';
import type { Explored } from '../../exploration/Explored.ts';
import { releasePicker } from './releasePicker.ts';
import { settingSlider } from './settingSlider.ts';

/** The slider over image sizes or queries, the framework's version, and the way back to the detector's own setting. */
export function whatIfControls(explored: Explored, page: Page): Section {
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
  const show = ({ setting }: WhatIf) => {
    slider.set(setting);
    back.hidden = setting === view.own;
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
    ]),
    dispose: whatIf.watch(show),
  };
}

function settingNames(explored: Explored, { format, text }: Page): readonly string[] {
  return explored.kind === 'points'
    ? explored.view.settings.map(({ side }) => text.dynamic.side(format.count(side)))
    : explored.view.settings.map(({ queries }) => format.count(queries));
}
