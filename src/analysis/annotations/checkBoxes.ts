import type { CollectedAnnotations } from './AnnotationCollector.ts';
import { boxProblem } from './boxProblem.ts';
import type { CocoSections } from './CocoSections.ts';
import type { BoxCounts, ImageColumns, ProblemCode, ProblemExample } from './Dataset.ts';
import { BLOCK, ImageJoin } from './ImageJoin.ts';
import { saneArea } from './saneArea.ts';
import { SIZE_CLASSES, sizeClass } from './sizeClass.ts';

/**
 * Finds the images of annotations, counts boxes, and what is odd about them and their areas. In one pass, because the columns
 * of a large file fit into no cache.
 *
 * @param annotations `imageIndex` becomes the rows of the images, −1 where the file lists none
 */
export function checkBoxes(
  annotations: CollectedAnnotations,
  imageColumns: ImageColumns,
  sections: CocoSections,
): BoxCounts {
  const { imageIds, problems } = sections;
  const images = new ImageJoin(imageColumns, annotations.ids, sections);
  const { imageIndex, boxes, area, crowd, notFinite, areaOdd, ids, count } = annotations;
  // Made before the loop: a function made inside costs an allocation for every row.
  const tell = (code: ProblemCode, row: number) =>
    problems.add(code, () => {
      const index = images.indices[row % BLOCK] as number;
      return exampleOf(ids.at(row), index === -1 ? Number.NaN : imageIds.written(index));
    });
  const sizes = new Float64Array(SIZE_CLASSES.length);
  let crowds = 0;
  for (let row = 0; row < count; row++) {
    const at = 2 * (row % BLOCK);
    if (at === 0) images.join(imageIndex, row);
    crowds += crowd[row] as number;
    const size = sizeClass(annotations, row);
    if (size >= 0) sizes[size] = (sizes[size] as number) + 1;
    const w = boxes[4 * row + 2] as number;
    const h = boxes[4 * row + 3] as number;
    if (Number.isNaN((boxes[4 * row] as number) + (boxes[4 * row + 1] as number) + w + h)) {
      // Where the box is none, that is the news and not its area.
      tell(notFinite.has(row) ? 'box-not-finite' : 'box-missing', row);
      continue;
    }
    const given = area[row] as number;
    const isGiven = !Number.isNaN(given) || areaOdd.has(row);
    if (isGiven && w > 0 && h > 0 && Number.isNaN(saneArea(given, w, h)))
      tell('area-implausible', row);
    const code = boxProblem(boxes, row, images.sizes[at] as number, images.sizes[at + 1] as number);
    if (code !== null) tell(code, row);
  }
  return { crowd: crowds, sizes };
}

function exampleOf(annotation: number | string, image: number | string): ProblemExample {
  return {
    ...(Number.isNaN(annotation) ? {} : { annotation }),
    ...(Number.isNaN(image) ? {} : { image }),
  };
}
