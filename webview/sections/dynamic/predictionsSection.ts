import { element } from '../../dom/element.ts';
import type { Page } from '../../kit/Page.ts';
import { type Section, staticSection } from '../../kit/Section.ts';
import { sectionBox } from '../kit/sectionBox.ts';
import type { Explored } from './Explored.ts';

/** What no annotation says. */
export function predictionsSection(explored: Explored | null, { text }: Page): Section {
  const { unpredictable } = text.dynamic;
  return staticSection(
    sectionBox({ id: 'predictions', testId: 'predictions', text }, [
      element(
        'ul',
        { class: 'plain-list' },
        unpredictable[explored?.kind ?? 'unknown'].map(line => element('li', {}, [line])),
      ),
    ]),
  );
}
