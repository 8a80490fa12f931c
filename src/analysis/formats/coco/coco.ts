import type { Format } from '../Format.ts';
import { requireFile } from '../kit/requireFile.ts';
import { findRecord } from './findRecord.ts';
import { readCoco } from './readCoco.ts';

/** COCO ground truth: a JSON object with `images`, `annotations` and `categories` (Lin et al. 2014). */
export const coco: Format<'coco'> = {
  id: 'coco',
  label: 'COCO',
  extensions: ['json'],
  sniff: candidate => candidate.kind === 'file' && candidate.text.trimStart().startsWith('{'),
  read: (source, options) => readCoco(requireFile(source), options),
  locate: (source, name, signal) => findRecord(requireFile(source), name, signal),
};
