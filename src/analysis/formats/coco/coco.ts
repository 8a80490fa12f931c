import type { Format } from '../Format.ts';
import { findRecord } from './findRecord.ts';
import { readCoco } from './readCoco.ts';

const OPENING_BRACE = 0x7b;
const WHITE_SPACE = new Set([0x20, 0x09, 0x0a, 0x0d]);
const BYTE_ORDER_MARK = new Set([0xef, 0xbb, 0xbf]);

/** COCO ground truth: a JSON object with `images`, `annotations` and `categories` (Lin et al. 2014). */
export const coco: Format<'coco'> = {
  id: 'coco',
  label: 'COCO',
  extensions: ['json'],
  sniff: head =>
    head.find(byte => !WHITE_SPACE.has(byte) && !BYTE_ORDER_MARK.has(byte)) === OPENING_BRACE,
  read: readCoco,
  locate: findRecord,
};
