import type { Dataset } from '../annotations/Dataset.ts';
import type { RowsByImage } from '../annotations/rowsByImage.ts';
import { imageAssigner } from '../assignment/ImageAssigner.ts';
import { fail } from '../contract/Failure.ts';
import type { Pause, Progress } from '../contract/Progress.ts';
import type { DetectorSetup } from '../detectors/DetectorSetup.ts';
import { levelCount } from '../detectors/levels.ts';
import { addAnchors } from './addAnchors.ts';
import { type AnchorTally, anchorTally } from './AnchorTally.ts';
import { boxAdder } from './boxAdder.ts';
import { addEvidence } from './EvidenceTally.ts';

interface TallyOptions {
  readonly setup: DetectorSetup;
  readonly progress?: Progress | undefined;
  readonly pause?: Pause | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Images between two looks at the clock of the outside world. */
const BATCH = 256;
/** The simulator's evidence needs IoUs down to .05, which is slow, but no more images than this. */
const EVIDENCE_IMAGES = 2000;
const EVIDENCE_IOU = 0.05;
const HISTOGRAM_IOU = 0.1;

/** Assigns anchors on every image that has a size, one at a time, and counts. A batch is one image. */
export async function tallyImages(
  dataset: Dataset,
  groups: RowsByImage,
  { setup, progress, pause, signal }: TallyOptions,
): Promise<AnchorTally> {
  const { images } = dataset;
  const visit = imageVisitor(dataset, setup);
  const everyNth = Math.ceil(images.count / EVIDENCE_IMAGES);
  for (let image = 0; image < images.count; image++) {
    if (image % BATCH === 0) {
      await pause?.();
      if (signal?.aborted === true) fail({ code: 'cancelled' });
      progress?.({ stage: 'assign', share: image / images.count });
    }
    const rows = groups.rows.subarray(groups.start[image], groups.start[image + 1]);
    visit.add(image, rows, image % everyNth === 0);
  }
  progress?.({ stage: 'assign', share: 1 });
  return visit.tally;
}

function imageVisitor(dataset: Dataset, setup: DetectorSetup) {
  const { images, annotations } = dataset;
  const assign = imageAssigner(setup, annotations);
  const tally = anchorTally(levelCount(setup.candidates), dataset.categories.length);
  const addBoxes = boxAdder(tally.boxes, annotations, setup);
  return {
    tally,
    add(index: number, rows: Int32Array, evidence: boolean) {
      const image = {
        height: images.height[index] as number,
        width: images.width[index] as number,
      };
      // Also false for NaN: without a size there is no grid.
      if (!(image.height > 0 && image.width > 0)) return;
      const lowestIou = evidence ? EVIDENCE_IOU : HISTOGRAM_IOU;
      for (const resize of setup.resize) {
        const { targets, assignment } = assign({ image, resize, rows, lowestIou });
        addAnchors(tally, assignment);
        addBoxes(targets, assignment);
        if (evidence) addEvidence(tally.evidence, targets, assignment);
      }
    },
  };
}
