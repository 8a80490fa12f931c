import type { ValidationWords } from '../../dataset/ValidationWords.ts';

/** Of one record, and of several. */
const of = (one: string, several: string) => (count: number) => (count === 1 ? one : several);

export const validation: ValidationWords = {
  findings: {
    'box-repeated': of(
      'box repeats another one of its image and class',
      'boxes repeat another one of their image and class',
    ),
    'box-of-two-classes': of(
      'box is that of another class on its image, to the last digit',
      'boxes are those of another class on their image, to the last digit',
    ),
    'class-name-repeated': of(
      'class has the name of another one',
      'classes have the name of another one',
    ),
    'class-ids-off-by-one': of(
      'class is used and not listed: ids are used from 0, and listed from 1',
      'classes are used and not listed: ids are used from 0, and listed from 1',
    ),
    'ids-text-and-number': of(
      'class is a text in one place and a number in the other',
      'classes are texts in one place and numbers in the other',
    ),
    'file-name-repeated': of(
      'image names the file of another one',
      'images name the file of another one',
    ),
    'polygon-invalid': of(
      'annotation has a polygon of fewer than three points, or half a point',
      'annotations have a polygon of fewer than three points, or half a point',
    ),
    'nothing-usable': of(
      'annotation, and it is no box that a detector could train on',
      'annotations, and not one is a box that a detector could train on',
    ),
    'split-same-file': (count, other) =>
      `${count === 1 ? 'image is' : 'images are'} in ${other} too, by the name of the file`,
    'split-same-boxes': (count, other) =>
      `${count === 1 ? 'image has' : 'images have'} all boxes of an image of ${other}, to the last digit`,
    'split-class-missing': (count, other) =>
      `${count === 1 ? 'class' : 'classes'} of ${other} without a box here`,
  },
  taken: {
    'box-out': frameworks => `left out by ${frameworks}`,
    'record-out': frameworks => `left out by ${frameworks}`,
    crowd: frameworks => `a crowd region for ${frameworks}`,
    stops: (frameworks, several) => `${frameworks} ${several ? 'stop' : 'stops'} with an error`,
  },
  severities: { error: 'error', warning: 'warning', info: 'info' },
  predictions: file => `${file}: of the detections, `,
};
