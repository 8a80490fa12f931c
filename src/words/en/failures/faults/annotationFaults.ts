import type { AnnotationFault } from '../../../FailureWords.ts';

/** Why an annotation file of another format than COCO cannot be read. */
export const annotationFaults: Readonly<Record<AnnotationFault, string>> = {
  'record-damaged': 'the length of this record does not fit its checksum',
  'record-truncated': 'it ends in the middle of this record',
  'footer-damaged': 'its footer is missing or damaged',
  'no-boxes-column': 'none of its columns holds boxes',
  'compression-unknown': 'its columns are compressed in a way that cannot be read here',
};
