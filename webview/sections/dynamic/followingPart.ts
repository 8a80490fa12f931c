import { element } from '../../dom/element.ts';
import type { WhatIf } from '../../exploration/WhatIf.ts';
import type { Observable } from '../../kit/observable.ts';
import type { Section } from '../../kit/Section.ts';

/** A part of a section that is written anew when the reader looks at something else. */
export function followingPart(
  whatIf: Observable<WhatIf>,
  write: (at: WhatIf) => readonly (HTMLElement | null)[],
): Section {
  const part = element('div', { class: 'below' });
  const show = (at: WhatIf) => {
    part.replaceChildren(...write(at).filter(child => child !== null));
  };
  show(whatIf.current());
  return { element: part, dispose: whatIf.watch(show) };
}
