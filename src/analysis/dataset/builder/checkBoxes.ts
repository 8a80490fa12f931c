import type { Steps } from '../../contract/steps/Steps.ts';
import type { CollectedAnnotations } from './AnnotationCollector.ts';
import { boxProblem } from './boxProblem.ts';
import type { DatasetParts } from './DatasetParts.ts';
import type { BoxCounts, ProblemCode } from '../Dataset.ts';
import { exampleOf } from './exampleOf.ts';
import { BLOCK, type ImageJoin } from './ImageJoin.ts';
import { isOrdinary } from './isOrdinary.ts';
import { plausibleArea } from '../plausibleArea.ts';
import { areaClass, SIZE_CLASSES, sizeClass } from '../sizeClass.ts';

/**
 * Finds the images of annotations, counts boxes, and what is odd about them and their areas. In one pass, because the columns
 * of a large file fit into no cache.
 *
 * @param annotations `imageIndex` becomes the rows of the images, −1 where the file lists none
 */
export function* checkBoxes(
  annotations: CollectedAnnotations,
  images: ImageJoin,
  parts: DatasetParts,
): Steps<BoxCounts> {
  const { imageIndex, count } = annotations;
  const reportProblems = oddities(annotations, images, parts);
  const sizes = new Float64Array(SIZE_CLASSES.length);
  const checks = { imageSizes: images.sizes, sizes, reportProblems };
  let crowd = 0;
  for (let first = 0; first < count; first += BLOCK) {
    images.join(imageIndex, first);
    crowd += checkBlock(annotations, first, checks);
    yield;
  }
  return { crowd, sizes };
}

interface BlockChecks {
  readonly imageSizes: Float64Array;
  readonly sizes: Float64Array;
  readonly reportProblems: TellOdd;
}

/**
 * A function of its own, which V8 compiles in a fraction of the time that it took with all that is around it.
 *
 * @returns how many crowd regions there are
 */
function checkBlock(
  annotations: CollectedAnnotations,
  first: number,
  { imageSizes, sizes, reportProblems }: BlockChecks,
): number {
  const { area, crowd, count } = annotations;
  const rows = Math.min(BLOCK, count - first);
  let crowds = 0;
  for (let i = 0; i < rows; i++) {
    const row = first + i;
    const width = imageSizes[2 * i] as number;
    const height = imageSizes[2 * i + 1] as number;
    // Nearly all are: more is asked only of the others.
    const sound = isOrdinary(annotations, row, width, height);
    if (!sound) reportProblems(row, width, height);
    const size = sound ? areaClass(area[row] as number) : sizeClass(annotations, row);
    if (size >= 0) sizes[size] = (sizes[size] as number) + 1;
    crowds += crowd[row] as number;
  }
  return crowds;
}

type TellOdd = (row: number, width: number, height: number) => void;

/** Counts what is odd about the box and the area of a row, on an image of this width and height in pixels. */
function oddities(
  { boxes, area, notFinite, areaInvalid, ids }: CollectedAnnotations,
  images: ImageJoin,
  { imageIds, problems }: DatasetParts,
): TellOdd {
  const tell = (code: ProblemCode, row: number) => {
    const annotation = ids.at(row);
    problems.add(code, annotation, () => {
      const index = images.indices[row % BLOCK] as number;
      const image = index === -1 ? null : imageIds.written(index);
      return exampleOf({ annotation, image });
    });
  };
  return (row, width, height) => {
    const w = boxes[4 * row + 2] as number;
    const h = boxes[4 * row + 3] as number;
    if (Number.isNaN((boxes[4 * row] as number) + (boxes[4 * row + 1] as number) + w + h)) {
      // Where the box is none, that is the news and not its area.
      tell(notFinite.has(row) ? 'box-not-finite' : 'box-missing', row);
      return;
    }
    const given = area[row] as number;
    const isGiven = !Number.isNaN(given) || areaInvalid.has(row);
    if (isGiven && w > 0 && h > 0 && Number.isNaN(plausibleArea(given, w, h)))
      tell('area-implausible', row);
    const code = boxProblem(boxes, row, width, height);
    if (code !== null) tell(code, row);
  };
}
