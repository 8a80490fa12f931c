import type { FileContent } from '../../../FailureWords.ts';

/** What a file holds instead of annotations or detections. */
export const fileContents: Readonly<Record<FileContent, string>> = {
  nothing: 'nothing',
  text: 'a text in quotes',
  'empty-file': 'nothing: it is empty',
  'white-space': 'only white space',
  'empty-list': 'an empty list',
  'invalid-json': 'no valid JSON',
  'neither-list-nor-annotations': 'neither an array nor an object with "annotations"',
};
