import { problemsOf } from '../../dataset/problemsOf.ts';
import type { DescribedDataset } from '../../summary/Summary.ts';
import type { DatasetReport } from '../Report.ts';
import { cooccurrenceReport, positionReport } from './layoutReport.ts';

/** What a report says of the data, whatever the detector. */
export function datasetReport(described: DescribedDataset): DatasetReport {
  const { images, annotations, crowd, sizes, categoryAnnotations, categoryImages } = described;
  return {
    images,
    annotations,
    crowd,
    categories: described.categories.map(({ id, name }, row) => ({
      id,
      name,
      annotations: categoryAnnotations[row] as number,
      images: categoryImages[row] as number,
    })),
    sizes: {
      small: sizes[0] as number,
      medium: sizes[1] as number,
      large: sizes[2] as number,
    },
    problems: problemsOf(described, categoryAnnotations),
    positions: positionReport(described),
    cooccurrence: cooccurrenceReport(described),
  };
}
