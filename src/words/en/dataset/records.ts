import { amount, plural } from '../plural.ts';
import type { RecordWords } from '../../dataset/RecordWords.ts';

const annotations = (one: string, several: string) => (count: number, shown: string) =>
  `${amount(shown, 'annotation')} ${plural(count, one, several)}`;

const leftOut = (framework: string, faults: string) => `Left out by ${framework}: ${faults}`;
const lastBox = (framework: string, faults: string) =>
  `${framework} takes the last box with an id for every annotation that has it: ${faults}`;

export const records: RecordWords = {
  trainedOn: (written, trainedOn, framework) =>
    `${amount(written, 'annotation')} written, ${amount(trainedOn, 'box')} trained on by ${framework}`,
  faults: {
    'image-unsized': annotations(
      'is on an image without width or height',
      'are on images without width or height',
    ),
    'no-file-name': (count, shown) =>
      `${amount(shown, 'image')} ${plural(count, 'has', 'have')} no \`file_name\``,
    'no-annotation-id': annotations('has no `id`', 'have no `id`'),
    'shared-annotation-id': annotations(
      'shares its `id` with another',
      'share their `id` with another',
    ),
    'no-class': annotations('has no `category_id`', 'have no `category_id`'),
    'class-unlisted': annotations(
      'has a class that the file does not list',
      'have a class that the file does not list',
    ),
    'class-not-trained': annotations(
      'has a class that the config does not name',
      'have a class that the config does not name',
    ),
    'ignore-set': annotations('has `ignore` set', 'have `ignore` set'),
    'no-area': annotations('has no number as `area`', 'have no number as `area`'),
    'no-crowd-key': annotations('has no `iscrowd`', 'have no `iscrowd`'),
    'crowd-text': annotations(
      'has an `iscrowd` that is text and not a number',
      'have an `iscrowd` that is text and not a number',
    ),
    'crowd-null': annotations(
      'has an `iscrowd` that is null or empty',
      'have an `iscrowd` that is null or empty',
    ),
    'no-segmentation': annotations('has no `segmentation`', 'have no `segmentation`'),
    'empty-segmentation': annotations(
      'has an empty `segmentation`',
      'have an empty `segmentation`',
    ),
    'no-polygon': annotations(
      'has no polygon with at least 3 points in pairs',
      'have no polygon with at least 3 points in pairs',
    ),
    'flat-segmentation': annotations(
      'has a `segmentation` that is a list of numbers, not of polygons',
      'have a `segmentation` that is a list of numbers, not of polygons',
    ),
    'voc-corners': (count, shown) =>
      `${amount(shown, 'box')} ${plural(count, 'has', 'have')} the corners of Pascal VOC, which counts pixels from 1`,
    'voc-difficult': annotations('is marked as difficult', 'are marked as difficult'),
    'label-beyond': annotations(
      'reaches too far beyond its image',
      'reach too far beyond their images',
    ),
    'label-repeated': annotations(
      'repeats another one of its image and class',
      'repeat another one of their image and class',
    ),
    'short-polygon': annotations(
      'has a `segmentation` whose first polygon has 4 numbers or fewer',
      'have a `segmentation` whose first polygon has 4 numbers or fewer',
    ),
  },
  outcomes: {
    'box-out': leftOut,
    'record-out': leftOut,
    crowd: (framework, faults) => `Crowd regions for ${framework}: ${faults}`,
    'last-box': lastBox,
    'last-box-own-crowd': lastBox,
    'image-out': (framework, faults) => `${framework} drops the whole image: ${faults}`,
    'corners-less-one': (framework, faults) =>
      `${framework} takes 1 from every corner coordinate: ${faults}`,
    'corners-cut-less-one': (framework, faults) =>
      `${framework} cuts corner coordinates to whole numbers and takes 1 from each: ${faults}`,
    'start-less-one': (framework, faults) =>
      `${framework} takes 1 from xmin and ymin, so boxes are a pixel wider and higher: ${faults}`,
    trained: (framework, faults) => `Trained on by ${framework} all the same: ${faults}`,
    'not-counted': (_, faults) => `Not counted: ${faults}`,
    stops: (framework, faults) =>
      `${framework} stops with an error on this file: ${faults} (counted as if it did not)`,
  },
  and: '; ',
};
