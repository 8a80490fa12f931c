import { CONVENTION_CODES } from '../../src/analysis/contract/records/Convention.ts';
import type {
  BoxInstead,
  IdMismatch,
  UnusableReason,
} from '../../src/analysis/contract/failures/UnusableReason.ts';

const INSTEAD: readonly BoxInstead[] = [
  'panoptic',
  'captions',
  'renamed',
  'polygons',
  'keypoints',
  'other',
];
const DIFFER: readonly IdMismatch['differ'][] = ['text', 'zeros', 'file-name', 'other'];

const ABSENT: readonly UnusableReason[] = INSTEAD.map((instead, at) => ({
  kind: 'box-absent',
  instead,
  keys: ['KEY', 'OTHER'],
  count: 101 + at,
}));

const UNKNOWN: readonly UnusableReason[] = DIFFER.map((differ, at) => ({
  kind: 'image-unknown',
  count: 201 + at,
  ids: { given: 'GIVEN', listed: 'LISTED', differ },
}));

/** A list for each way in which `nothing-usable` is worded. */
export const UNUSABLE_VARIANTS: readonly (readonly UnusableReason[])[] = [
  [],
  ...CONVENTION_CODES.map(found => [
    {
      kind: 'convention',
      found,
      factor: found === 'scaled' ? 3.25 : null,
      reading: found === 'corners' ? 'corners' : null,
    } as const,
  ]),
  ...ABSENT.map(reason => [reason]),
  [{ kind: 'box-absent', instead: 'other', keys: [], count: 111 }],
  ...(['object', 'text', 'number', 'null'] as const).map(holds => [
    { kind: 'box-value', holds, count: 121 } as const,
  ]),
  ...[505, 5, 8, 1].map(values => [{ kind: 'box-length', values, count: 131 } as const]),
  ...(['text', 'list', 'other'] as const).map(of => [
    { kind: 'box-list', of, count: 141 } as const,
  ]),
  ...(['box-not-finite', 'box-empty', 'box-outside', 'crowd', 'left-out'] as const).map(kind => [
    { kind, count: 151 },
  ]),
  ...UNKNOWN.map(reason => [reason]),
  [{ kind: 'image-unknown', count: 211 }],
  [{ kind: 'image-unknown', count: 221, ids: { given: null, listed: null, differ: 'other' } }],
  [{ kind: 'image-no-size', images: 161 }],
  [{ kind: 'image-too-small', images: 171 }],
  [
    { kind: 'crowd', count: 181 },
    { kind: 'image-no-size', images: 191 },
  ],
];
