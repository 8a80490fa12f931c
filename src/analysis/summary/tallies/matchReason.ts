import type { CandidateRule, DetectorSetup } from '../../detectors/DetectorSetup.ts';
import { levelsOf } from '../../detectors/levels.ts';
import { shapeReason } from './shapeReason.ts';

/**
 * Why a box has no anchor at the foreground threshold, or why none was left for it. In the order of their index; the first
 * that holds is given.
 */
export const MATCH_REASONS = [
  /** Smaller than the smallest anchor, so far that even a centred one falls short. */
  'too-small',
  /** Larger than the largest anchor, likewise. */
  'too-large',
  /** Its size lies between two anchor sizes, too far from both. */
  'between-scales',
  /** Its aspect lies beyond all aspect ratios, too far from each. */
  'aspect',
  /** A centred anchor would do, but the grid has none near enough. */
  'between-strides',
  /** It has good anchors or points, but all of them went to another box. */
  'taken-by-neighbour',
  /** No point of the detector's grid falls to it. */
  'no-point',
] as const;

type MatchReason = (typeof MATCH_REASONS)[number];

/** One box as the reason sees it. */
interface BoxAtHand {
  /** Pixels of the network input. */
  readonly width: number;
  readonly height: number;
  /** Highest IoU with any anchor. */
  readonly bestIou: number;
  /** Whether some candidate would have been foreground for it, had no other box taken it; for rules without IoU. */
  readonly wanted: boolean;
}

/** Finds the reason under a detector's own anchors and threshold; an index into `MATCH_REASONS`. */
export function matchReasons(setup: DetectorSetup): (box: BoxAtHand) => number {
  const { assigner, candidates } = setup;
  if (assigner.kind !== 'max-iou' && assigner.kind !== 'ssd') return otherReasons(setup);
  const threshold = assigner.foregroundIou;
  const sizes = levelsOf(candidates).flatMap(level => level.sizes);
  const shapes = distinctShapes(sizes, aspectRatios(candidates));
  const smallest = sizes.reduce((least, size) => Math.min(least, size), Infinity);
  const largest = sizes.reduce((most, size) => Math.max(most, size), -Infinity);
  return ({ width, height, bestIou }) => {
    if (bestIou >= threshold) return index('taken-by-neighbour');
    const size = Math.sqrt(width * height);
    if (!sizes.some(anchor => squareIou(size, anchor) >= threshold)) {
      if (size < smallest) return index('too-small');
      return index(size > largest ? 'too-large' : 'between-scales');
    }
    const fits = shapes.some(shape => centredIou({ width, height }, shape) >= threshold);
    return index(fits ? 'between-strides' : 'aspect');
  };
}

/** For rules whose foreground does not begin at an IoU. */
function otherReasons({ assigner, candidates }: DetectorSetup): (box: BoxAtHand) => number {
  return box => {
    if (box.wanted) return index('taken-by-neighbour');
    if (assigner.kind !== 'yolov5' || candidates.kind !== 'shapes') return index('no-point');
    return index(shapeReason(box, candidates.levels, assigner.ratio) ?? 'no-point');
  };
}

const index = (reason: MatchReason) => MATCH_REASONS.indexOf(reason);

function aspectRatios(candidates: CandidateRule): readonly number[] {
  if (candidates.kind === 'points' || candidates.kind === 'shapes') return [];
  const ratios = candidates.levels.flatMap(level => level.aspectRatios);
  return candidates.kind === 'anchors' ? ratios : [1, ...ratios, ...ratios.map(ratio => 1 / ratio)];
}

interface Sides {
  readonly width: number;
  readonly height: number;
}

/** The anchors of all levels, each shape once. */
function distinctShapes(sizes: readonly number[], ratios: readonly number[]): readonly Sides[] {
  return [...new Set(sizes)].flatMap(size =>
    [...new Set(ratios)].map(ratio => ({
      width: size / Math.sqrt(ratio),
      height: size * Math.sqrt(ratio),
    })),
  );
}

/** IoU of two squares with one centre. */
function squareIou(a: number, b: number): number {
  return a < b ? (a / b) ** 2 : (b / a) ** 2;
}

function centredIou(box: Sides, { width, height }: Sides): number {
  const shared = Math.min(box.width, width) * Math.min(box.height, height);
  return shared / (box.width * box.height + width * height - shared);
}
