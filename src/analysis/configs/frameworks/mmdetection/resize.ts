import type { ResizeRule } from '../../../detectors/DetectorSetup.ts';
import type { SetupReader } from '../../reading/SetupReader.ts';
import { LISTS, RANGES } from '../../../detectors/checks/setupRanges.ts';
import { TRAINING_DATASETS } from './trainingDatasets.ts';

/** Where the training transforms stand, in 3.x and 2.x, the outer ones first; the variable last, which the others usually name. */
const PIPELINES = [...TRAINING_DATASETS.map(path => `${path}.pipeline`), 'train_pipeline'];

const USUAL = [{ kind: 'mmdetection', shorterSide: 800, longerSide: 1333 }] as const;

const RESIZES = /^(?:Random|RandomChoice)?Resize$/;

/**
 * Pixels that an input is padded to a multiple of: 3.x says so in the model, 2.x by `Pad` in the pipeline; where neither is
 * known, as its standard configs do.
 */
export function mmdetectionPad(reader: SetupReader): number {
  const preprocessor = 'model.data_preprocessor';
  if (reader.has(preprocessor))
    return reader.number(`${preprocessor}.pad_size_divisor`, RANGES.padding, 1);
  const transforms = trainingTransforms(reader);
  const pad = transforms.find(({ type }) => type === 'Pad');
  if (pad !== undefined) return reader.number(`${pad.path}.size_divisor`, RANGES.padding, 1);
  const old = transforms.some(({ path }) => reader.has(`${path}.img_scale`));
  return old ? 1 : 32;
}

/**
 * The sizes of MMDetection's `Resize`, `RandomChoiceResize` and multi-scale `Resize` (2.x). A scale is the longer side at
 * most and the shorter side, in either order.
 */
export function mmdetectionResize(reader: SetupReader): readonly ResizeRule[] {
  const transforms = trainingTransforms(reader);
  const transform = [transforms, ...innerTransforms(reader)]
    .flat()
    .find(({ type }) => RESIZES.test(type));
  if (transform === undefined) {
    reader.warn({ code: 'no-resize', shorter: 800, longer: 1333 });
    return USUAL;
  }
  return sizesOf(reader, transform);
}

interface Transform {
  readonly type: string;
  readonly path: string;
}

function trainingTransforms(reader: SetupReader): readonly Transform[] {
  return PIPELINES.map(path => transformsAt(reader, path)).find(found => found.length > 0) ?? [];
}

/** Of the dataset that a `MultiImageMixDataset` mixes, which are done before its own. */
function innerTransforms(reader: SetupReader): readonly (readonly Transform[])[] {
  return PIPELINES.filter(path => /\.dataset\.|train\.dataset/.test(path)).map(path =>
    transformsAt(reader, path),
  );
}

/** With the first branch of a choice (`RandomChoice`, 2.x `AutoAugment`) in its place. */
function transformsAt(reader: SetupReader, pipeline: string): readonly Transform[] {
  return Array.from(reader.items(pipeline), (_, i) => `${pipeline}[${i}]`).flatMap(path => {
    const type = reader.text(`${path}.type`)?.replace(/^.*\./, '') ?? '';
    const branches = { RandomChoice: 'transforms', AutoAugment: 'policies' }[type];
    if (branches === undefined) return [{ type, path }];
    reader.warn({ code: 'first-branch', type });
    return transformsAt(reader, `${path}.${branches}[0]`);
  });
}

function sizesOf(reader: SetupReader, { type, path }: Transform): readonly ResizeRule[] {
  // 2.x says `img_scale`, and keeps the ratio unless told not to; 3.x does the reverse.
  const key = ['scale', 'scales', 'img_scale'].find(name => reader.has(`${path}.${name}`));
  const scales =
    key === undefined ? [] : reader.numberLists(`${path}.${key}`, LISTS.scaleSides, []);
  if (key === undefined) reader.warn({ code: 'resize-without-scale', shorter: 800, longer: 1333 });
  if (scales.length === 0) return USUAL;
  const old = key === 'img_scale';
  const range = old
    ? (reader.text(`${path}.multiscale_mode`) ?? 'range') === 'range'
    : type === 'RandomResize';
  if (range && scales.length > 1) reader.warn({ code: 'scale-range' });
  if (reader.has(`${path}.ratio_range`)) reader.warn({ code: 'ratio-range' });
  const keeps = reader.flag(`${path}.keep_ratio`, old);
  return scales.map(([a = 1333, b = 800]) =>
    keeps
      ? { kind: 'mmdetection', shorterSide: Math.min(a, b), longerSide: Math.max(a, b) }
      : { kind: 'fixed', width: a, height: b },
  );
}
