import { amount, plural } from '../plural.ts';
import { convention } from '../dataset/convention.ts';
import type { FailureWords, UnusableReason, UnusableReasonWords } from '../../FailureWords.ts';
import { type IdMismatch, reasonIn } from '../../FailureWords.ts';

const annotations = (count: number, one: string, several: string) =>
  `${amount(count, 'annotation')} ${plural(count, one, several)}`;

const images = (count: number, one: string, several: string) =>
  `${amount(count, 'image')} ${plural(count, one, several)}`;

const BOX = '"bbox": [x, y, width, height] in pixels';

const HOLDS = { object: 'an object', text: 'a text', number: 'a single number', null: 'null' };

const LISTS = { text: 'texts', list: 'lists', other: 'something other than numbers' };

const beginLow = (sentence: string) => sentence.charAt(0).toLowerCase() + sentence.slice(1);

const rounded = (factor: number | null) => String(Math.round(100 * (factor ?? 1)) / 100);

const quotedKeys = (keys: readonly string[]) => keys.map(key => `"${key}"`).join(', ');

const DIFFER: Readonly<Record<IdMismatch['differ'], string>> = {
  text: 'One is a text and the other a number: write both as numbers.',
  zeros: 'They differ by leading zeros: write both as numbers.',
  'file-name': 'The annotations name the file of the image: write its id.',
  other: 'Compare the "image_id" values with the ids under "images".',
};

const WORDS: UnusableReasonWords = {
  'box-absent': {
    said: ({ count, keys }) =>
      annotations(count, 'has no "bbox"', 'have no "bbox"') +
      (keys.length === 0 ? '' : `, but ${quotedKeys(keys)}`),
    advice: ({ instead }) =>
      ({
        panoptic:
          'This is a panoptic file, with its boxes under "segments_info": convert it to detections (panopticapi has a converter).',
        captions:
          'This is a file of captions: choose the one with the instances of the same images.',
        renamed: `Write the boxes under "bbox", which is what loaders look for: ${BOX}.`,
        polygons: `Work out the box around each "segmentation", and write it as ${BOX}.`,
        keypoints: `Export the boxes too, as ${BOX}.`,
        other: `Write each box as ${BOX}.`,
      })[instead],
  },
  'box-value': {
    said: ({ count, holds }) =>
      annotations(count, `has ${HOLDS[holds]} as "bbox"`, `have ${HOLDS[holds]} as "bbox"`),
    advice: () => `Write each box as ${BOX}.`,
  },
  'box-length': {
    said: ({ count, values }) =>
      annotations(
        count,
        `has a "bbox" of ${amount(values, 'value')}`,
        `have a "bbox" of ${amount(values, 'value')}`,
      ),
    advice: ({ values }) =>
      values === 5
        ? `Five values are a rotated box as a rule: write the upright box around it, as ${BOX}.`
        : values === 8
          ? `Eight values are the corners of a rotated box as a rule: write the upright box around them, as ${BOX}.`
          : `Write each box as ${BOX}.`,
  },
  'box-list': {
    said: ({ count, of }) =>
      annotations(count, `has a "bbox" of ${LISTS[of]}`, `have a "bbox" of ${LISTS[of]}`),
    advice: ({ of }) =>
      of === 'text'
        ? 'Take the quotes from the numbers of the boxes.'
        : `Write each box as one list of four numbers, ${BOX}.`,
  },
  'box-not-finite': {
    said: ({ count }) =>
      annotations(
        count,
        'has a box of numbers that are not finite',
        'have a box of numbers that are not finite',
      ),
    advice: () => 'Write finite numbers.',
  },
  'box-empty': {
    said: ({ count }) =>
      annotations(count, 'has a box without width or height', 'have a box without width or height'),
    advice: () => `Boxes are ${BOX}: a width or height of 0 or less is none.`,
  },
  'box-outside': {
    said: ({ count }) =>
      annotations(
        count,
        'has a box wholly outside its image',
        'have a box wholly outside their image',
      ),
    advice: () =>
      `Boxes are ${BOX} of the image: check the unit, the order, and the size of the images.`,
  },
  crowd: {
    said: ({ count }) => annotations(count, 'is a crowd region', 'are crowd regions'),
    advice: () => 'Crowd regions are never trained on: set "iscrowd" to 0 for single objects.',
  },
  'image-unknown': {
    said: ({ count, ids }) =>
      annotations(
        count,
        'points to an image the file does not list',
        'point to an image the file does not list',
      ) +
      (ids === undefined
        ? ''
        : `: "image_id" is ${ids.given ?? 'missing'}, and "images" has ${ids.listed ?? 'no id'}`),
    advice: ({ ids }) => DIFFER[ids?.differ ?? 'other'],
  },
  'left-out': {
    said: ({ count }) =>
      annotations(count, 'is left out by the framework', 'are left out by the framework'),
    advice: () =>
      'The detector trains on no box so small, or its framework leaves the record out: choose another detector, or check the size of the boxes.',
  },
  convention: {
    said: ({ found, factor }) => beginLow(convention.looks[found](rounded(factor))),
    advice: ({ reading }) => {
      const written = `Write each box as ${BOX}`;
      return reading === null
        ? `${written}.`
        : `${written}, or have them read as they are: --boxes ${reading}.`;
    },
  },
  'image-no-size': {
    said: ({ images: count }) =>
      images(count, 'has no width and height above 0', 'have no width and height above 0'),
    advice: () => 'Write "width" and "height" of each image in pixels, as numbers.',
  },
  'image-too-small': {
    said: ({ images: count }) =>
      images(
        count,
        'is smaller than the framework trains on',
        'are smaller than the framework trains on',
      ),
    advice: () => 'Choose a detector without a least size of images, or larger images.',
  },
};

/** `48 annotations have no "bbox", but "segmentation"; 2 annotations …`, and what to do about the first. */
function unusable(reasons: readonly UnusableReason[]) {
  return {
    said: reasons.map(reason => reasonIn(WORDS, reason).said).join('; '),
    advice:
      reasons[0] === undefined
        ? 'Compare the "image_id" values with the ids under "images"; crowds, empty boxes and boxes under the least size of the framework do not count.'
        : reasonIn(WORDS, reasons[0]).advice,
  };
}

const says = (message: string, advice: string) => ({ message, advice });

/** Annotations that are read, and hold nothing to train on. */
export const usableFailures = {
  'no-images': f => says(`${f.file} lists no images.`, 'Export it with its "images" section.'),
  'no-annotations': f =>
    says(
      `${f.file} lists ${amount(f.images, 'image')} but no annotations.`,
      'Choose a file with ground-truth boxes; test sets are published without them.',
    ),
  'nothing-usable': f => {
    const { said, advice } = unusable(f.reasons);
    const all = amount(f.annotations, 'annotation');
    return {
      message: `${f.file} holds no box that a detector could train on, among ${all}${said === '' ? '' : `: ${said}`}.`,
      advice,
    };
  },
} satisfies Partial<FailureWords['failures']>;
