/** A part of the page. */
export interface Section {
  readonly element: HTMLElement;
  /** Releases listeners and charts when the part is replaced. */
  readonly dispose: () => void;
}

/** A section with nothing to release. */
export function staticSection(element: HTMLElement): Section {
  return { element, dispose: () => undefined };
}

/** Appends the sections to `element`; they are disposed of together. */
export function combineSections(element: HTMLElement, sections: readonly Section[]): Section {
  element.append(...sections.map(section => section.element));
  return {
    element,
    dispose: () => {
      for (const section of sections) section.dispose();
    },
  };
}
