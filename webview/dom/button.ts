import type { VscodeButton } from '@vscode-elements/elements/dist/vscode-button/index.js';
import { element } from './element.ts';

interface ButtonOptions {
  readonly testId?: string;
  readonly secondary?: boolean;
  readonly onClick: () => void;
}

export function button(label: string, options: ButtonOptions): HTMLElement {
  const created: VscodeButton = element('vscode-button', {
    ...(options.testId === undefined ? {} : { testId: options.testId }),
    attributes: options.secondary === true ? { secondary: '' } : {},
  });
  created.textContent = label;
  created.addEventListener('click', options.onClick);
  return created;
}
