import type { BoxColumns } from '../dataset/Dataset.ts';
import type { Steps } from '../contract/steps/Steps.ts';
import type { BoxTransform, Corners } from '../detectors/BoxTransform.ts';
import { BOXES_A_PIECE } from './pieces.ts';

/** The boxes of one image that an assigner sees. Reused from image to image. */
export interface TargetBoxes {
  count: number;
  /** x1, y1, x2, y2 in pixels of the network input, in the framework's precision; 4 × count. */
  corners: Float64Array;
  /** Annotation row of each box. */
  rows: Int32Array;
}

export function emptyTargets(): TargetBoxes {
  return {
    count: 0,
    corners: new Float64Array(4 * 64),
    rows: new Int32Array(64),
  };
}

/** Which boxes of an image a framework trains on, and where it puts them. */
interface BoxSelection {
  readonly place: BoxTransform;
  /** Whether crowd regions are boxes like all others, or the only ones; mostly they are left out. */
  readonly crowds?: 'out' | 'too' | 'only';
  /** Boxes beyond so many are left out. */
  readonly maximum?: number | undefined;
}

const corners: Corners = { x1: 0, y1: 0, x2: 0, y2: 0 };
/** A box is copied here, since making a view of four numbers takes longer than all that is done with them. */
const raw = new Float64Array(4);

/** Takes the boxes of an image that a framework trains on, as its placer has them. */
export function* fillTargets(
  targets: TargetBoxes,
  annotations: BoxColumns,
  rows: Int32Array,
  selection: BoxSelection,
): Steps<void> {
  if (fillFew(targets, annotations, rows, selection)) return;
  reserve(targets, rows.length);
  targets.count = 0;
  for (let from = 0; from < rows.length; from += BOXES_A_PIECE) {
    if (from > 0) yield;
    addTargets(targets, annotations, rows.subarray(from, from + BOXES_A_PIECE), selection);
  }
}

/**
 * The same at once, where it is little: of an image with a few boxes to begin steps takes longer than they do.
 *
 * @returns whether they are few
 */
export function fillFew(
  targets: TargetBoxes,
  annotations: BoxColumns,
  rows: Int32Array,
  selection: BoxSelection,
): boolean {
  if (rows.length > BOXES_A_PIECE) return false;
  reserve(targets, rows.length);
  targets.count = 0;
  addTargets(targets, annotations, rows, selection);
  return true;
}

function addTargets(
  targets: TargetBoxes,
  { boxes, crowd, area }: BoxColumns,
  rows: Int32Array,
  { place, crowds = 'out', maximum = Infinity }: BoxSelection,
): void {
  let { count } = targets;
  for (let i = 0; i < rows.length && count < maximum; i++) {
    const row = rows[i] as number;
    if (crowds !== 'too' && (crowd[row] === 1) !== (crowds === 'only')) continue;
    for (let side = 0; side < 4; side++) raw[side] = boxes[4 * row + side] as number;
    if (!place(raw, corners, area[row] as number)) continue;
    targets.corners[4 * count] = corners.x1;
    targets.corners[4 * count + 1] = corners.y1;
    targets.corners[4 * count + 2] = corners.x2;
    targets.corners[4 * count + 3] = corners.y2;
    targets.rows[count++] = row;
  }
  targets.count = count;
}

function reserve(targets: TargetBoxes, boxes: number): void {
  if (targets.rows.length >= boxes) return;
  targets.corners = new Float64Array(8 * boxes);
  targets.rows = new Int32Array(2 * boxes);
}
