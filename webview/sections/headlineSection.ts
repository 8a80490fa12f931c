import { toPrintable } from '../../src/analysis/contract/text/toPrintable.ts';
import { printable } from '../../src/analysis/contract/text/printable.ts';
import type { Report } from '../../src/analysis/report/Report.ts';
import { element } from '../dom/element.ts';
import { fileName } from '../kit/fileName.ts';
import type { Page } from '../kit/Page.ts';
import { type Section, staticSection } from '../kit/Section.ts';
import { noticeParagraphs } from './kit/noticeParagraphs.ts';
import { readingAction } from './kit/readingAction.ts';
import { headlineActions } from './headlineActions.ts';
import { headlineParts, easyBackgroundWords } from './headlineParts.ts';

/** The main finding, what it means for the loss, and the file and detector it is about. */
export function headlineSection(report: Report, page: Page): Section {
  const { before, ratio, after } = headlineParts(report, page);
  const easy = easyBackgroundWords(report, page);
  const { source, detector } = report;
  return staticSection(
    element('header', { class: 'headline' }, [
      element('h1', { testId: 'headline' }, [
        before,
        element(
          'span',
          {
            class: 'ratio',
            testId: 'ratio',
            attributes: { 'data-value': String(report.assignment.backgroundPerForeground) },
          },
          [ratio],
        ),
        after,
      ]),
      easy === null
        ? null
        : element('p', { class: 'second', testId: 'easy' }, [withoutBreaks(easy)]),
      ...noticeParagraphs(report, page),
      readingAction(report, page),
      element('p', { class: 'source' }, [
        element('bdi', { testId: 'file', attributes: { title: printable(source.file) } }, [
          toPrintable(fileName(source.file)),
        ]),
        ` · ${toPrintable(page.text.words.source(source, page.format))} · ${toPrintable(detector.name)} · ${toPrintable(detector.framework)} ${toPrintable(detector.version)}`,
      ]),
      headlineActions(page),
    ]),
  );
}

/** Keeps a formula on one line. */
function withoutBreaks(sentence: string): string {
  return sentence.replaceAll(/ ([=\u2265]) /g, '\u00a0$1\u00a0');
}
