import type { DetectorSetup } from '../detectors/DetectorSetup.ts';
import type { AnchorCounts } from '../summary/AnchorTally.ts';
import { total } from '../summary/Counts.ts';
import { missedBoxes } from '../summary/tallies/BoxTally.ts';

/** What was counted on a dataset, all of it, and what was measured on a model's predictions. */
export interface DatasetSummary {
  readonly images: number;
  /** Distinct images of each category, 0 where it has none. */
  readonly imagesByCategory: readonly number[];
  /** Boxes that take part in training. */
  readonly boxes: number;
  /** Those of them without any foreground anchor; a box that repeats one with anchors is none, as its object is trained on. */
  readonly unmatched: number;
  /** Foreground anchors. */
  readonly foreground: number;
  /** Negative logits per positive logit in the loss; NaN where no anchor is foreground. */
  readonly negativesPerPositive: number;
  /** A model's confident errors that look like wrong or missing labels, and their share of its confident errors. */
  readonly suspects?: { readonly count: number; readonly share: number } | undefined;
}

interface Counted {
  readonly images: number;
  readonly imagesByCategory: readonly number[];
  readonly tally: AnchorCounts;
}

export function summarizeDataset(
  { images, imagesByCategory, tally }: Counted,
  setup: DetectorSetup,
): DatasetSummary {
  // Boxes are counted at every training size.
  const sizes = setup.resize.length;
  return {
    images,
    imagesByCategory,
    boxes: total(tally.boxes.matches) / sizes,
    unmatched: missedBoxes(tally.boxes) / sizes,
    foreground: total(tally.foreground),
    negativesPerPositive: negativesPerPositive(tally, outputsOf(setup, imagesByCategory.length)),
  };
}

/** Logits of an anchor: one a class, but for an objectness that faces the background alone, and for proposals, which know no class. */
function outputsOf({ loss, sampling }: DetectorSetup, classes: number): number {
  return loss.objectness === true || sampling?.kind === 'balanced' ? 1 : classes;
}

/** The other classes' logits of a foreground anchor are negative, too. */
function negativesPerPositive({ anchors, foreground, ignored }: AnchorCounts, outputs: number) {
  const positives = total(foreground);
  if (positives === 0) return NaN;
  const background = total(anchors) - positives - total(ignored);
  return (background * outputs) / positives + outputs - 1;
}
