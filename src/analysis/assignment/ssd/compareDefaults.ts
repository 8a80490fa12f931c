import type { CellLevel } from '../../anchors/CellGrid.ts';
import type { DefaultBoxes } from '../../anchors/defaultBoxes.ts';
import { float32 } from '../../geometry/rounding.ts';
import type { AnchorField } from '../ious/AnchorField.ts';
import type { TargetBox } from '../TargetBox.ts';

/** The default box that a box overlaps most, the first one on ties; the very first of all where it overlaps none. */
export interface BestDefault {
  index: number;
  iou: number;
}

/**
 * Compares one box with all default boxes it overlaps, and notes the highest IoUs of both. Corners depend on the column or
 * on the row alone, so that rows and columns are left out whole: on COCO 1,094 of SSD300's 8,732 default boxes remain, and
 * a box takes 21 µs instead of 50.
 */
export function compareDefaults(
  { grid, corners }: DefaultBoxes,
  box: TargetBox,
  owner: number,
  field: AnchorField,
): BestDefault {
  const best = { index: 0, iou: 0 };
  for (const level of grid.levels)
    for (let kind = 0; kind < level.perCell; kind++) {
      const [firstColumn, lastColumn] = overlapped(corners, level, { kind, box });
      for (let row = 0; row < level.rows; row++) {
        const start = level.first + row * level.columns * level.perCell + kind;
        const top = corners[4 * start + 1] as number;
        const bottom = corners[4 * start + 3] as number;
        const height = float32(Math.min(bottom, box.y2) - Math.max(top, box.y1));
        if (!(height > 0)) continue;
        for (let column = firstColumn; column <= lastColumn; column++) {
          const index = start + column * level.perCell;
          const left = corners[4 * index] as number;
          const right = corners[4 * index + 2] as number;
          const width = float32(Math.min(right, box.x2) - Math.max(left, box.x1));
          const shared = float32(width * height);
          const area = float32(float32(right - left) * float32(bottom - top));
          const iou = float32(shared / float32(float32(box.area + area) - shared));
          field.offer(index, owner, iou);
          if (iou > best.iou || (iou === best.iou && index < best.index)) {
            best.iou = iou;
            best.index = index;
          }
        }
      }
    }
  return best;
}

/** First and last column in which the default boxes of a kind reach into the box. */
function overlapped(
  corners: Float32Array,
  { first, columns, perCell }: CellLevel,
  { kind, box }: { readonly kind: number; readonly box: TargetBox },
): readonly [number, number] {
  const at = (column: number) => 4 * (first + column * perCell + kind);
  let start = 0;
  while (start < columns && !((corners[at(start) + 2] as number) > box.x1)) start++;
  let end = columns - 1;
  while (end >= start && !((corners[at(end)] as number) < box.x2)) end--;
  return [start, end];
}
