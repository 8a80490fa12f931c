/** Why counts cannot be merged, and what a file of counts should hold at a place. */
export const COUNT_DETAILS = [
  'images are padded together, and which ones depends on all images of the set',
  'a model is measured on all images of the set at once',
  'they were counted for different detectors',
  'they were counted by different versions of Focal Lens',
  'one of them holds labels only, without the IoUs of background',
  'their annotations are of different formats',
  'a whole number from 0 on',
  'a number',
  'a list',
  'an object',
  'a text',
  'a code of this program',
  'an id',
  'true or false',
] as const;
