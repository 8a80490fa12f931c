import { easyBackgroundText, headline } from '../../src/analysis/report/headline.ts';
import { plainName } from '../../src/analysis/report/plainName.ts';
import type { Report } from '../../src/analysis/report/Report.ts';
import { button } from '../dom/button.ts';
import { element } from '../dom/element.ts';
import { inert, type Page, type Section } from '../pages/Page.ts';

/** The finding in one sentence, what it costs, and of which file and detector it speaks. */
export function headlineSection(report: Report, page: Page): Section {
  const { before, ratio, after } = headline(report, page.format);
  const easy = easyBackgroundText(report, page.format);
  const { source, detector } = report;
  return inert(
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
      easy === null ? null : element('p', { class: 'second', testId: 'easy' }, [unbroken(easy)]),
      element('p', { class: 'source' }, [
        element('bdi', { testId: 'file', attributes: { title: plainName(source.file) } }, [
          fileName(source.file),
        ]),
        ` · ${detector.name} · ${detector.framework} ${detector.version}`,
      ]),
      page.kind === 'view' && page.host.kind === 'editor'
        ? element('div', { class: 'actions' }, [
            button('Open full report', {
              testId: 'open-report',
              secondary: true,
              onClick: () => {
                page.host.post({ type: 'open-report' });
              },
            }),
          ])
        : null,
    ]),
  );
}

/** The last part of a path or URI; the whole is in the tooltip. */
function fileName(path: string): string {
  return plainName(path.split(/[\\/]/).at(-1) ?? path);
}

/** Keeps a formula on one line. */
function unbroken(sentence: string): string {
  return sentence.replaceAll(/ ([=\u2265]) /g, '\u00a0$1\u00a0');
}
