import type { CandidateRule } from '../../detectors/DetectorSetup.ts';
import { levelsOf } from '../../detectors/levels.ts';
import type { MatchReason, UnmatchedBox } from './MatchReason.ts';

/** Where an anchor is foreground from an IoU on: the reasons follow from the anchors of all levels and that threshold. */
export function thresholdReasons(
  candidates: CandidateRule,
  threshold: number,
): (box: UnmatchedBox) => MatchReason {
  const sizes = levelsOf(candidates).flatMap(level => level.sizes);
  const shapes = distinctShapes(sizes, aspectRatios(candidates));
  const smallest = sizes.reduce((least, size) => Math.min(least, size), Infinity);
  const largest = sizes.reduce((most, size) => Math.max(most, size), -Infinity);
  return ({ width, height, bestIou }) => {
    if (bestIou >= threshold) return 'taken-by-neighbour';
    const size = Math.sqrt(width * height);
    if (!sizes.some(anchor => squareIou(size, anchor) >= threshold)) {
      if (size < smallest) return 'too-small';
      return size > largest ? 'too-large' : 'between-scales';
    }
    const fits = shapes.some(shape => centredIou({ width, height }, shape) >= threshold);
    return fits ? 'between-strides' : 'aspect';
  };
}

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
