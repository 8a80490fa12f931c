import type { ArchiveFault } from '../../../FailureWords.ts';

/** Why an archive cannot be read. */
export const archiveFaults: Readonly<Record<ArchiveFault, string>> = {
  'archive-damaged': 'its archive is damaged',
  'archive-truncated': 'its archive ends early',
  'archive-in-parts': 'it is one part of an archive in several',
  'archive-encrypted': 'its archive needs a password',
  'archive-method': 'its archive is packed in a way that is not known here: zip it with deflate',
  'archive-bomb': 'its archive unpacks to far more than annotations do',
  'archive-overlaps': 'files of its archive share the same bytes, as in one that is made to harm',
  'archive-names-outside': 'its archive has names that lead out of it',
  'archive-too-many-entries': 'its archive holds more than a million files',
  'archive-needs-unpacking':
    'its archive is packed as a whole and would have to be unpacked too often: unpack it, or make a zip of it',
};
