import type { PredictionWords } from '../../dataset/PredictionWords.ts';
import { plural } from '../plural.ts';

const of = (count: number, one: string, several: string) =>
  `${count} ${plural(count, one, several)}`;

const ids = (key: string, section: string, given: string | null, listed: string | null) =>
  ` (${key} ${given ?? 'missing'}; ${section} has ${listed ?? 'no id'})`;

const UNLISTED = ' the annotation file does not list';

/** What could not be used of a model's detections, and what looks wrong about the rest. */
export const predictions: PredictionWords = {
  'image-unknown': ({ count, given, listed }) =>
    of(count, 'is on an image', 'are on images') +
    UNLISTED +
    ids('image_id', '"images"', given, listed),
  'category-unknown': ({ count, given, listed }) =>
    of(count, 'is of a class', 'are of classes') +
    UNLISTED +
    ids('category_id', '"categories"', given, listed),
  'score-missing': ({ count }) =>
    of(count, 'has no finite number as its', 'have no finite number as their') + ' score',
  'box-invalid': ({ count }) => of(count, 'has', 'have') + ' no box of four numbers with an area',
  'no-record': ({ count }) =>
    of(count, 'element of the list is no object', 'elements of the list are no objects'),
  'score-out-of-range': ({ count, lowest, highest }) =>
    of(count, 'has', 'have') +
    ` a score outside 0 to 1 (scores run from ${lowest} to ${highest}${highest > 1 && highest <= 100 && lowest >= 0 ? ': per cent? Divide them by 100' : ''})`,
  'images-by-name': ({ count }) =>
    of(count, 'names its image', 'name their image') + ' by file name',
  'classes-from-one': () => 'classes are counted from 1',
  corners: ({ count }) =>
    of(count, 'box reaches', 'boxes reach') +
    ' beyond the image, and the third and fourth number is above the first and second in every box: these look like [x1, y1, x2, y2], and COCO results have [x, y, width, height]',
};
