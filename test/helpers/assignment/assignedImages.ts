import { rowsByImage } from '../../../src/analysis/dataset/rowsByImage.ts';
import { assignerFor } from '../../../src/analysis/assignment/assignerFor.ts';
import { finish } from '../../../src/analysis/contract/steps/Steps.ts';
import type { DetectorSetup } from '../../../src/analysis/detectors/DetectorSetup.ts';
import { type PlainCoco, plainDataset } from '../annotations/plainDataset.ts';
import { byCandidate, type PlainImage, type Transcribed } from '../transcriptions/Transcription.ts';

/** Our assignment of every image of a document, in the form of a transcription. */
export function assignedImages(coco: PlainCoco, setup: DetectorSetup): Transcribed[] {
  const dataset = plainDataset(coco);
  const groups = finish(rowsByImage(dataset));
  const assign = assignerFor(setup, dataset.annotations);
  return coco.images.map((image, i) => {
    const rows = groups.rows.subarray(groups.start[i], groups.start[i + 1]);
    const resize = setup.resize[0]!;
    const { targets, assignment } = finish(assign({ image, resize, rows, lowestIou: 0.05 }));
    const { grid, foreground, softNegatives } = assignment;
    const pairs = Array.from(
      { length: foreground.count },
      (_, at) => [foreground.anchors[at]!, foreground.boxes[at]!] as const,
    );
    return {
      boxes: targets.count,
      candidates: grid.count,
      foreground: byCandidate(pairs),
      ...(softNegatives === undefined ? {} : { softNegatives }),
    };
  });
}

/** The images of a document with their annotations in the order of the file. */
export function plainImages({ images, annotations }: PlainCoco): PlainImage[] {
  return images.map(({ id, width, height }) => ({
    width,
    height,
    annotations: annotations.filter(annotation => annotation.image_id === id),
  }));
}

/** A document of one image, for boxes given as x, y, width, height. */
export function oneImage(
  size: { readonly width: number; readonly height: number },
  boxes: readonly (readonly number[])[],
  categories: readonly number[] = [],
): PlainCoco {
  return {
    images: [{ id: 1, ...size }],
    annotations: boxes.map((bbox, i) => ({
      id: i + 1,
      image_id: 1,
      category_id: categories[i] ?? 1,
      bbox,
      iscrowd: 0,
    })),
    categories: [...new Set([1, ...categories])].map(id => ({ id, name: `class ${id}` })),
  };
}
