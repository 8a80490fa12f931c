import { fail } from '../../contract/failures/Failure.ts';
import type { CandidateRule, DetectorSetup, ResizeRule } from '../DetectorSetup.ts';
import { number } from './checks.ts';
import { MOST_ANCHORS_AN_IMAGE, RANGES } from './setupRanges.ts';

/** Longer images are so few that no config is refused for them; counting one refuses what does not fit. */
const LONGEST_ASPECT = 4;

/**
 * Holds the anchors of one network input, at the largest size that a detector trains at, to what can be counted.
 *
 * @throws FailureError `input-too-large`, `setup-out-of-range`
 */
export function checkInputSize(setup: DetectorSetup, file: string): void {
  const { candidates, padToMultiple } = setup;
  const key = 'candidates.anchorsPerCell';
  number(RANGES.anchorsOfAllLevels)(kindsOf(candidates), { file, key });
  for (const rule of setup.resize) {
    const [height, width] = largestInput(rule).map(
      side => Math.ceil(side / padToMultiple) * padToMultiple,
    ) as [number, number];
    const anchors = placesOf(candidates, height, width);
    if (anchors > MOST_ANCHORS_AN_IMAGE)
      fail({ code: 'input-too-large', file, height, width, anchors, most: MOST_ANCHORS_AN_IMAGE });
  }
}

/** Height and width in pixels, of the largest input of usual images. */
function largestInput(rule: ResizeRule): readonly [number, number] {
  if (rule.kind === 'fixed') return [rule.height, rule.width];
  if (rule.kind === 'letterbox') return [rule.side, rule.side];
  const isSquare = rule.kind === 'tf-keep-aspect' && rule.padToSquare;
  return isSquare ? [rule.longerSide, rule.longerSide] : keepingAspect(rule);
}

function keepingAspect({
  shorterSide,
  longerSide,
}: {
  readonly shorterSide: number;
  readonly longerSide: number;
}): readonly [number, number] {
  const shorter = Math.min(shorterSide, longerSide);
  return [shorter, Math.min(longerSide, shorter * LONGEST_ASPECT)];
}

function placesOf(candidates: CandidateRule, height: number, width: number): number {
  const cells = (stride: number) => Math.ceil(height / stride) * Math.ceil(width / stride);
  switch (candidates.kind) {
    case 'anchors':
      return sum(candidates.levels, level => cells(level.stride) * anchorsPerCell(level));
    case 'default-boxes':
      return sum(
        candidates.levels,
        level => level.cells ** 2 * (2 + 2 * level.aspectRatios.length),
      );
    case 'points':
      return sum(candidates.strides, cells);
    case 'shapes':
      return sum(candidates.levels, level => cells(level.stride) * level.shapes.length);
  }
}

/** Anchors that differ by more than their cell. */
function kindsOf(candidates: CandidateRule): number {
  switch (candidates.kind) {
    case 'anchors':
      return sum(candidates.levels, anchorsPerCell);
    case 'default-boxes':
      return sum(candidates.levels, ({ aspectRatios }) => 2 + 2 * aspectRatios.length);
    case 'points':
      return candidates.strides.length;
    case 'shapes':
      return sum(candidates.levels, ({ shapes }) => shapes.length);
  }
}

function anchorsPerCell({
  sizes,
  aspectRatios,
  shapes,
}: Extract<CandidateRule, { kind: 'anchors' }>['levels'][number]): number {
  return shapes?.length ?? sizes.length * aspectRatios.length;
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}
