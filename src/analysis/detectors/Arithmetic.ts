import type { Size } from '../geometry/Size.ts';
import type { AnchorLevel } from './AnchorLevel.ts';
import type { BoxTransform, Frame } from './BoxTransform.ts';
import type { PointRule } from './PointRule.ts';
import type { RecordRule } from './RecordRule.ts';

/** What one framework computes in its own way, step by step and rounding by rounding; absent where it has no such part. */
export interface Arithmetic {
  /** The size in the network, before padding, of an image whose shorter and longer side have these limits. */
  readonly resize?: (sides: SideLimits, image: Size) => Size;
  readonly boxes?: (frame: Frame) => BoxTransform;
  /** Which records of a COCO file become boxes. */
  readonly records?: RecordRule;
  /** Whether crowd regions are boxes like all others. */
  readonly trainsOnCrowds?: boolean;
  readonly anchors?: AnchorArithmetic;
  readonly points?: PointRule;
}

/** In pixels. */
export interface SideLimits {
  readonly shorterSide: number;
  readonly longerSide: number;
}

export interface AnchorArithmetic {
  /**
   * The anchors around the origin that every cell of a feature map repeats.
   *
   * @param offset position of the first anchor's centre, in strides
   * @returns x1, y1, x2, y2 of each anchor in pixels; the order within the cell and the rounding are the framework's
   */
  cell(level: AnchorLevel, offset: number): Float64Array;
  /**
   * Cells along one side of the input.
   *
   * @param cells as many strides as cover the side
   */
  axis(cells: number, spacing: Spacing): Axis;
  /** Whether overlaps are taken of shares of the input instead of pixels. */
  readonly inShares?: boolean;
  /** The anchors as a config of the framework says them; absent where it cannot. */
  settings?(levels: readonly AnchorLevel[]): readonly string[];
}

/** In pixels, but for the offset, which is in strides. */
export interface Spacing {
  readonly side: number;
  readonly stride: number;
  readonly offset: number;
}

export interface Axis {
  /** Pixels between neighbouring cells. */
  readonly stride: number;
  /** Position of the first cell's centre in pixels. */
  readonly origin: number;
}
