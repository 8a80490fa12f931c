import type { AnchorLevel, CandidateRule, ResizeRule } from '../../../detectors/DetectorSetup.ts';
import type { SetupReader } from '../../reading/SetupReader.ts';
import { LISTS, RANGES } from '../../../detectors/checks/setupRanges.ts';

/** Base-RetinaNet.yaml and its LazyConfig write their sizes as Python code, which is known by its letters and never run. */
const OCTAVE_SIZES =
  /^\[\[\s*x,\s*x\s*\*\s*2\s*\*\*\s*\(1\.0\s*\/\s*3\),\s*x\s*\*\s*2\s*\*\*\s*\(2\.0\s*\/\s*3\)\s*\]\s*for x in \[([\d,\s]+)\]\s*\]$/;

/** Where a Detectron2 config says so; the YAML's keys and those of a LazyConfig have the same values. */
interface AnchorPaths {
  readonly sizes: string;
  readonly ratios: string;
  readonly offset: string;
}

const YAML: AnchorPaths = {
  sizes: 'MODEL.ANCHOR_GENERATOR.SIZES',
  ratios: 'MODEL.ANCHOR_GENERATOR.ASPECT_RATIOS',
  offset: 'MODEL.ANCHOR_GENERATOR.OFFSET',
};

/** `DefaultAnchorGenerator` of Detectron2 0.6; one list of sizes or ratios serves every level. */
export function detectron2Anchors(
  reader: SetupReader,
  strides: readonly number[],
  paths = YAML,
): CandidateRule {
  const sizes = sizesOf(reader, paths.sizes);
  const ratios = reader.numberLists(paths.ratios, LISTS.ratios, [[0.5, 1, 2]]);
  const levels = strides.map((stride, level): AnchorLevel => ({
    stride,
    sizes: sizes[level % sizes.length] ?? [],
    aspectRatios: ratios[level % ratios.length] ?? [],
  }));
  return {
    kind: 'anchors',
    generator: 'detectron2',
    offset: reader.number(paths.offset, RANGES.offset, 0),
    levels,
  };
}

/** `p3` has stride 8 (HRFPN counts otherwise, from `p1` on); `res4` of a ResNet has 16, and `res5` too where it is dilated. */
export function detectron2Strides(
  reader: SetupReader,
  path: string,
  absent: readonly number[],
): readonly number[] {
  const features = reader
    .items(path)
    .map(item => /^(?:p|res)([2-7])$/.exec(item.kind === 'scalar' ? String(item.value) : ''));
  if (features.length === 0) return absent;
  const dilation = reader.number('MODEL.RESNETS.RES5_DILATION', RANGES.dilation, 1);
  const strides = features.map(feature => {
    const stride = 2 ** Number(feature?.[1]);
    return feature?.[0] === 'res5' ? stride / dilation : stride;
  });
  if (strides.every(stride => Number.isFinite(stride))) return strides;
  reader.warn({ code: 'unknown-strides', key: path, taken: absent });
  return absent;
}

/** `INPUT` of a Detectron2 YAML. */
export function detectron2Resize(reader: SetupReader): readonly ResizeRule[] {
  if (reader.text('INPUT.MIN_SIZE_TRAIN_SAMPLING') === 'range')
    reader.warn({ code: 'range-ends', key: 'INPUT.MIN_SIZE_TRAIN_SAMPLING' });
  const longerSide = reader.number('INPUT.MAX_SIZE_TRAIN', RANGES.longerSide, 1333);
  return reader
    .numbers('INPUT.MIN_SIZE_TRAIN', LISTS.sides, [800])
    .map(shorterSide => ({ kind: 'detectron2', shorterSide, longerSide }));
}

function sizesOf(reader: SetupReader, path: string): readonly (readonly number[])[] {
  const usual = path === YAML.sizes ? [[32, 64, 128, 256, 512]] : octaves([32, 64, 128, 256, 512]);
  const node = reader.node(path);
  if (node === undefined) return usual;
  const lists = reader.plainLists(path, LISTS.sizes);
  if (lists !== null) return lists;
  const [only] = node.kind === 'sequence' ? node.items : [];
  const source = reader.source(path) ?? '';
  const code = only?.kind === 'scalar' && source !== '' ? String(only.value) : source;
  const starts = OCTAVE_SIZES.exec(code.trim())?.[1]?.split(',').map(Number);
  if (starts !== undefined) return octaves(reader.listWithin(path, LISTS.sizes, starts));
  reader.warn({ code: 'sizes-expression', key: path });
  return octaves([32, 64, 128, 256, 512]);
}

function octaves(starts: readonly number[]): number[][] {
  return starts.map(x => [x, x * 2 ** (1 / 3), x * 2 ** (2 / 3)]);
}
