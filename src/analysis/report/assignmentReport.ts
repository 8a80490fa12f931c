import type { Dataset } from '../annotations/Dataset.ts';
import type { DetectorSetup } from '../detectors/DetectorSetup.ts';
import { levelsOf } from '../detectors/levels.ts';
import type { AnchorTally } from '../summary/AnchorTally.ts';
import { BOX_SIZE_EDGES } from '../summary/boxSizes.ts';
import { total } from '../summary/Counts.ts';
import { SIZE_CLASSES } from '../summary/sizeClass.ts';
import type { AssignmentReport, Histogram } from './Report.ts';

export function assignmentReport(
  setup: DetectorSetup,
  dataset: Dataset,
  tally: AnchorTally,
): AssignmentReport {
  const anchors = total(tally.anchors);
  const foreground = total(tally.foreground);
  const ignored = total(tally.ignored);
  const background = anchors - foreground - ignored;
  return {
    anchors,
    foreground,
    ignored,
    background,
    boxes: total(tally.sizeBoxes),
    backgroundPerForeground: foreground === 0 ? null : background / foreground,
    perLevel: perLevel(setup, tally),
    perCategory: dataset.categories.map(({ id }, row) => ({
      id,
      foreground: tally.categoryForeground[row] as number,
      unmatched: tally.categoryUnmatched[row] as number,
    })),
    perSize: SIZE_CLASSES.map((name, size) => ({
      name,
      annotations: tally.sizeBoxes[size] as number,
      foreground: tally.sizeForeground[size] as number,
      unmatched: tally.sizeUnmatched[size] as number,
    })),
    iouHistogram: iouHistogram(tally),
    boxSizes: { edges: BOX_SIZE_EDGES, counts: [...tally.boxSizes] },
    unmatched: unmatched(dataset, tally),
  };
}

function perLevel(setup: DetectorSetup, tally: AnchorTally): AssignmentReport['perLevel'] {
  return levelsOf(setup.candidates).map(({ stride }, level) => {
    const foreground = tally.foreground[level] as number;
    const ignored = tally.ignored[level] as number;
    return {
      stride,
      foreground,
      ignored,
      background: (tally.anchors[level] as number) - foreground - ignored,
    };
  });
}

/** Bins of .1: the finest that are exact on every image. */
function iouHistogram(tally: AnchorTally): Histogram {
  const bins = Array.from({ length: 10 }, (_, bin) => bin);
  return {
    edges: [...bins, 10].map(edge => edge / 10),
    counts: bins.map(
      bin => (tally.iouCounts[2 * bin] as number) + (tally.iouCounts[2 * bin + 1] as number),
    ),
  };
}

function unmatched(dataset: Dataset, tally: AnchorTally): AssignmentReport['unmatched'] {
  const { ids, image } = dataset.annotations;
  return {
    count: total(tally.sizeUnmatched),
    reasons: [],
    examples: tally.unmatchedRows.map(row => ({
      annotation: ids.at(row),
      image: dataset.images.ids.at(image[row] as number),
    })),
  };
}
