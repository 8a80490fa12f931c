import { element } from './element.ts';

export interface ProgressBar {
  readonly element: HTMLElement;
  /** A share in [0, 1]; null where it is not known, which is shown as movement. */
  readonly show: (share: number | null) => void;
}

/** A thin bar in the editor's look. */
export function progressBar(label: string): ProgressBar {
  const done = element('div');
  const bar = element(
    'div',
    { class: 'progress-bar', testId: 'progress', attributes: { role: 'progressbar' } },
    [done],
  );
  bar.ariaLabel = label;
  bar.ariaValueMin = '0';
  bar.ariaValueMax = '100';
  return {
    element: bar,
    show: share => {
      bar.classList.toggle('unknown', share === null);
      // Without a value it says that it is not known.
      if (share === null) bar.removeAttribute('aria-valuenow');
      else bar.ariaValueNow = String(Math.round(100 * share));
      done.style.width = share === null ? '' : `${100 * share}%`;
    },
  };
}
