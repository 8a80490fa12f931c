import { type Extent, extentOf } from '../kit/extentOf.ts';

/** What a cell of JSON holds; null where it is no object. */
export type JsonCell = Readonly<Record<string, unknown>> | null;

/** Names of the attribute that is the class, where there are several. */
const USUAL = ['label', 'class', 'category', 'name', 'type', 'object', 'object_name'];

/** An object of a cell; null for anything else. */
export function jsonIn(cell: string | undefined): JsonCell {
  try {
    const value: unknown = JSON.parse(cell ?? '');
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as JsonCell)
      : null;
  } catch {
    return null;
  }
}

/** The box around a region in pixels; null for points and lines. */
export function viaShape(shape: NonNullable<JsonCell>): Extent | null {
  const value = (name: string) => numberOr(shape[name]);
  const around = (rx: number, ry: number) => ({
    x: value('cx') - rx,
    y: value('cy') - ry,
    width: 2 * rx,
    height: 2 * ry,
  });
  switch (shape['name']) {
    case 'rect':
      return { x: value('x'), y: value('y'), width: value('width'), height: value('height') };
    case 'circle':
      return around(value('r'), value('r'));
    case 'ellipse':
      return around(value('rx'), value('ry'));
    case 'polygon':
      return extentOf(pointsIn(shape));
    default:
      return null;
  }
}

/** The attribute that is the class: one of the usual names, else the only one. Null where that is not clear. */
export function viaClass(attributes: JsonCell): string | null {
  const keys = Object.keys(attributes ?? {});
  const key = USUAL.find(name => keys.includes(name)) ?? (keys.length === 1 ? keys[0] : undefined);
  const value = key === undefined ? undefined : attributes?.[key];
  return typeof value === 'string' && value !== '' ? value : null;
}

function pointsIn(shape: NonNullable<JsonCell>): readonly number[] {
  const [xs, ys] = [shape['all_points_x'], shape['all_points_y']];
  if (!Array.isArray(xs) || !Array.isArray(ys)) return [];
  return xs.flatMap((x, at) => [numberOr(x), numberOr(ys[at])]);
}

function numberOr(value: unknown): number {
  return typeof value === 'number' ? value : Number.NaN;
}
