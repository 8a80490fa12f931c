import type { PageState } from '../../src/protocol/page.ts';

/** The view of one kind of state. */
export interface Screen {
  readonly element: HTMLElement;
  /** Shows another state of the same kind; false if a new screen is needed. */
  update(state: PageState): boolean;
  dispose(): void;
}

/** A screen that never updates and has nothing to release. */
export function staticScreen(element: HTMLElement): Screen {
  return { element, update: () => false, dispose: () => undefined };
}
