import { betweenCorners, type Extent, extentOf, turnedExtent } from '../kit/extentOf.ts';
import { numberIn } from '../kit/numberIn.ts';

type Attributes = Readonly<Record<string, string>>;

/** What CVAT draws; null where no box goes around it. */
const SHAPES: Readonly<Record<string, (attributes: Attributes) => Extent | null>> = {
  box: ({ xtl, ytl, xbr, ybr, rotation }) =>
    turned(betweenCorners(numberIn(xtl), numberIn(ytl), numberIn(xbr), numberIn(ybr)), rotation),
  polygon: ({ points }) => extentOf(pointsIn(points)),
  mask: ({ left, top, width, height }) => ({
    x: numberIn(left),
    y: numberIn(top),
    width: numberIn(width),
    height: numberIn(height),
  }),
  ellipse: ({ cx, cy, rx, ry, rotation }) => aroundEllipse({ cx, cy, rx, ry }, radiansOf(rotation)),
  cuboid: attributes => {
    const corners = Object.entries(attributes).filter(([name]) =>
      /^[xy](?:tl|bl|tr|br)[12]$/.test(name),
    );
    const along = (axis: string) =>
      corners.filter(([name]) => name.startsWith(axis)).map(([, value]) => numberIn(value));
    const ys = along('y');
    return extentOf(along('x').flatMap((x, at) => [x, ys[at] ?? Number.NaN]));
  },
  polyline: () => null,
  points: () => null,
  skeleton: () => null,
};

export function isCvatShape(name: string): boolean {
  return Object.hasOwn(SHAPES, name);
}

/**
 * The upright box of a shape in pixels, as CVAT's own export to COCO has it: that of polygons, masks and turned boxes goes
 * around them.
 *
 * @param name of its element, which `isCvatShape`
 * @returns null for lines, points and skeletons
 */
export function cvatShape(name: string, attributes: Attributes): Extent | null {
  return SHAPES[name]?.(attributes) ?? null;
}

function turned(box: Extent, rotation: string | undefined): Extent {
  const turn = radiansOf(rotation);
  return turn === 0 ? box : turnedExtent(box, turn);
}

function aroundEllipse(
  { cx, cy, rx, ry }: Readonly<Record<'cx' | 'cy' | 'rx' | 'ry', string | undefined>>,
  turn: number,
): Extent {
  const cos = Math.cos(turn);
  const sin = Math.sin(turn);
  const half = Math.hypot(numberIn(rx) * cos, numberIn(ry) * sin);
  const high = Math.hypot(numberIn(rx) * sin, numberIn(ry) * cos);
  return { x: numberIn(cx) - half, y: numberIn(cy) - high, width: 2 * half, height: 2 * high };
}

/** CVAT writes degrees, and none where nothing is turned. */
function radiansOf(rotation: string | undefined): number {
  return rotation === undefined ? 0 : (numberIn(rotation) * Math.PI) / 180;
}

/** `x,y;x,y` */
function pointsIn(text: string | undefined): readonly number[] {
  return text === undefined ? [] : text.split(/[;,]/).map(numberIn);
}
