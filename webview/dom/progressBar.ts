import type { VscodeProgressBar } from '@vscode-elements/elements/dist/vscode-progress-bar/index.js';
import { element } from './element.ts';

interface ProgressBar {
  readonly element: HTMLElement;
  /** @param share in [0, 1]; where nobody can tell, the bar only says that something goes on */
  show(share: number | null): void;
}

export function progressBar(label: string): ProgressBar {
  const bar: VscodeProgressBar = element('vscode-progress-bar');
  bar.ariaLabel = label;
  return {
    element: bar,
    show: share => {
      bar.indeterminate = share === null;
      if (share !== null) bar.value = share * 100;
    },
  };
}
