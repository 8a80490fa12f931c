import { type FoundShape, shapesOf } from '../../kit/images/ImageSet.ts';
import {
  asNumber,
  entryIn,
  isList,
  isObject,
  type JsonObject,
  type JsonValue,
  listIn,
  numberIn,
  textIn,
} from '../../kit/json/JsonValue.ts';
import type { ImageItems } from '../../kit/json/readImageItems.ts';
import { type Bounds, boundsOfEllipse, boundsOfPoints } from '../../kit/shapes.ts';

/**
 * `{filename, regions: [{shape_attributes, region_attributes}]}`; in version 1 `regions` is an object. Which attribute is the
 * class is the user's choice: one of the usual names, else the only one. Sizes of images are not part of the format.
 */
export const VIA_ITEMS: ImageItems = {
  plan: {
    top: key => {
      if (key === '_via_img_metadata') return 'each';
      return key.startsWith('_via_') ? 'pass' : 'whole';
    },
  },
  imagesOf: ({ value }) => {
    const name = textIn(value, 'filename');
    const listed = entryIn(value, 'regions');
    if (name === null || listed === undefined) return [];
    const regions = isObject(listed) ? Object.values(listed) : isList(listed) ? listed : [];
    const size = { width: Number.NaN, height: Number.NaN };
    return [{ name, ...size, ...shapesOf(regions.map(regionOf)) }];
  },
};

function regionOf(region: JsonValue, i: number): FoundShape {
  const shape = entryIn(region, 'shape_attributes');
  if (!isObject(region) || !isObject(shape)) return 'invalid';
  const bounds = boundsOf(shape);
  if (typeof bounds === 'string') return bounds;
  return { label: classIn(region['region_attributes']), ...bounds, place: i + 1, record: region };
}

function boundsOf(shape: JsonObject): Bounds | 'shapeless' | 'invalid' {
  const at = (key: string) => numberIn(shape, key);
  switch (textIn(shape, 'name') ?? '') {
    case 'rect':
      return { x: at('x'), y: at('y'), width: at('width'), height: at('height') };
    case 'polygon':
      return boundsOfPoints(pointsIn(shape));
    case 'circle':
      return boundsOfEllipse([at('cx'), at('cy')], [at('r'), at('r')]);
    case 'ellipse':
      return boundsOfEllipse([at('cx'), at('cy')], [at('rx'), at('ry')], at('theta') || 0);
    case 'point':
    case 'polyline':
    case 'line':
      return 'shapeless';
    default:
      return 'invalid';
  }
}

function pointsIn(shape: JsonObject): readonly (readonly [number, number])[] {
  const ys = listIn(shape, 'all_points_y');
  return listIn(shape, 'all_points_x').map((x, i) => [asNumber(x), asNumber(ys[i])] as const);
}

const USUAL = ['label', 'class', 'category', 'name', 'type', 'object', 'object_name'];

function classIn(attributes: JsonValue | undefined): string | null {
  if (!isObject(attributes)) return null;
  const keys = Object.keys(attributes);
  const usual = USUAL.map(name => keys.find(key => key.toLowerCase() === name));
  const key = usual.find(name => name !== undefined) ?? (keys.length === 1 ? keys[0] : undefined);
  const value = key === undefined ? undefined : attributes[key];
  if (typeof value === 'string') return value === '' ? null : value;
  // Check boxes: the one that is ticked.
  const ticked = isObject(value) ? Object.keys(value).filter(name => value[name] === true) : [];
  return ticked.length === 1 ? String(ticked[0]) : null;
}
