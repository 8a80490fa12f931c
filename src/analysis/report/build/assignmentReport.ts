import { MATCH_REASONS } from '../../assignment/reasons/MatchReason.ts';
import { familyOf } from '../../assignment/families.ts';
import type { Steps } from '../../contract/steps/Steps.ts';
import type { DetectorSetup } from '../../detectors/DetectorSetup.ts';
import { levelsOf } from '../../detectors/levels.ts';
import { ASPECT_CLASSES } from '../../summary/tallies/aspectClass.ts';
import { BOX_SIZE_EDGES } from '../../summary/tallies/boxSizes.ts';
import type { BoxTally } from '../../summary/tallies/BoxTally.ts';
import { type Counts, total } from '../../summary/Counts.ts';
import { LEFT_OUT_REASONS } from '../../summary/tallies/skipReason.ts';
import { MATCH_EDGES } from '../../summary/tallies/matchClass.ts';
import type { ProblemExample } from '../../dataset/Dataset.ts';
import { SIZE_CLASSES } from '../../dataset/sizeClass.ts';
import type { AnchorCounts } from '../../summary/AnchorTally.ts';
import type { Summary } from '../../summary/Summary.ts';
import { iouHistogram } from './iouHistogram.ts';
import { groupsOfCategory, reasonCounts } from './groupsOfCategory.ts';
import type { AssignmentReport, BoxPlace, BoxShapes } from '../Report.ts';
import { SHAPE_BINS, SHAPE_EDGES } from '../../summary/tallies/shapeGrid.ts';
import type { Histogram } from '../Histogram.ts';

/** Classes that are reported in one piece of work, at about 15 µs each. */
const CLASSES_A_PIECE = 128;

export function* assignmentReport(setup: DetectorSetup, summary: Summary): Steps<AssignmentReport> {
  const tally = summary.anchors;
  const anchors = total(tally.anchors);
  const foreground = total(tally.foreground);
  const ignored = total(tally.ignored);
  const background = anchors - foreground - ignored;
  const { boxes } = tally;
  return {
    anchors,
    foreground,
    ignored,
    background,
    boxes: total(boxes.matches),
    backgroundPerForeground: foreground === 0 ? null : background / foreground,
    ...(setup.sampling !== undefined && { sampled: sampled(tally) }),
    ...(tally.imagesWithoutPixels[0] !== 0 && {
      imagesWithoutPixels: total(tally.imagesWithoutPixels),
    }),
    ...(total(tally.leftOutImages) !== 0 && { leftOutImages: leftOut(tally) }),
    ...(familyOf(setup).lowersNegatives && { softNegatives: total(tally.softNegatives) }),
    perLevel: perLevel(setup, tally),
    perCategory: yield* perCategory(summary),
    perSize: SIZE_CLASSES.map((name, index) => ({ name, ...groupCounts(boxes.bySize, index) })),
    perAspect: ASPECT_CLASSES.map((name, index) => ({
      name,
      ...groupCounts(boxes.byAspect, index),
    })),
    foregroundPerBox: { edges: MATCH_EDGES, counts: [...boxes.matches] },
    iouHistogram: iouHistogram(tally),
    bestIou: twentieths(boxes.bestIous),
    boxSizes: { edges: BOX_SIZE_EDGES, counts: [...boxes.sizes] },
    boxShapes: boxShapes(boxes.shapes),
    weak: { count: total(boxes.weak), reasons: reasonCounts(boxes.weak) },
    unmatched: unmatched(summary),
    bars: barsOf(summary),
  };
}

function sampled({ sampled: [foreground = 0, background = 0] }: AnchorCounts) {
  return { foreground, background };
}

function leftOut({ leftOutImages }: AnchorCounts) {
  return LEFT_OUT_REASONS.map((code, i) => ({ code, count: leftOutImages[i] as number })).filter(
    reason => reason.count > 0,
  );
}

function perLevel(setup: DetectorSetup, tally: AnchorCounts): AssignmentReport['perLevel'] {
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

function* perCategory({ categories, anchors }: Summary): Steps<AssignmentReport['perCategory']> {
  const {
    boxes: { byCategory },
    classes,
  } = anchors;
  const rows: AssignmentReport['perCategory'][number][] = [];
  for (const [row, { id }] of categories.entries()) {
    if (row % CLASSES_A_PIECE === CLASSES_A_PIECE - 1) yield;
    const groups = groupsOfCategory(classes, row, categories.length);
    rows.push({
      id,
      foreground: byCategory.foreground[row] as number,
      unmatched: byCategory.unmatched[row] as number,
      ...(groups !== null && { groups }),
    });
  }
  return rows;
}

function groupCounts(group: BoxTally['bySize'], index: number) {
  return {
    annotations: group.boxes[index] as number,
    foreground: group.foreground[index] as number,
    unmatched: group.unmatched[index] as number,
  };
}

function twentieths(column: Counts): Histogram {
  if (total(column) === 0) return { edges: [], counts: [] };
  const edges = Array.from({ length: column.length + 1 }, (_, edge) => edge / column.length);
  return { edges, counts: [...column] };
}

function boxShapes(shapes: Counts): BoxShapes {
  const cells: BoxShapes['cells'][number][] = [];
  for (const [bin, boxes] of shapes.entries())
    if (boxes > 0) cells.push([bin % SHAPE_BINS, Math.floor(bin / SHAPE_BINS), boxes]);
  return { edges: SHAPE_EDGES, cells };
}

function unmatched({ anchors: { boxes }, unmatched: places }: Summary) {
  return {
    count: total(boxes.unmatched),
    reasons: reasonCounts(boxes.unmatched),
    examples: places.map(boxPlace),
  };
}

function barsOf({ bars }: Summary): NonNullable<AssignmentReport['bars']> {
  const byReason = (kind: 'unmatched' | 'weak') =>
    MATCH_REASONS.map((code, reason) => ({
      code,
      examples: (bars[kind][reason] ?? []).map(boxPlace),
    })).filter(({ examples }) => examples.length > 0);
  return {
    sizes: bars.sizes.map(places => places.map(boxPlace)),
    unmatched: byReason('unmatched'),
    weak: byReason('weak'),
  };
}

function boxPlace({ category, ...named }: ProblemExample): BoxPlace {
  return { ...named, ...(category !== undefined && { categoryId: category }) };
}
