import type { ResizeRule } from '../../detectors/DetectorSetup.ts';
import { type MappingNode, stringOf, valueOf } from '../syntax/ConfigNode.ts';
import { numberListsIn, numbersIn } from './numbersIn.ts';
import type { SetupReader } from './SetupReader.ts';

/** Where the training transforms stand, in 3.x and 2.x; the variable first, which the others usually name. */
const PIPELINES = [
  'train_pipeline',
  'train_dataloader.dataset.pipeline',
  'train_dataloader.dataset.dataset.pipeline',
  'data.train.pipeline',
  'data.train.dataset.pipeline',
];

/**
 * The sizes of MMDetection's `Resize`, `RandomChoiceResize` and multi-scale `Resize` (2.x). A scale is the longer side at
 * most and the shorter side, in either order.
 */
export function mmdetectionResize(reader: SetupReader): readonly ResizeRule[] {
  const usual = [{ kind: 'mmdetection', shorterSide: 800, longerSide: 1333 }] as const;
  const transform = PIPELINES.flatMap(path => resizesAt(reader, path))[0];
  if (transform === undefined) {
    reader.warn('No training pipeline with a Resize is written; 800 by at most 1333 is taken.');
    return usual;
  }
  const scales = scalesOf(transform);
  if (scales === null) {
    reader.warn('The scale of Resize is no plain value; 800 by at most 1333 is taken.');
    return usual;
  }
  if (
    stringOf(transform, 'type')?.endsWith('RandomResize') ||
    stringOf(transform, 'multiscale_mode') === 'range'
  )
    reader.warn('Scales are drawn from a range; only its ends are counted.');
  const keeps = valueOf(transform, 'keep_ratio');
  const fixed = keeps?.kind === 'scalar' && keeps.value === false;
  return scales.map(([a = 1333, b = 800]) =>
    fixed
      ? { kind: 'fixed', width: a, height: b }
      : { kind: 'mmdetection', shorterSide: Math.min(a, b), longerSide: Math.max(a, b) },
  );
}

function resizesAt(reader: SetupReader, path: string): MappingNode[] {
  const node = reader.node(path);
  const items = node?.kind === 'sequence' ? node.items : [];
  return items.filter(
    item =>
      item.kind === 'mapping' &&
      /(?:^|\.)(?:Random|RandomChoice)?Resize$/.test(stringOf(item, 'type') ?? ''),
  ) as MappingNode[];
}

function scalesOf(transform: MappingNode): number[][] | null {
  for (const key of ['scale', 'scales', 'img_scale']) {
    const node = valueOf(transform, key);
    if (node === undefined) continue;
    const one = numbersIn(node);
    return one?.length === 2 ? [one] : numberListsIn(node);
  }
  return null;
}
