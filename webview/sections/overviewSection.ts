import type { Report } from '../../src/analysis/report/Report.ts';
import { element } from '../dom/element.ts';
import { inert, type Page, type Section } from '../pages/Page.ts';
import { sectionBox } from './sectionBox.ts';

/** The dataset and its anchors as a row of numbers. */
export function overviewSection(report: Report, { format }: Page): Section {
  const { dataset, assignment, source } = report;
  const tiles: [string, string][] = [
    ['images', format.count(dataset.images)],
    ['annotations', format.count(dataset.annotations)],
    ['crowd regions', format.count(dataset.crowd)],
    ['classes', format.count(dataset.categories.length)],
    ['small', format.count(dataset.sizes.small)],
    ['medium', format.count(dataset.sizes.medium)],
    ['large', format.count(dataset.sizes.large)],
    ['anchors', format.compact(assignment.anchors)],
    ['foreground', format.count(assignment.foreground)],
    ['ignored', format.count(assignment.ignored)],
    ['unmatched boxes', format.count(assignment.unmatched.count)],
    // A size that the source did not know is null after JSON.
    ...(Number.isFinite(source.bytes)
      ? [['file size', format.bytes(source.bytes)] as [string, string]]
      : []),
  ];
  return inert(
    sectionBox({ id: 'overview', title: 'Overview', evidence: 'counted' }, [
      element(
        'dl',
        { class: 'tiles' },
        tiles.map(([name, text]) =>
          element('div', { class: 'tile' }, [element('dt', {}, [name]), element('dd', {}, [text])]),
        ),
      ),
    ]),
  );
}
