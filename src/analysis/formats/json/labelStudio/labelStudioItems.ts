import { type FoundImage, type FoundShape, shapesOf } from '../../kit/images/ImageSet.ts';
import {
  asPoint,
  entryIn,
  isList,
  isObject,
  type JsonList,
  type JsonObject,
  type JsonValue,
  listIn,
  numberIn,
  textIn,
} from '../../kit/json/JsonValue.ts';
import type { ImageItems } from '../../kit/json/readImageItems.ts';
import {
  type Bounds,
  boundsOfEllipse,
  boundsOfPoints,
  boundsOfTurned,
  NOWHERE,
} from '../../kit/shapes.ts';
import { boundsOfBrush } from './boundsOfBrush.ts';

/**
 * Tasks as Label Studio exports them: coordinates are percents of the image, a rectangle is turned about its upper left corner.
 * As in its own converter (label-studio-converter 0018e68, `annotation_result_from_task`) what was cancelled is passed, and
 * each other annotation of a task is an image, the newest first.
 */
export const LABEL_STUDIO_ITEMS: ImageItems = {
  plan: { top: () => 'pass', passed: new Set(['predictions', 'meta', 'drafts']) },
  imagesOf: ({ value: task }) => {
    const work = entryIn(task, 'annotations') ?? entryIn(task, 'completions');
    if (!isObject(task) || !isList(work)) return [];
    const name = imageIn(task['data']) ?? `task-${numberIn(task, 'id')}`;
    const done = work.filter(isDone).toSorted((one, other) => ageOf(other) - ageOf(one));
    if (done.length === 0) return [{ name, ...NO_SIZE, boxes: [] }];
    return done.map(annotation => imageOf(name, listIn(annotation, 'result')));
  },
};

const LOCAL_FILE = /\/data\/local-files\/?\?d=(.+)$/;
const NO_SIZE = { width: Number.NaN, height: Number.NaN };

function isDone(annotation: JsonValue): boolean {
  return entryIn(annotation, 'was_cancelled') !== true && entryIn(annotation, 'skipped') !== true;
}

/** In any unit that grows with time. */
function ageOf(annotation: JsonValue): number {
  const created = entryIn(annotation, 'created_at');
  if (typeof created === 'number') return created;
  return typeof created === 'string' ? Date.parse(created) || 0 : 0;
}

/** The image of a task: the entry of that name, else the first text. */
function imageIn(data: JsonValue | undefined): string | null {
  const named = textIn(data, 'image');
  if (named !== null) return pathOf(named);
  const first = isObject(data) && Object.values(data).find(value => typeof value === 'string');
  return typeof first === 'string' ? pathOf(first) : null;
}

/** Files of the machine that serves them go by a query, whose letters are those of an address. */
function pathOf(address: string): string {
  const path = LOCAL_FILE.exec(address)?.[1];
  if (path === undefined) return address;
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function imageOf(name: string, results: JsonList): FoundImage {
  const sized = results.find(result => numberIn(result, 'original_width') > 0);
  const size = {
    width: numberIn(sized, 'original_width'),
    height: numberIn(sized, 'original_height'),
  };
  // One shape may have two results with the same id: its place, and its place with labels.
  const labelled = new Set(results.filter(hasLabels).map(result => textIn(result, 'id')));
  const found = results.map((result, i): FoundShape => {
    const isBare = !hasLabels(result) && labelled.has(textIn(result, 'id') ?? '');
    return isBare ? 'passed' : shapeOf(result, i);
  });
  return { name, ...size, ...shapesOf(found) };
}

const LABELS = [
  'rectanglelabels',
  'polygonlabels',
  'ellipselabels',
  'brushlabels',
  'keypointlabels',
  'labels',
];

function labelIn(value: JsonValue | undefined): string | null {
  const key = LABELS.find(name => listIn(value, name).length > 0);
  const label = key === undefined ? undefined : listIn(value, key)[0];
  return typeof label === 'string' ? label : null;
}

function hasLabels(result: JsonValue): boolean {
  return labelIn(entryIn(result, 'value')) !== null;
}

function shapeOf(result: JsonValue, i: number): FoundShape {
  const value = entryIn(result, 'value');
  if (!isObject(result) || !isObject(value)) return 'invalid';
  const [width, height] = [
    numberIn(result, 'original_width') / 100,
    numberIn(result, 'original_height') / 100,
  ];
  const bounds = boundsOf(String(textIn(result, 'type')), value, [width, height]);
  if (typeof bounds === 'string') return bounds;
  return { label: labelIn(value), ...bounds, place: i + 1, record: result };
}

/** @param scale pixels of a percent, across and down */
function boundsOf(
  type: string,
  value: JsonObject,
  [across, down]: readonly [number, number],
): Bounds | 'shapeless' | 'passed' {
  const at = (key: string) => numberIn(value, key);
  const [x, y] = [at('x') * across, at('y') * down];
  const turn = at('rotation') || 0;
  if (type.startsWith('keypoint')) return 'shapeless';
  if ('points' in value) {
    const points = listIn(value, 'points').map(asPoint);
    return boundsOfPoints(points.map(([px, py]) => [px * across, py * down] as const));
  }
  if ('radiusX' in value) {
    const radii = [at('radiusX') * across, at('radiusY') * down] as const;
    return boundsOfEllipse([x, y], radii, (turn * Math.PI) / 180);
  }
  if ('width' in value)
    return boundsOfTurned({ x, y, width: at('width') * across, height: at('height') * down }, turn);
  if ('rle' in value)
    return boundsOfBrush(listIn(value, 'rle'), Math.round(100 * across), Math.round(100 * down));
  // All others say something of the whole image.
  return type.startsWith('brush') ? NOWHERE : 'passed';
}
