import { type FoundShape, shapesOf } from '../../kit/images/ImageSet.ts';
import {
  asFour,
  asNumber,
  entryIn,
  isObject,
  type JsonObject,
  type JsonValue,
  listIn,
  numberIn,
  textIn,
} from '../../kit/json/JsonValue.ts';
import type { ImageItems } from '../../kit/json/readImageItems.ts';
import { type Bounds, boundsOfTurned } from '../../kit/shapes.ts';

/**
 * `{file_name, height, width, annotations: [{bbox, bbox_mode, category_id, iscrowd}]}`: detectron2 02b5c4e,
 * docs/tutorials/datasets.md. A box without a mode is none, as its loader stops there.
 */
export const DETECTRON2_ITEMS: ImageItems = {
  plan: { top: () => 'pass', passed: new Set(['segmentation', 'keypoints', 'sem_seg']) },
  mayBeLines: true,
  imagesOf: ({ value }) => {
    const name = textIn(value, 'file_name');
    if (name === null) return [];
    const size = { width: numberIn(value, 'width'), height: numberIn(value, 'height') };
    const found = listIn(value, 'annotations').map((record, i) => shapeOf(record, i, size));
    return [{ name, ...size, ...shapesOf(found) }];
  },
};

interface Size {
  readonly width: number;
  readonly height: number;
}

function shapeOf(record: JsonValue, i: number, size: Size): FoundShape {
  if (!isObject(record)) return 'invalid';
  const bounds = boundsOf(record, size);
  if (bounds === null) return 'invalid';
  const category = record['category_id'];
  return {
    label: typeof category === 'number' ? category : null,
    ...bounds,
    crowd: entryIn(record, 'iscrowd') === 1 || entryIn(record, 'iscrowd') === true,
    place: i + 1,
    record,
  };
}

/** `BoxMode`, as its number, its name, or as Python prints it. */
const MODES = ['XYXY_ABS', 'XYWH_ABS', 'XYXY_REL', 'XYWH_REL', 'XYWHA_ABS'] as const;

function modeOf(mode: JsonValue | undefined): (typeof MODES)[number] | undefined {
  if (typeof mode === 'number') return MODES[mode];
  // XYWH_ABS is part of no other name, nor is any.
  return typeof mode === 'string' ? MODES.find(name => mode.includes(name)) : undefined;
}

function boundsOf(record: JsonObject, { width, height }: Size): Bounds | null {
  const [a, b, c, d] = asFour(record['bbox']);
  const mode = modeOf(record['bbox_mode']);
  if (mode === undefined) return null;
  switch (mode) {
    case 'XYXY_ABS':
      return { x: a, y: b, width: c - a, height: d - b };
    case 'XYWH_ABS':
      return { x: a, y: b, width: c, height: d };
    case 'XYXY_REL':
      return { x: a * width, y: b * height, width: (c - a) * width, height: (d - b) * height };
    case 'XYWH_REL':
      return { x: a * width, y: b * height, width: c * width, height: d * height };
    case 'XYWHA_ABS': {
      // By its middle, turned against the clock.
      const turn = asNumber(listIn(record, 'bbox')[4]);
      const turned = boundsOfTurned({ x: 0, y: 0, width: c, height: d }, -turn);
      return { ...turned, x: a - turned.width / 2, y: b - turned.height / 2 };
    }
  }
}
