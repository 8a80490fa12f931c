import { printable } from '../../src/analysis/contract/text/printable.ts';
import { toPrintable } from '../../src/analysis/contract/text/toPrintable.ts';
import type { SplitComparison } from '../../src/analysis/report/compare/splits/SplitComparison.ts';
import { splitWordsFor } from '../../src/words/choose/splitWordsFor.ts';
import { splitHeadline } from '../../src/words/say/dataset/splitTexts.ts';
import { element } from '../dom/element.ts';
import type { Page } from '../kit/Page.ts';
import { combineSections } from '../kit/Section.ts';
import { splitClassesSection } from '../sections/splits/splitClassesSection.ts';
import { splitFiguresSection } from '../sections/splits/splitFiguresSection.ts';
import type { Screen } from './Screen.ts';

/** All splits of a set side by side: what they say of each other, their numbers, their classes. */
export function splitsScreen(comparison: SplitComparison, page: Page): Screen {
  const words = splitWordsFor(page.text.language);
  const { source, detector } = comparison;
  const grid = combineSections(element('div', { class: 'grid' }), [
    splitFiguresSection(comparison, words, page),
    splitClassesSection(comparison, words, page),
  ]);
  const main = element('main', { class: 'report comparison', testId: 'splits' }, [
    element('header', { class: 'headline' }, [
      element('h1', { testId: 'headline' }, [splitHeadline(comparison, { splits: words })]),
      element('p', { class: 'source' }, [
        element('bdi', { class: 'strong' }, [printable(source.file)]),
        ` · ${toPrintable(detector.name)}`,
      ]),
    ]),
    grid.element,
  ]);
  return { element: main, update: () => false, dispose: grid.dispose };
}
