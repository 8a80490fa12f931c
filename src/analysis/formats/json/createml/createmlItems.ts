import type { FoundBox } from '../../kit/images/ImageSet.ts';
import {
  entryIn,
  isList,
  isObject,
  type JsonValue,
  numberIn,
  textIn,
} from '../../kit/json/JsonValue.ts';
import type { ImageItems } from '../../kit/json/readImageItems.ts';

/**
 * `{image, annotations: [{label, coordinates: {x, y, width, height}}]}`: x and y are the middle of the box, in pixels from the
 * upper left corner (Apple, "Building an object detector data source"). Sizes of images are not part of the format; keys for
 * them that some exporters write are taken.
 */
export const CREATEML_ITEMS: ImageItems = {
  plan: { top: () => 'pass' },
  imagesOf: ({ value }) => {
    const name = textIn(value, 'image') ?? textIn(value, 'imagefilename');
    if (name === null) return [];
    const list = entryIn(value, 'annotations') ?? entryIn(value, 'annotation');
    const records = isList(list) ? list : [];
    const boxes = records.map(boxOf);
    const invalid = boxes.flatMap((box, i) => (box === null ? [i + 1] : []));
    return [{ name, ...sizeIn(value), boxes: boxes.filter(box => box !== null), invalid }];
  },
};

function sizeIn(value: JsonValue) {
  const inside = entryIn(value, 'imageSize') ?? entryIn(value, 'size') ?? value;
  return { width: numberIn(inside, 'width'), height: numberIn(inside, 'height') };
}

function boxOf(record: JsonValue, i: number): FoundBox | null {
  if (!isObject(record)) return null;
  const { coordinates } = record;
  const [width, height] = [numberIn(coordinates, 'width'), numberIn(coordinates, 'height')];
  return {
    label: textIn(record, 'label'),
    x: numberIn(coordinates, 'x') - width / 2,
    y: numberIn(coordinates, 'y') - height / 2,
    width,
    height,
    place: i + 1,
    record,
  };
}
