import { element } from '../../dom/element.ts';

interface SliderOptions {
  readonly name: 'alpha' | 'gamma';
  readonly label: string;
  /** Accessible name of the number field. */
  readonly fieldLabel: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly onChange: (value: number) => void;
}

export interface ParameterSlider {
  readonly element: HTMLElement;
  set(value: number): void;
  enable(on: boolean): void;
}

/** A slider and a number field for the same value. */
export function parameterSlider(options: SliderOptions): ParameterSlider {
  const { name, min, max, step } = options;
  const limits = { min: String(min), max: String(max), step: String(step) };
  const id = `${name}-slider`;
  const slider = element('input', {
    testId: id,
    attributes: { type: 'range', id, ...limits },
  });
  const field = element('input', {
    testId: `${name}-value`,
    attributes: { type: 'number', 'aria-label': options.fieldLabel, ...limits },
  });
  slider.addEventListener('input', () => {
    field.value = slider.value;
    options.onChange(slider.valueAsNumber);
  });
  field.addEventListener('input', () => {
    if (!field.checkValidity() || Number.isNaN(field.valueAsNumber)) return;
    slider.value = field.value;
    options.onChange(field.valueAsNumber);
  });
  // When the field loses focus, an invalid number falls back to the slider's.
  field.addEventListener('change', () => {
    if (!field.checkValidity() || Number.isNaN(field.valueAsNumber)) field.value = slider.value;
  });
  return {
    element: element('div', { class: 'slider' }, [
      element('label', { attributes: { for: id } }, [options.label]),
      slider,
      field,
    ]),
    set: value => {
      slider.value = String(value);
      field.value = String(value);
    },
    enable: on => {
      slider.disabled = !on;
      field.disabled = !on;
    },
  };
}
