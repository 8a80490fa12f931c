import type { Dataset } from '../../../src/analysis/dataset/Dataset.ts';
import { problemsIn } from '../annotations/problemsIn.ts';

/** A data set as plain values, so that two can be compared whole. */
export function valuesOf(dataset: Dataset) {
  const { images, annotations, categories } = dataset;
  const { ids, ...columns } = annotations;
  return {
    images: {
      ids: Array.from({ length: images.count }, (_, row) => images.ids.at(row)),
      width: Array.from(images.width),
      height: Array.from(images.height),
    },
    annotations: {
      ids: Array.from({ length: annotations.count }, (_, row) => ids.at(row)),
      image: Array.from(columns.image),
      category: Array.from(columns.category),
      boxes: Array.from(columns.boxes),
      area: Array.from(columns.area),
      crowd: Array.from(columns.crowd),
    },
    categories: categories.map(({ id, name }) => ({ id, name })),
    problems: problemsIn(dataset),
  };
}
