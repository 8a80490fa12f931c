import { fail } from '../../contract/failures/Failure.ts';
import type { CocoCollector } from './CocoCollector.ts';

/**
 * Refuses JSON that is sound but no COCO ground truth.
 *
 * @param isPart whether it may hold no annotation
 * @throws FailureError `not-coco`, `results-not-ground-truth`, `no-images`, `no-annotations`
 */
export function requireGroundTruth(
  { sections, shape }: CocoCollector,
  file: string,
  isPart: boolean,
): void {
  const { images, annotations } = sections.dataset;
  if (!sections.has('images') && !sections.has('annotations')) {
    const unusual = Array.from(sections.unusual, ([name, is]) => ({ name, is }));
    fail({
      code: 'not-coco',
      file,
      found: unusual.length === 0 ? shape.describe() : { kind: 'sections', sections: unusual },
    });
  }
  // Some tools write detections as a COCO dictionary with a score in every annotation.
  if (annotations.count > 0 && annotations.scores === annotations.count)
    fail({ code: 'results-not-ground-truth', file });
  if (images.count === 0) fail({ code: 'no-images', file });
  if (annotations.count === 0 && !isPart)
    fail({ code: 'no-annotations', file, images: images.count });
}
