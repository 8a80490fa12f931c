import type { ResizeRule } from '../../detectors/DetectorSetup.ts';
import type { SetupReader } from './SetupReader.ts';

/** Where the training transforms stand, in 3.x and 2.x; the variable last, which the others usually name. */
const PIPELINES = [
  'train_dataloader.dataset.pipeline',
  'train_dataloader.dataset.dataset.pipeline',
  'data.train.pipeline',
  'data.train.dataset.pipeline',
  'train_pipeline',
];

const USUAL = [{ kind: 'mmdetection', shorterSide: 800, longerSide: 1333 }] as const;

/**
 * The sizes of MMDetection's `Resize`, `RandomChoiceResize` and multi-scale `Resize` (2.x). A scale is the longer side at
 * most and the shorter side, in either order.
 */
export function mmdetectionResize(reader: SetupReader): readonly ResizeRule[] {
  const transform = PIPELINES.flatMap(path => resizesAt(reader, path))[0];
  if (transform === undefined) {
    reader.warn('No training pipeline with a Resize is written; 800 by at most 1333 is taken.');
    return USUAL;
  }
  // 2.x says `img_scale`, and keeps the ratio unless told not to; 3.x does the reverse.
  const path = reader.first(['scale', 'scales', 'img_scale'].map(key => `${transform}.${key}`));
  const scales = path === undefined ? [] : reader.numberLists(path, []);
  if (path === undefined) reader.warn('Resize has no scale; 800 by at most 1333 is taken.');
  if (scales.length === 0) return USUAL;
  const old = path?.endsWith('img_scale') === true;
  const ranges = old
    ? (reader.text(`${transform}.multiscale_mode`) ?? 'range') === 'range'
    : reader.text(`${transform}.type`)?.endsWith('RandomResize');
  if (ranges === true && scales.length > 1)
    reader.warn('Scales are drawn from a range; only its ends are counted.');
  if (reader.has(`${transform}.ratio_range`))
    reader.warn('ratio_range draws a factor of the scale; the scale itself is counted.');
  const keeps = reader.flag(`${transform}.keep_ratio`, old);
  return scales.map(([a = 1333, b = 800]) =>
    keeps
      ? { kind: 'mmdetection', shorterSide: Math.min(a, b), longerSide: Math.max(a, b) }
      : { kind: 'fixed', width: a, height: b },
  );
}

function resizesAt(reader: SetupReader, path: string): string[] {
  return Array.from(reader.items(path), (_, i) => `${path}[${i}]`).filter(transform =>
    /(?:^|\.)(?:Random|RandomChoice)?Resize$/.test(reader.text(`${transform}.type`) ?? ''),
  );
}
