import type { CountFault, CountValue } from '../../../FailureWords.ts';

/** Why counts cannot be merged. */
export const countFaults: Readonly<Record<CountFault, string>> = {
  'batches-not-mergeable':
    'images are padded together, and which ones depends on all images of the set',
  'predictions-not-mergeable': 'a model is measured on all images of the set at once',
  'different-detectors': 'they were counted for different detectors',
  'different-versions': 'they were counted by different versions of Focal Lens',
  'exact-histogram':
    'one of them holds the IoUs of all images, as --exact-histogram asks for, and the other those of a sample',
  'labels-only': 'one of them holds labels only, without the IoUs of background',
  'different-formats': 'their annotations are of different formats',
};

/** What a file of counts should hold at a place. */
export const countValues: Readonly<Record<CountValue, string>> = {
  'whole-number': 'a whole number from 0 on',
  number: 'a number',
  list: 'a list',
  object: 'an object',
  text: 'a text',
  code: 'a code of this program',
  id: 'an id',
  boolean: 'true or false',
};
