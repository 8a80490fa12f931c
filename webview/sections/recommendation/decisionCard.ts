import { toPrintable } from '../../../src/analysis/contract/text/toPrintable.ts';
import { printable } from '../../../src/analysis/contract/text/printable.ts';
import type { Report } from '../../../src/analysis/report/Report.ts';
import { element } from '../../dom/element.ts';
import { fileName } from '../../kit/fileName.ts';
import type { Page } from '../../kit/Page.ts';
import type { Section } from '../../kit/Section.ts';
import { noticeParagraphs } from '../kit/noticeParagraphs.ts';
import { readingAction } from '../kit/readingAction.ts';
import { headlineActions } from '../kit/headlineActions.ts';
import { easyBackground } from './easyBackground.ts';
import { headlineParts } from './headlineParts.ts';
import { decision } from './decision.ts';
import { ratioStrip } from './ratioStrip.ts';
import { runningPilot } from './runningPilot.ts';

/** What is out of balance, what to set, how sure that is and why, what would make it surer, and where to go from there. */
export function decisionCard(report: Report, page: Page): Section {
  const { before, ratio, after } = headlineParts(report, page);
  // The side bar has it among the reasons, where there are any.
  const isFolded = page.kind === 'view' && report.recommendation !== undefined;
  const pilot = runningPilot(page);
  return {
    element: element('header', { class: 'headline card' }, [
      sourceLine(report, page),
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
      ratioStrip(report.assignment, page),
      isFolded ? null : easyBackground(report, page, 'p'),
      ...noticeParagraphs(report, page),
      readingAction(report, page),
      decision(report, page),
      pilot.element,
      headlineActions(page),
    ]),
    dispose: pilot.dispose,
  };
}

function sourceLine({ source, detector }: Report, page: Page): HTMLElement {
  return element('p', { class: 'source' }, [
    element('bdi', { testId: 'file', attributes: { title: printable(source.file) } }, [
      toPrintable(fileName(source.file)),
    ]),
    ` · ${toPrintable(page.text.words.source(source, page.format))} · ${toPrintable(detector.name)} · ${toPrintable(detector.framework)} ${toPrintable(detector.version)}`,
  ]);
}
