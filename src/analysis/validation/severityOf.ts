import type { FindingCode, Severity } from './Finding.ts';

const WARNINGS: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'area-implausible',
  'box-beyond-image',
  'box-of-two-classes',
  'box-repeated',
  'categories-missing',
  'duplicate-row',
  'entries-skipped',
  'file-name-repeated',
  'config-class-additional',
  'config-class-order',
  'config-other-data',
  'image-turned',
  'labels-without-image',
  'polygon-invalid',
  'prediction-corners',
  'record-no-area',
  'split-class-missing',
]);

/** What many sound datasets have on purpose. */
const INFOS: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'category-unused',
  'config-classes-unknown',
  'image-turned-upright',
  'image-without-record',
  'image-without-annotations',
  'image-without-labels',
  'prediction-classes-from-one',
  'prediction-images-by-name',
  'record-empty-segmentation',
  'record-ignore-set',
  'record-no-crowd-key',
  'record-no-segmentation',
  'shape-not-a-box',
]);

export function severityOf(code: FindingCode): Severity {
  if (INFOS.has(code)) return 'info';
  return WARNINGS.has(code) ? 'warning' : 'error';
}
