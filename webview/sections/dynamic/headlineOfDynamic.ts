import { printable } from '../../../src/analysis/contract/text/printable.ts';
import { toPrintable } from '../../../src/analysis/contract/text/toPrintable.ts';
import type { DynamicReport } from '../../../src/analysis/report/DynamicReport.ts';
import { frameworkText } from '../../../src/analysis/report/export/dynamic/frameworkText.ts';
import { element } from '../../dom/element.ts';
import { fileName } from '../../kit/fileName.ts';
import type { Page } from '../../kit/Page.ts';
import { type Section, staticSection } from '../../kit/Section.ts';
import { headlineActions } from '../kit/headlineActions.ts';
import { noticeParagraphs } from '../kit/noticeParagraphs.ts';
import { readingAction } from '../kit/readingAction.ts';
import { dynamicFinding } from './dynamicFinding.ts';

/** The main finding at the detector's own setting, and the file and detector it is about. */
export function headlineOfDynamic(report: DynamicReport, page: Page): Section {
  const { source, detector } = report;
  const { before, number, after, second } = dynamicFinding(report, page);
  const named = [
    detector.name,
    frameworkText(report),
    page.text.dynamic.rules[detector.rule],
    detector.config?.file ?? '',
  ];
  return staticSection(
    element('header', { class: 'headline' }, [
      element('h1', { testId: 'headline' }, [
        before,
        number === null ? null : element('span', { class: 'ratio', testId: 'ratio' }, [number]),
        after,
      ]),
      ...second.map(line => element('p', { class: 'second' }, [line])),
      ...noticeParagraphs(report, page),
      readingAction(report, page),
      element('p', { class: 'source' }, [
        element('bdi', { testId: 'file', attributes: { title: printable(source.file) } }, [
          toPrintable(fileName(source.file)),
        ]),
        ` · ${toPrintable(page.text.words.source(source, page.format))}`,
        ...named.filter(name => name !== '').map(name => ` · ${toPrintable(name)}`),
      ]),
      headlineActions(page, false),
    ]),
  );
}
