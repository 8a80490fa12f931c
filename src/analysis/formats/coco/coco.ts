import type { Format } from '../Format.ts';
import { requireFile } from '../kit/requireFile.ts';
import { findRecord } from './findRecord.ts';
import { inspectCoco } from './profile/inspectCoco.ts';
import { profileCoco } from './profile/profileCoco.ts';
import { readCoco } from './readCoco.ts';

/** COCO ground truth: a JSON object with `images`, `annotations` and `categories` (Lin et al. 2014). */
export const coco: Format<'coco'> = {
  id: 'coco',
  label: 'COCO',
  extensions: ['json'],
  sniff: candidate => candidate.kind === 'file' && candidate.text.trimStart().startsWith('{'),
  read: (source, options) => readCoco(requireFile(source), options),
  inspect: (source, sharing) => inspectCoco(requireFile(source), sharing),
  profile: (source, sharing) => profileCoco(requireFile(source), sharing),
  locate: (source, name, signal) => findRecord(requireFile(source), name, signal),
};
