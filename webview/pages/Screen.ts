import type { PageState } from '../../src/analysis/protocol/page.ts';

/** What one kind of state looks like. */
export interface Screen {
  readonly element: HTMLElement;
  /** Takes the next state of the same kind; false asks for a new screen. */
  update(state: PageState): boolean;
  dispose(): void;
}

/** A screen without anything that changes or must be let go of. */
export function still(element: HTMLElement): Screen {
  return { element, update: () => false, dispose: () => undefined };
}
