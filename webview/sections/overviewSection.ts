import { classIndices } from '../../src/analysis/report/derive/classIndices.ts';
import type { Report } from '../../src/analysis/report/Report.ts';
import { element } from '../dom/element.ts';
import type { Page } from '../kit/Page.ts';
import { type Section, staticSection } from '../kit/Section.ts';
import type { Wording } from '../kit/Wording.ts';
import { sectionBox } from './kit/sectionBox.ts';
import { tileList } from './kit/tileList.ts';

/** The dataset and its anchors in numbers. */
export function overviewSection(report: Report, { format, text }: Page): Section {
  const { dataset, assignment, source } = report;
  const { tiles } = text.sections;
  const emptyImages = dataset.problems.find(
    problem => problem.code === 'image-without-annotations',
  )?.count;
  const indices = classIndices(dataset.categories.map(category => category.annotations));
  return staticSection(
    sectionBox({ id: 'overview', evidence: 'counted', text }, [
      tileList([
        [tiles.images, format.count(dataset.images)],
        [tiles.annotations, format.count(dataset.annotations)],
        [tiles.boxesPerImage, format.ratio(dataset.annotations / Math.max(1, dataset.images))],
        ...(emptyImages === undefined
          ? []
          : [[tiles.emptyImages, format.count(emptyImages)] as const]),
        [tiles.classes, format.count(dataset.categories.length)],
        ...(indices === null
          ? []
          : [[text.charts.indices.ratio, `${format.ratio(indices.ratio)} : 1`] as const]),
        [tiles.crowd, format.count(dataset.crowd)],
        [tiles.anchors, format.compact(assignment.anchors)],
        [tiles.foreground, format.count(assignment.foreground)],
        [tiles.ignored, format.count(assignment.ignored)],
        ...(assignment.sampled === undefined
          ? []
          : [
              [
                tiles.sampled,
                format.compact(assignment.sampled.foreground + assignment.sampled.background),
              ] as const,
            ]),
        [tiles.unmatched, format.count(assignment.unmatched.count)],
        // An unknown size, NaN, is null after JSON.
        ...(Number.isFinite(source.bytes)
          ? [[tiles.bytes, format.bytes(source.bytes)] as const]
          : []),
      ]),
      element('p', { class: 'caption' }, [sizeShares(report, { format, text })]),
    ]),
  );
}

function sizeShares({ dataset: { sizes } }: Report, { format, text }: Wording) {
  const all = sizes.small + sizes.medium + sizes.large;
  const parts = (['small', 'medium', 'large'] as const).map(
    name => `${text.words.groups[name] ?? name} ${format.share(all === 0 ? 0 : sizes[name] / all)}`,
  );
  return text.sections.shape(parts.join(' · '));
}
