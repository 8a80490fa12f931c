import {
  type FoundImage,
  type FoundShape,
  type ImageSet,
  shapesOf,
} from '../../kit/images/ImageSet.ts';
import type { JsonItem } from '../../kit/json/JsonItems.ts';
import {
  asFour,
  asNumber,
  entryIn,
  isObject,
  type JsonObject,
  type JsonValue,
  listIn,
  textIn,
} from '../../kit/json/JsonValue.ts';
import type { ImageItems } from '../../kit/json/readImageItems.ts';
import { boundsOfMask } from '../../kit/json/boundsOfMask.ts';
import { stemOf } from '../../kit/paths.ts';
import { type Bounds, boundsOfPoints } from '../../kit/shapes.ts';

/**
 * `{categories: {label: {labels: [{name}]}}, items: [{id, annotations, image: {path, size: [h, w]}}]}`, as Datumaro's
 * `plugins/data_formats/datumaro/exporter.py` writes it (commit 1c1c46d). A `label_id` is the place of its class in the table.
 */
export function datumaroItems(): ImageItems {
  let labels: readonly string[] | null = null;
  let isComplete = true;
  let prepared: ImageSet | null = null;
  return {
    plan: {
      top: key => {
        if (key === 'categories') return 'whole';
        return key === 'items' ? 'each' : 'pass';
      },
    },
    isComplete: () => isComplete,
    imageFolders,
    imagesOf: (item, set) => {
      const isTable = item.section === 'categories';
      if (isTable) labels = listIn(entryIn(item.value, 'label'), 'labels').map(nameOf);
      // The table may come behind the items: then all is read once more.
      else if (labels === null) isComplete = false;
      if (labels !== null && prepared !== set && set.records.images === 0) {
        listAll(labels, set);
        prepared = set;
      }
      return isTable ? [] : imagesOf(item);
    },
  };
}

/** `annotations/train.json` is of the images in `images/train`. */
function imageFolders(file: string): readonly string[] {
  return ['', `../images/${stemOf(file)}`, '../images'];
}

function listAll(labels: readonly string[], set: ImageSet): void {
  for (const [number, name] of labels.entries()) set.listClass(name, number);
}

/** An object with its name; in early versions the name alone. */
function nameOf(label: JsonValue): string {
  return typeof label === 'string' ? label : (textIn(label, 'name') ?? '');
}

function imagesOf({ value }: JsonItem): readonly FoundImage[] {
  const id = textIn(value, 'id');
  if (id === null) return [];
  const image = entryIn(value, 'image') ?? entryIn(value, 'media');
  const [height, width] = listIn(image, 'size');
  const shapes = shapesOf(listIn(value, 'annotations').map(annotationOf));
  const name = relativePath(textIn(image, 'path')) ?? id;
  return [{ name, width: asNumber(width), height: asNumber(height), ...shapes }];
}

/** Null for a path of the machine that wrote the file. */
function relativePath(path: string | null): string | null {
  return path === null || path === '' || /^(?:[/\\]|[A-Za-z]:)/.test(path) ? null : path;
}

function annotationOf(record: JsonValue, i: number): FoundShape {
  if (!isObject(record)) return 'invalid';
  const bounds = boundsOf(record);
  if (typeof bounds === 'string') return bounds;
  const label = record['label_id'];
  return {
    label: typeof label === 'number' ? label : null,
    ...bounds,
    crowd: isTrue(entryIn(record['attributes'], 'is_crowd')),
    place: i + 1,
    record,
  };
}

function boundsOf(record: JsonObject): Bounds | Exclude<FoundShape, object> {
  const points = listIn(record, 'points').map(asNumber);
  switch (textIn(record, 'type') ?? '') {
    case 'bbox':
      return asBounds(record['bbox']);
    case 'polygon':
    case 'ellipse':
      return boundsOfPoints(pairsOf(points));
    case 'mask':
      return boundsOfMask(record['rle']);
    case 'label':
    case 'caption':
      return 'passed';
    case 'points':
    case 'polyline':
      return 'shapeless';
    default:
      return 'invalid';
  }
}

function asBounds(list: JsonValue | undefined): Bounds {
  const [x, y, width, height] = asFour(list);
  return { x, y, width, height };
}

function* pairsOf(numbers: readonly number[]): Generator<readonly [number, number]> {
  for (let i = 0; i + 1 < numbers.length; i += 2)
    yield [numbers[i] as number, numbers[i + 1] as number];
}

function isTrue(value: JsonValue | undefined): boolean {
  return value === true || value === 1;
}
