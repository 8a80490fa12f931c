import { classCount } from '../../src/analysis/report/derive/classCount.ts';
import { classIndices } from '../../src/analysis/report/derive/classIndices.ts';
import type { Report } from '../../src/analysis/report/Report.ts';
import type { Wording } from '../kit/Wording.ts';

type Tile = readonly [string, string];

/** The dataset in numbers, whatever the detector. */
export function datasetTiles(
  { dataset }: Pick<Report, 'dataset'>,
  { format, text }: Wording,
): readonly Tile[] {
  const { tiles } = text.sections;
  const emptyImages = dataset.problems.find(
    problem => problem.code === 'image-without-annotations',
  )?.count;
  const indices = classIndices(dataset.categories.map(category => category.annotations));
  return [
    [tiles.images, format.count(dataset.images)],
    [tiles.annotations, format.count(dataset.annotations)],
    [tiles.boxesPerImage, format.ratio(dataset.annotations / Math.max(1, dataset.images))],
    ...(emptyImages === undefined ? [] : [[tiles.emptyImages, format.count(emptyImages)] as const]),
    [tiles.classes, format.count(classCount(dataset))],
    ...(indices === null
      ? []
      : [[text.charts.indices.ratio, `${format.ratio(indices.ratio)} : 1`] as const]),
    [tiles.crowd, format.count(dataset.crowd)],
  ];
}

/** How large the file is; nothing where that is not known. */
export function fileTiles(
  { source }: Pick<Report, 'source'>,
  { format, text }: Wording,
): readonly Tile[] {
  // An unknown size, NaN, is null after JSON.
  return Number.isFinite(source.bytes)
    ? [[text.sections.tiles.bytes, format.bytes(source.bytes)]]
    : [];
}

/** How many boxes are small, medium and large. */
export function sizeShares(
  { dataset: { sizes } }: Pick<Report, 'dataset'>,
  { format, text }: Wording,
): string {
  const all = sizes.small + sizes.medium + sizes.large;
  const parts = (['small', 'medium', 'large'] as const).map(
    name => `${text.words.groups[name] ?? name} ${format.share(all === 0 ? 0 : sizes[name] / all)}`,
  );
  return text.sections.shape(parts.join(' · '));
}
