import type { DataReport } from '../../src/analysis/report/DataReport.ts';
import type { AnyReport } from '../../src/analysis/report/DynamicReport.ts';
import { recordTexts } from '../../src/words/say/dataset/recordTexts.ts';
import { codeParts } from '../dom/codeParts.ts';
import { element } from '../dom/element.ts';
import type { Page } from '../kit/Page.ts';
import { type Section, staticSection } from '../kit/Section.ts';
import { exampleDetails } from './kit/exampleDetails.ts';
import { placeLinks } from './kit/placeLinks.ts';
import { sectionBox } from './kit/sectionBox.ts';

/** What becomes of records that are not taken as they are, which is a detector's to say. */
function recordLines(report: AnyReport | DataReport, { text, format }: Page): HTMLElement[] {
  const lines = 'detector' in report ? recordTexts(report, text, format) : [];
  return lines.map(line => element('p', { testId: 'records' }, codeParts(line)));
}

/** Suspicious records of the file: how many of each kind, and where the first ones are. */
export function problemsSection(report: AnyReport | DataReport, page: Page): Section {
  const { problems } = report.dataset;
  const { format, text } = page;
  // While anchors are counted, the editor still has the records of what was analyzed before.
  const isDone = 'detector' in report;
  const list = element(
    'ul',
    { class: 'problems-list' },
    problems.map(problem => {
      return element('li', {}, [
        element('span', { class: 'count' }, [format.count(problem.count)]),
        element('div', {}, [
          text.words.problem(problem.code, problem.count),
          placeLinks(
            problem.examples.map(record => ({ record, boxes: 1 })),
            3,
            page,
            isDone,
          ),
          isDone ? exampleDetails(problem.code, problem.examples, page) : null,
        ]),
      ]);
    }),
  );
  return staticSection(
    sectionBox({ id: 'problems', evidence: 'counted', testId: 'problems', text }, [
      ...recordLines(report, page),
      problems.length === 0 ? element('p', {}, [text.sections.noProblems]) : list,
    ]),
  );
}
