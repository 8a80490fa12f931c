import type { PredictionRemark } from '../../src/analysis/contract/records/PredictionRemark.ts';

const UNKNOWN = (['image-unknown', 'category-unknown'] as const).flatMap(code => [
  { code, count: 101, given: 'GIVEN', listed: 'LISTED' },
  { code, count: 102, given: null, listed: null },
]);

const PLAIN = (['score-missing', 'box-invalid', 'no-record', 'corners'] as const).map(code => ({
  code,
  count: 201,
}));

const READ_AS = [
  { code: 'images-by-name', count: 401 },
  { code: 'images-by-name', count: 1 },
  { code: 'classes-from-one', count: 402 },
] as const;

const SCORES = [
  { code: 'score-out-of-range', count: 301, lowest: 0.5, highest: 98 },
  { code: 'score-out-of-range', count: 302, lowest: -3.5, highest: 7.25 },
] as const;

/** A list for each way in which detections that cannot be used are worded. */
export const PREDICTION_VARIANTS: readonly (readonly PredictionRemark[])[] = [
  ...UNKNOWN.map(remark => [remark]),
  ...PLAIN.map(remark => [remark]),
  ...READ_AS.map(remark => [remark]),
  ...SCORES.map(remark => [remark]),
  [...PLAIN.slice(0, 1), ...UNKNOWN.slice(0, 1)],
];
