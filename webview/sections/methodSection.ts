import { methodLines } from '../../src/analysis/report/methodLines.ts';
import type { Report } from '../../src/analysis/report/Report.ts';
import { element } from '../dom/element.ts';
import { inert, type Page, type Section } from '../pages/Page.ts';
import { sectionBox } from './sectionBox.ts';

/** For the reader who doubts a number: how it came about. */
export function methodSection(report: Report, page: Page): Section {
  return inert(
    sectionBox(
      { id: 'method', title: 'How it was computed' },
      methodLines(report, page.format).map(line =>
        element('p', {}, [element('span', { class: 'tag' }, [line.kind]), ` ${line.text}`]),
      ),
    ),
  );
}
