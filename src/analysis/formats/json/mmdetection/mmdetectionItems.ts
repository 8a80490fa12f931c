import {
  type FoundImage,
  type FoundShape,
  type ImageSet,
  shapesOf,
} from '../../kit/images/ImageSet.ts';
import {
  asFour,
  entryIn,
  isList,
  isObject,
  type JsonValue,
  listIn,
  numberIn,
  textIn,
} from '../../kit/json/JsonValue.ts';
import type { ImageItems } from '../../kit/json/readImageItems.ts';

/**
 * Version 2: a list of `{filename, width, height, ann: {bboxes, labels, bboxes_ignore}}` (docs/tutorials/customize_dataset.md);
 * version 3: `{metainfo: {classes}, data_list: [{img_path, height, width, instances: [{bbox, bbox_label, ignore_flag}]}]}`
 * (mmengine `BaseDataset`). Boxes are x1, y1, x2, y2; ignored ones are no foreground, as crowds are.
 */
export function mmdetectionItems(): ImageItems {
  let classes: readonly string[] = [];
  let hasSeenImages = false;
  let isComplete = true;
  return {
    plan: {
      top: key => {
        if (key === 'metainfo') return 'whole';
        return key === 'data_list' ? 'each' : 'pass';
      },
      passed: new Set(['mask', 'masks']),
    },
    isComplete: () => isComplete,
    imagesOf: ({ section, value }, set) => {
      if (section === 'metainfo') {
        // Classes behind the images: then all is read once more.
        isComplete &&= !hasSeenImages;
        classes = listIn(value, 'classes').filter(name => typeof name === 'string');
        if (set.records.images === 0) listAll(classes, set);
        return [];
      }
      if (set.records.images === 0 && set.records.classes === 0) listAll(classes, set);
      hasSeenImages = true;
      return imagesOf(value);
    },
  };
}

function listAll(classes: readonly string[], set: ImageSet): void {
  if (set.records.classes > 0) return;
  for (const [number, name] of classes.entries()) set.listClass(name, number);
}

function imagesOf(value: JsonValue): readonly FoundImage[] {
  const name = textIn(value, 'filename') ?? textIn(value, 'img_path');
  if (name === null) return [];
  const size = { width: numberIn(value, 'width'), height: numberIn(value, 'height') };
  const middle = entryIn(value, 'ann');
  const found = isObject(middle)
    ? middleShapes(middle)
    : listIn(value, 'instances').map(instanceShape);
  return [{ name, ...size, ...shapesOf(found) }];
}

function middleShapes(middle: JsonValue): readonly FoundShape[] {
  const boxes = listIn(middle, 'bboxes');
  const labels = listIn(middle, 'labels');
  const ignored = listIn(middle, 'bboxes_ignore');
  const ignoredLabels = listIn(middle, 'labels_ignore');
  return [
    ...boxes.map((box, i) => shapeOf(box, labels[i], { crowd: false, place: i + 1 })),
    ...ignored.map((box, i) =>
      shapeOf(box, ignoredLabels[i], { crowd: true, place: boxes.length + i + 1 }),
    ),
  ];
}

function instanceShape(instance: JsonValue, i: number): FoundShape {
  const crowd = numberIn(instance, 'ignore_flag') === 1;
  const box = entryIn(instance, 'bbox');
  const found = shapeOf(box, entryIn(instance, 'bbox_label'), { crowd, place: i + 1 });
  return typeof found === 'object' && isObject(instance) ? { ...found, record: instance } : found;
}

function shapeOf(
  box: JsonValue | undefined,
  label: JsonValue | undefined,
  about: { readonly crowd: boolean; readonly place: number },
): FoundShape {
  if (!isList(box) || box.length < 4) return 'invalid';
  const [left, top, right, bottom] = asFour(box);
  const number = typeof label === 'number' ? label : null;
  return {
    label: number,
    x: left,
    y: top,
    width: right - left,
    height: bottom - top,
    record: box,
    ...about,
  };
}
