import { exampleWords, problemWords } from '../../src/analysis/report/problemWords.ts';
import type { Report } from '../../src/analysis/report/Report.ts';
import { element } from '../dom/element.ts';
import { inert, type Page, type Section } from '../pages/Page.ts';
import { sectionBox } from './sectionBox.ts';

/** Odd records of the file: how many of each kind, and where the first few are. */
export function problemsSection(report: Report, page: Page): Section {
  const { problems } = report.dataset;
  const list = element(
    'ul',
    { class: 'problems-list' },
    problems.map(problem =>
      element('li', {}, [
        element('span', { class: 'count' }, [page.format.count(problem.count)]),
        element('div', {}, [
          problemWords(problem.code),
          problem.examples.length === 0
            ? null
            : element('span', { class: 'evidence' }, [
                `e.g. ${problem.examples.slice(0, 3).map(exampleWords).join('; ')}`,
              ]),
        ]),
      ]),
    ),
  );
  return inert(
    sectionBox({ id: 'problems', title: 'Problems', evidence: 'counted', testId: 'problems' }, [
      problems.length === 0 ? element('p', {}, ['No odd records were found.']) : list,
    ]),
  );
}
