import type { ShapeLevel } from '../../detectors/DetectorSetup.ts';

interface Sides {
  readonly width: number;
  readonly height: number;
}

/**
 * Why no anchor has a box's shape, where a shape fits if both sides differ by less than a factor (YOLOv5).
 *
 * @returns null where one fits
 */
export function shapeReason(
  { width, height }: Sides,
  levels: readonly ShapeLevel[],
  ratio: number,
): 'too-small' | 'too-large' | 'aspect' | null {
  const shapes = levels.flatMap(level => level.shapes);
  const factors = shapes.map(([across, down]) => ({ across: width / across, down: height / down }));
  if (factors.some(({ across, down }) => fits(across, ratio) && fits(down, ratio))) return null;
  if (factors.every(({ across, down }) => Math.min(across, down) <= 1 / ratio && across * down < 1))
    return 'too-small';
  if (factors.every(({ across, down }) => Math.max(across, down) >= ratio && across * down > 1))
    return 'too-large';
  return 'aspect';
}

function fits(factor: number, ratio: number): boolean {
  return factor < ratio && 1 / factor < ratio;
}
