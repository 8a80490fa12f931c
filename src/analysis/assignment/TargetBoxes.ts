import type { BoxColumns } from '../dataset/Dataset.ts';
import type { Steps } from '../contract/steps/Steps.ts';
import type { Size } from '../geometry/Size.ts';
import type { BoxTransform, Corners } from '../detectors/BoxTransform.ts';
import { BOXES_A_PIECE } from './pieces.ts';

/** The boxes of one image that an assigner sees. Reused from image to image. */
export interface TargetBoxes {
  count: number;
  /** x1, y1, x2, y2 in pixels of the network input, in the framework's precision; 4 × count. */
  corners: Float64Array;
  /** Annotation row of each box. */
  rows: Int32Array;
  /** √(width × height) of the part inside the image, in pixels of the original image. */
  sizes: Float64Array;
}

export function emptyTargets(): TargetBoxes {
  return {
    count: 0,
    corners: new Float64Array(4 * 64),
    rows: new Int32Array(64),
    sizes: new Float64Array(64),
  };
}

/** Which boxes of an image a framework trains on, and where it puts them. */
interface BoxSelection {
  readonly image: Size;
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
  { image, place, crowds = 'out', maximum = Infinity }: BoxSelection,
): Steps<void> {
  reserve(targets, rows.length);
  const { boxes, crowd, area } = annotations;
  let count = 0;
  for (let i = 0; i < rows.length && count < maximum; i++) {
    if (i % BOXES_A_PIECE === BOXES_A_PIECE - 1) yield;
    const row = rows[i] as number;
    if (crowds !== 'too' && (crowd[row] === 1) !== (crowds === 'only')) continue;
    for (let side = 0; side < 4; side++) raw[side] = boxes[4 * row + side] as number;
    if (!place(raw, corners, area[row] as number)) continue;
    targets.corners[4 * count] = corners.x1;
    targets.corners[4 * count + 1] = corners.y1;
    targets.corners[4 * count + 2] = corners.x2;
    targets.corners[4 * count + 3] = corners.y2;
    targets.sizes[count] = visibleSize(image);
    targets.rows[count++] = row;
  }
  targets.count = count;
}

function reserve(targets: TargetBoxes, boxes: number): void {
  if (targets.rows.length >= boxes) return;
  targets.corners = new Float64Array(8 * boxes);
  targets.rows = new Int32Array(2 * boxes);
  targets.sizes = new Float64Array(2 * boxes);
}

/** √(width × height) of the part of the copied box that lies inside the image. */
function visibleSize({ width, height }: Size): number {
  const x = raw[0] as number;
  const y = raw[1] as number;
  const visibleWidth = Math.min(x + (raw[2] as number), width) - Math.max(x, 0);
  const visibleHeight = Math.min(y + (raw[3] as number), height) - Math.max(y, 0);
  return Math.sqrt(Math.max(0, visibleWidth) * Math.max(0, visibleHeight));
}
