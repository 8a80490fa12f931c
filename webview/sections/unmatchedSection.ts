import { exampleWords } from '../../src/analysis/report/problemWords.ts';
import type { Report } from '../../src/analysis/report/Report.ts';
import { unmatchedWords } from '../../src/analysis/report/unmatchedWords.ts';
import { fillTable } from '../charts/fillTable.ts';
import { element } from '../dom/element.ts';
import { inert, type Page, type Section } from '../pages/Page.ts';
import { sectionBox } from './sectionBox.ts';

/** Boxes that no anchor learns from: how many of each size, why, and where the first few are. */
export function unmatchedSection(report: Report, { format }: Page): Section {
  const { unmatched, boxes, perSize } = report.assignment;
  const share = boxes === 0 ? 0 : unmatched.count / boxes;
  const sizes = element('table', { class: 'data' });
  fillTable(sizes, {
    titles: ['Size', 'Boxes', 'Foreground anchors', 'Unmatched boxes'],
    rows: perSize.map(row => [
      row.name,
      format.count(row.annotations),
      format.count(row.foreground),
      format.count(row.unmatched),
    ]),
  });
  const reasons = unmatched.reasons.map(reason =>
    element('li', {}, [
      element('span', { class: 'count' }, [format.count(reason.count)]),
      unmatchedWords(reason.code),
    ]),
  );
  const places = unmatched.examples.slice(0, 5).map(exampleWords).join('; ');
  return inert(
    sectionBox({ id: 'unmatched', title: 'Unmatched boxes', evidence: 'counted' }, [
      element('p', { class: 'finding' }, [
        unmatched.count === 0
          ? 'Every box has a foreground anchor.'
          : `${format.count(unmatched.count)} of ${format.count(boxes)} boxes (${format.share(share)}) have no foreground anchor.`,
      ]),
      reasons.length === 0 ? null : element('ul', { class: 'problems-list' }, reasons),
      element('div', { class: 'table-box' }, [sizes]),
      places === '' ? null : element('p', { class: 'evidence' }, [`e.g. ${places}`]),
    ]),
  );
}
