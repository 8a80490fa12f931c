import { element } from '../../dom/element.ts';

interface SliderOptions {
  readonly label: string;
  /** What each setting is called, in order; the slider has a stop for each. */
  readonly names: readonly string[];
  readonly onChange: (index: number) => void;
}

export interface SettingSlider {
  readonly element: HTMLElement;
  set(index: number): void;
  focus(): void;
}

/** A slider over the settings that were counted: there is nothing between them. */
export function settingSlider({ label, names, onChange }: SliderOptions): SettingSlider {
  const slider = element('input', {
    testId: 'setting-slider',
    attributes: {
      type: 'range',
      id: 'setting-slider',
      min: '0',
      max: String(names.length - 1),
      step: '1',
    },
  });
  const value = element('output', {
    testId: 'setting-value',
    attributes: { for: 'setting-slider' },
  });
  const write = () => {
    const name = names[slider.valueAsNumber] ?? '';
    slider.setAttribute('aria-valuetext', name);
    value.textContent = name;
  };
  slider.addEventListener('input', () => {
    write();
    onChange(slider.valueAsNumber);
  });
  return {
    element: element('div', { class: 'slider setting' }, [
      element('label', { attributes: { for: slider.id } }, [label]),
      slider,
      value,
    ]),
    set: index => {
      slider.value = String(index);
      write();
    },
    focus: () => {
      slider.focus();
    },
  };
}
