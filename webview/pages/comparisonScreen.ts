import { printable } from '../../src/analysis/contract/text/printable.ts';
import { toPrintable } from '../../src/analysis/contract/text/toPrintable.ts';
import type { Comparison } from '../../src/analysis/report/compare/Comparison.ts';
import { comparisonToMarkdown } from '../../src/analysis/report/export/markdown/comparisonToMarkdown.ts';
import { element } from '../dom/element.ts';
import { linkButton } from '../dom/linkButton.ts';
import type { Page } from '../kit/Page.ts';
import { combineSections } from '../kit/Section.ts';
import { differencesSection } from '../sections/comparison/differencesSection.ts';
import { pairSection } from '../sections/comparison/pairSection.ts';
import { shiftsSection } from '../sections/comparison/shiftsSection.ts';
import type { Screen } from './Screen.ts';

/** Two reports compared: whether the recommendations agree, what shifted, and which numbers differ. */
export function comparisonScreen(comparison: Comparison, page: Page): Screen {
  const sections = [
    pairSection(comparison, page),
    shiftsSection(comparison, page),
    differencesSection(comparison, page),
  ];
  const grid = combineSections(element('div', { class: 'grid' }), sections);
  const main = element('main', { class: 'report comparison', testId: 'comparison' }, [
    header(comparison, page),
    grid.element,
  ]);
  return { element: main, update: () => false, dispose: grid.dispose };
}

function header(comparison: Comparison, page: Page): HTMLElement {
  const { first, second, shifts } = comparison;
  const { comparison: words } = page.text;
  const top = shifts.find(shift => shift.verdict !== 'chance');
  return element('header', { class: 'headline' }, [
    element('h1', { testId: 'headline' }, [
      words.title(printable(first.label), printable(second.label)),
    ]),
    element('p', { class: 'second' }, [
      top === undefined
        ? words.noShift
        : words.largestShift(words.distributions[top.code], words.verdicts[top.verdict]),
    ]),
    comparison.sameDetector ? null : element('p', {}, [words.otherDetectors]),
    sideLine(first, page),
    sideLine(second, page),
    element('div', { class: 'actions' }, [
      linkButton(words.copyMarkdown, () => {
        page.host.post({ type: 'copy', text: comparisonToMarkdown(comparison) });
      }),
    ]),
  ]);
}

function sideLine(side: Comparison['first'], { format, text: { comparison } }: Page): HTMLElement {
  return element('p', { class: 'source' }, [
    element('bdi', { class: 'strong' }, [printable(side.label)]),
    ' · ',
    element('bdi', {}, [printable(side.file)]),
    ` · ${toPrintable(side.detector)} · ${format.count(side.images)} ${comparison.side.images} · ${format.count(side.annotations)} ${comparison.side.annotations}`,
  ]);
}
