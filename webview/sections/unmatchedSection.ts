import { exampleWords } from '../../src/analysis/report/problemWords.ts';
import type { NumberFormat } from '../../src/analysis/report/numberFormat.ts';
import type { Report } from '../../src/analysis/report/Report.ts';
import { unmatchedWords } from '../../src/analysis/report/unmatchedWords.ts';
import { fillTable } from '../charts/fillTable.ts';
import { element } from '../dom/element.ts';
import { inert, type Page, type Section } from '../pages/Page.ts';
import { sectionBox } from './sectionBox.ts';

/** Boxes that no anchor learns from: how many of each size, why, and where the first few are. */
export function unmatchedSection(report: Report, { format }: Page): Section {
  const { unmatched, weak, boxes, perSize, perAspect } = report.assignment;
  const share = (count: number) => format.share(boxes === 0 ? 0 : count / boxes);
  const sizes = element('table', { class: 'data' });
  fillTable(sizes, {
    titles: ['Boxes that are', 'Boxes', 'Foreground anchors', 'Unmatched boxes'],
    rows: [...perSize, ...perAspect].map(row => [
      row.name,
      format.count(row.annotations),
      format.count(row.foreground),
      format.count(row.unmatched),
    ]),
  });
  const places = unmatched.examples.slice(0, 5).map(exampleWords).join('; ');
  return inert(
    sectionBox({ id: 'unmatched', title: 'Unmatched boxes', evidence: 'counted' }, [
      element('p', { class: 'finding' }, [
        unmatched.count === 0
          ? 'Every box has a foreground anchor.'
          : `${format.count(unmatched.count)} of ${format.count(boxes)} boxes (${share(unmatched.count)}) have no foreground anchor.`,
      ]),
      reasonList(unmatched.reasons, format),
      element('p', {}, [
        `${format.count(weak.count)} (${share(weak.count)}) have no anchor at the foreground threshold: they learn from low-quality matches, or not at all.`,
      ]),
      reasonList(weak.reasons, format),
      element('div', { class: 'table-box' }, [sizes]),
      places === '' ? null : element('p', { class: 'evidence' }, [`e.g. ${places}`]),
    ]),
  );
}

function reasonList(
  reasons: Report['assignment']['weak']['reasons'],
  format: NumberFormat,
): HTMLElement | null {
  const counted = reasons.filter(reason => reason.count > 0);
  if (counted.length === 0) return null;
  return element(
    'ul',
    { class: 'problems-list' },
    counted.map(({ code, count }) =>
      element('li', {}, [
        element('span', { class: 'count' }, [format.count(count)]),
        unmatchedWords(code),
      ]),
    ),
  );
}
