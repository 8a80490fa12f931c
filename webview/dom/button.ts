import { element } from './element.ts';

interface ButtonOptions {
  readonly testId?: string;
  readonly secondary?: boolean;
  readonly onClick: () => void;
}

/** A button in the editor's look. */
export function button(label: string, options: ButtonOptions): HTMLElement {
  const created = element(
    'button',
    {
      class: options.secondary === true ? 'button secondary' : 'button',
      ...(options.testId === undefined ? {} : { testId: options.testId }),
      attributes: { type: 'button' },
    },
    [label],
  );
  created.addEventListener('click', options.onClick);
  return created;
}
