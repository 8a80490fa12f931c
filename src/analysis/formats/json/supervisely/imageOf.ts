import { type FoundImage, type FoundShape, shapesOf } from '../../kit/images/ImageSet.ts';
import {
  asPoint,
  entryIn,
  isList,
  isObject,
  type JsonObject,
  type JsonValue,
  listIn,
  numberIn,
  textIn,
} from '../../kit/json/JsonValue.ts';
import { type Bounds, boundsOfPoints } from '../../kit/shapes.ts';
import { boundsOfBitmap } from '../../kit/json/boundsOfBitmap.ts';

/**
 * What a file in `ann` says: `{size: {width, height}, objects: [{classTitle, geometryType, points: {exterior}}]}`. Points name
 * pixels, and the last one is part of the shape (supervisely 0933cf3, `Rectangle.from_size`): a box is one pixel wider than the
 * difference of its points.
 *
 * @param file path of it in the project: `dataset/ann/image.jpg.json`
 * @returns null where it is none
 */
export function imageOf(document: JsonValue, file: string): FoundImage | null {
  const objects = entryIn(document, 'objects');
  if (!isList(objects)) return null;
  const size = entryIn(document, 'size');
  return {
    name: file.replace(/(^|\/)ann\/([^/]+)\.json$/i, '$1img/$2'),
    file,
    width: numberIn(size, 'width'),
    height: numberIn(size, 'height'),
    ...shapesOf(objects.map(shapeOf)),
  };
}

function shapeOf(object: JsonValue, i: number): FoundShape {
  if (!isObject(object)) return 'invalid';
  const bounds = boundsOf(object);
  if (typeof bounds === 'string') return bounds;
  return { label: textIn(object, 'classTitle'), ...bounds, place: i + 1, record: object };
}

function boundsOf(object: JsonObject): Bounds | 'shapeless' | 'invalid' {
  const points = listIn(entryIn(object, 'points'), 'exterior').map(asPoint);
  // Early files do not say what a shape is.
  switch (textIn(object, 'geometryType') ?? ('bitmap' in object ? 'bitmap' : 'polygon')) {
    case 'rectangle':
    case 'polygon':
      return inPixels(boundsOfPoints(points));
    case 'bitmap':
    case 'alpha_mask':
      return boundsOfBitmap(object['bitmap']);
    case 'point':
    case 'line':
    case 'polyline':
    case 'graph':
      return 'shapeless';
    default:
      return 'invalid';
  }
}

function inPixels({ x, y, width, height }: Bounds): Bounds {
  return { x, y, width: width + 1, height: height + 1 };
}
