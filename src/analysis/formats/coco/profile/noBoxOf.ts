import type { BoxInstead, NoBox } from '../../../contract/failures/UnusableReason.ts';
import type { JsonValue, WalkedRecord } from '../walk/WalkedRecord.ts';

/** What an annotation holds in place of a box; null where it has a list of four numbers, whatever they are. */
export function noBoxOf({ keys, values }: WalkedRecord): NoBox | null {
  const box = values.get('bbox');
  if (box === undefined) return { kind: 'box-absent', instead: insteadOf(keys), keys: [] };
  if (Array.isArray(box)) return listProblem(box);
  return { kind: 'box-value', holds: kindOf(box) };
}

function listProblem(box: readonly JsonValue[]): NoBox | null {
  if (box.some(value => Array.isArray(value))) return { kind: 'box-list', of: 'list' };
  if (box.length !== 4) return { kind: 'box-length', values: box.length };
  if (box.every(value => typeof value === 'number' || typeof value === 'bigint')) return null;
  const isText = box.some(value => typeof value === 'string');
  return { kind: 'box-list', of: isText ? 'text' : 'other' };
}

function kindOf(value: JsonValue): 'object' | 'text' | 'number' | 'null' {
  if (value === null) return 'null';
  if (typeof value === 'string') return 'text';
  return typeof value === 'object' ? 'object' : 'number';
}

/** What else people call a box: `box`, `BBox`, `boxes`, `bounding_box`, `bndbox`, `rect`. */
const BOX_KEY = /^(?:(?:b|bnd|bound(?:ing)?)?[_-]?box(?:es)?|rect(?:angle)?)$/i;

/** By the keys that COCO's own kinds of files have (cocodataset.org, "Data format"). */
function insteadOf(keys: readonly string[]): BoxInstead {
  const has = (key: string) => keys.includes(key);
  if (has('segments_info')) return 'panoptic';
  if (has('caption')) return 'captions';
  if (keys.some(key => BOX_KEY.test(key))) return 'renamed';
  if (has('segmentation')) return 'polygons';
  return has('keypoints') ? 'keypoints' : 'other';
}
