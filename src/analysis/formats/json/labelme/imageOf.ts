import {
  type FoundBox,
  type FoundImage,
  type FoundShape,
  shapesOf,
} from '../../kit/images/ImageSet.ts';
import {
  asPoint,
  isList,
  isObject,
  type JsonObject,
  type JsonValue,
  listIn,
  numberIn,
  textIn,
} from '../../kit/json/JsonValue.ts';
import { pathBeside } from '../../kit/pathBeside.ts';
import { type Bounds, boundsOfEllipse, boundsOfPoints } from '../../kit/shapes.ts';

/**
 * What a LabelMe document says, by `labelme/_label_file.py` and `utils/shape.py` (wkentaro/labelme 51e50e4). Shapes with one
 * `group_id` and label are one object, as in its `labelme2coco.py`.
 *
 * @param file path of the document in its set
 * @returns null where it is none
 */
export function imageOf(document: JsonValue, file: string): FoundImage | null {
  const path = textIn(document, 'imagePath');
  if (path === null || !isObject(document) || !isList(document['shapes'])) return null;
  const shapes = document['shapes'].map(shapeOf);
  return {
    name: pathBeside(file, path),
    file,
    width: numberIn(document, 'imageWidth'),
    height: numberIn(document, 'imageHeight'),
    ...shapesOf(shapes),
    boxes: grouped(shapes, document['shapes']),
  };
}

function shapeOf(shape: JsonValue, i: number): FoundShape {
  if (!isObject(shape)) return 'invalid';
  const bounds = boundsOf(shape);
  if (typeof bounds === 'string') return bounds;
  return { label: textIn(shape, 'label'), ...bounds, place: i + 1, record: shape };
}

function boundsOf(shape: JsonObject): Bounds | 'shapeless' | 'invalid' {
  const points = listIn(shape, 'points').map(asPoint);
  switch (textIn(shape, 'shape_type') ?? 'polygon') {
    case 'rectangle':
    case 'polygon':
    case 'mask':
    // Four corners; X-AnyLabeling's name for it, then LabelMe's.
    case 'rotation':
    case 'oriented_rectangle':
      return boundsOfPoints(points);
    case 'circle':
      return circle(points);
    case 'point':
    case 'points':
    case 'line':
    case 'linestrip':
      return 'shapeless';
    default:
      return 'invalid';
  }
}

/** By its middle and a point of its edge. */
function circle([middle, edge]: readonly (readonly [number, number])[]): Bounds {
  if (middle === undefined || edge === undefined) return boundsOfPoints([]);
  const radius = Math.hypot(edge[0] - middle[0], edge[1] - middle[1]);
  return boundsOfEllipse(middle, [radius, radius]);
}

/** One box for all shapes of a group, at the place of its first. */
function grouped(
  shapes: readonly FoundShape[],
  records: readonly JsonValue[],
): readonly FoundBox[] {
  const boxes: FoundBox[] = [];
  const groups = new Map<string, number>();
  for (const [i, shape] of shapes.entries()) {
    if (typeof shape === 'string') continue;
    const record = records[i];
    const id = isObject(record) ? (record['group_id'] ?? null) : null;
    const group = id === null ? null : JSON.stringify([id, shape.label]);
    const at = group === null ? undefined : groups.get(group);
    if (at === undefined) {
      if (group !== null) groups.set(group, boxes.length);
      boxes.push(shape);
    } else boxes[at] = joined(boxes[at] as FoundBox, shape);
  }
  return boxes;
}

function joined(one: FoundBox, other: FoundBox): FoundBox {
  const corners = [one, other].flatMap(({ x, y, width, height }) => [
    [x, y] as const,
    [x + width, y + height] as const,
  ]);
  return { ...one, ...boundsOfPoints(corners) };
}
