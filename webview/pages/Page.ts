import type { NumberFormat } from '../../src/words/numberFormat.ts';
import type { Host } from '../host/Host.ts';
import type { Messages } from '../l10n/messages.ts';
import type { ThemeSource } from '../theme/watchTheme.ts';
import type { Store } from './Store.ts';

/** Numbers and words as the reader has them. */
export interface Wording {
  readonly format: NumberFormat;
  readonly text: Messages;
}

/** What every section of a page needs. */
export interface Page extends Wording {
  /** `view`: the side bar; `report`, `compare`: a panel or a browser tab. */
  readonly kind: 'view' | 'report' | 'compare';
  readonly host: Host;
  readonly theme: ThemeSource;
  /** Id of the class that the reader looks at; null for all. */
  readonly chosenClass: Store<number | string | null>;
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
