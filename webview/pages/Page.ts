import type { NumberFormat } from '../../src/analysis/report/numberFormat.ts';
import type { Host } from '../host/Host.ts';
import type { ThemeSource } from '../theme/watchTheme.ts';

/** What every section of a page needs. */
export interface Page {
  /** `view`: the side bar; `report`: a panel or a browser tab. */
  readonly kind: 'view' | 'report';
  readonly host: Host;
  readonly theme: ThemeSource;
  readonly format: NumberFormat;
}

/** A part of the page that holds something to let go of when it is replaced. */
export interface Section {
  readonly element: HTMLElement;
  readonly dispose: () => void;
}

export function inert(element: HTMLElement): Section {
  return { element, dispose: () => undefined };
}

/** Several sections as one. */
export function stack(element: HTMLElement, sections: readonly Section[]): Section {
  element.append(...sections.map(section => section.element));
  return {
    element,
    dispose: () => {
      for (const section of sections) section.dispose();
    },
  };
}
