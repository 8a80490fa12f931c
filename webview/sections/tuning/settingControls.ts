import type { Report } from '../../../src/analysis/report/Report.ts';
import { button } from '../../dom/button.ts';
import { element } from '../../dom/element.ts';
import { linkButton } from '../../dom/linkButton.ts';
import type { Observable } from '../../kit/observable.ts';
import type { Page } from '../../kit/Page.ts';
import type { AlphaGamma } from '../../kit/persistedParameters.ts';
import { LOSS_FAMILIES } from '../../losses/LossFamily.ts';
import type { Setting } from '../../losses/Setting.ts';
import { parameterSlider } from './parameterSlider.ts';

/** Two sliders, buttons that reset them, Apply, and in the report a picker of the loss family. */
export function settingControls(
  report: Report,
  setting: Observable<Setting>,
  page: Page,
): HTMLElement {
  const { detector, recommendation: recommended } = report;
  const { text } = page;
  const words = text.recommendation;
  const change = (part: Partial<Setting>) => {
    setting.set({ ...setting.current(), ...part });
  };
  const alpha = parameterSlider({
    name: 'alpha',
    label: 'α',
    fieldLabel: words.asNumber('α'),
    min: 0.01,
    max: 0.99,
    step: 0.01,
    onChange: value => {
      change({ alpha: value });
    },
  });
  const gamma = parameterSlider({
    name: 'gamma',
    label: 'γ',
    fieldLabel: words.asNumber('γ'),
    min: 0,
    max: 5,
    step: 0.05,
    onChange: value => {
      change({ gamma: value });
    },
  });
  const fill = (next: AlphaGamma) => {
    alpha.set(next.alpha);
    gamma.set(next.gamma);
  };
  const reset = (next: AlphaGamma) => {
    fill(next);
    change({ alpha: next.alpha, gamma: next.gamma });
  };
  fill(setting.current());
  return element('div', { class: 'controls' }, [
    page.kind === 'view' ? null : familyPicker(setting, { alpha, gamma }, page),
    element('div', { class: 'sliders' }, [alpha.element, gamma.element]),
    element('div', { class: 'actions' }, [
      page.host.kind === 'editor' ? applyButton(setting, page) : null,
      recommended === undefined
        ? null
        : linkButton(words.resets.recommended, () => {
            reset(recommended);
          }),
      linkButton(words.resets.default(detector.framework), () => {
        reset(detector);
      }),
    ]),
  ]);
}

function applyButton(setting: Observable<Setting>, page: Page): HTMLElement {
  return button(page.text.screens.apply, {
    testId: 'apply',
    onClick: () => {
      const { alpha, gamma } = setting.current();
      page.host.post({ type: 'apply', alpha, gamma });
    },
  });
}

function familyPicker(
  setting: Observable<Setting>,
  sliders: Readonly<Record<'alpha' | 'gamma', { enable(on: boolean): void }>>,
  { text: { losses } }: Page,
): HTMLElement {
  const choice = element(
    'select',
    { testId: 'family', attributes: { id: 'family' } },
    LOSS_FAMILIES.map(({ id }) =>
      element('option', { attributes: { value: id } }, [losses.families[id] ?? id]),
    ),
  );
  choice.addEventListener('change', () => {
    const family = LOSS_FAMILIES.find(({ id }) => id === choice.value);
    if (family === undefined) return;
    sliders.alpha.enable(family.usesAlpha);
    sliders.gamma.enable(family.usesGamma);
    setting.set({ ...setting.current(), family });
  });
  return element('p', { class: 'field' }, [
    element('label', { attributes: { for: choice.id } }, [losses.family]),
    choice,
  ]);
}
