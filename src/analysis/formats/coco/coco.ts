import type { Format } from '../Format.ts';
import { FORMAT_LABELS } from '../../contract/text/formatLabels.ts';
import { requireFile } from '../kit/requireFile.ts';
import { jsonHead } from '../kit/jsonHead.ts';
import { isObject, type JsonValue } from '../kit/JsonValue.ts';
import { findRecord } from './findRecord.ts';
import { profileCoco } from './profile/profileCoco.ts';
import { readCoco } from './readCoco.ts';

/** COCO ground truth: a JSON object with `images`, `annotations` and `categories` (Lin et al. 2014). */
export const coco: Format<'coco'> = {
  id: 'coco',
  label: FORMAT_LABELS.coco,
  extensions: ['json'],
  sniff: candidate => cocoSections(jsonHead(candidate)).length > 0,
  read: (source, options) => readCoco(requireFile(source), options),
  profile: (source, sharing) => profileCoco(requireFile(source), sharing),
  locate: (source, name, signal) => findRecord(requireFile(source), name, signal),
};

/** The sections of a COCO file that the text begins. */
function cocoSections(head: JsonValue | undefined): readonly string[] {
  if (!isObject(head)) return [];
  return ['images', 'annotations', 'categories'].filter(name => Object.hasOwn(head, name));
}
