import type { ResizeRule } from '../../../detectors/DetectorSetup.ts';
import type { SetupReader } from '../../reading/SetupReader.ts';
import { LISTS, RANGES } from '../../../detectors/checks/setupRanges.ts';

const SAMPLE = 'TrainReader.sample_transforms';
const BATCH = 'TrainReader.batch_transforms';
const USUAL = [{ kind: 'mmdetection', shorterSide: 800, longerSide: 1333 }] as const;

/**
 * The sizes of PaddleDetection's training reader: `RandomResize` and `BatchRandomResize` draw one of theirs, `Resize` has one.
 * With its ratio kept, a size is the shorter side and the longer at most, else height and width.
 */
export function paddleResize(reader: SetupReader): readonly ResizeRule[] {
  const path =
    transform(reader, BATCH, 'BatchRandomResize') ??
    transform(reader, SAMPLE, 'RandomResize') ??
    transform(reader, SAMPLE, 'Resize');
  const sizes =
    path === undefined ? [] : reader.numberLists(`${path}.target_size`, LISTS.sides, []);
  if (sizes.length === 0) {
    reader.warn({ code: 'no-reader-resize', key: SAMPLE, shorter: 800, longer: 1333 });
    return USUAL;
  }
  // One list is a size of `Resize` and many of the batch's; each of them is a square there.
  const squares = path?.endsWith('BatchRandomResize') === true && sizes.length === 1;
  const pairs = squares ? (sizes[0] ?? []).map(side => [side]) : sizes;
  const keeps = reader.flag(`${path}.keep_ratio`, !squares);
  return pairs.map(([a = 800, b = a]) =>
    keeps
      ? { kind: 'mmdetection', shorterSide: Math.min(a, b), longerSide: Math.max(a, b) }
      : { kind: 'fixed', height: a, width: b },
  );
}

/** Pixels that a batch is padded to a multiple of (`PadBatch`). */
export function paddlePad(reader: SetupReader): number {
  const path = batchTransform(reader, 'PadBatch');
  return path === undefined
    ? 1
    : Math.max(1, reader.number(`${path}.pad_to_stride`, RANGES.paddingOrNone, 1));
}

/** The path of a transform of whole batches; undefined where it is not there. */
export function batchTransform(reader: SetupReader, name: string): string | undefined {
  return transform(reader, BATCH, name);
}

function transform(reader: SetupReader, list: string, name: string): string | undefined {
  return Array.from(reader.items(list), (_, i) => `${list}[${i}].${name}`).find(path =>
    reader.has(path),
  );
}
