import type { CandidateRule, ResizeRule } from '../../../detectors/DetectorSetup.ts';
import { shapedLevel } from '../../reading/shapedLevel.ts';
import type { SetupReader } from '../../reading/SetupReader.ts';
import { LISTS, RANGES, type ListRange } from '../../../detectors/checks/setupRanges.ts';

export const SSD_ANCHORS = 'model.ssd.anchor_generator.ssd_anchor_generator';

/** Extractors whose maps begin at a stride of 16 and halve from there (`models/ssd_*_feature_extractor.py`). */
const HALVING =
  /^(?:embedded_)?ssd_(?:mobilenet_v[123]|inception_v2)(?:_large|_small|_ppn|_keras)*$/;

/**
 * TF Object Detection API `create_ssd_anchors` (`anchor_generators/multiple_grid_anchor_generator.py`); defaults of
 * `protos/ssd_anchor_generator.proto`. Sizes are shares of the input's shorter side, ratios width over height.
 */
export function tfSsdAnchors(reader: SetupReader, resize: readonly ResizeRule[]): CandidateRule {
  const extractor = reader.text('model.ssd.feature_extractor.type') ?? '';
  if (!HALVING.test(extractor))
    reader.warn({ code: 'extractor-strides', extractor: extractor === '' ? null : extractor });
  for (const key of ['height_stride', 'height_offset', 'base_anchor_height'])
    if (reader.has(`${SSD_ANCHORS}.${key}`))
      reader.warn({ code: 'not-modelled', key: `${SSD_ANCHORS}.${key}` });
  const [fixed] = resize;
  if (fixed?.kind !== 'fixed') reader.warn({ code: 'anchors-follow-image', side: 300 });
  const side = fixed?.kind === 'fixed' ? Math.min(fixed.height, fixed.width) : 300;
  return {
    kind: 'anchors',
    generator: 'tf-ssd',
    offset: 0.5,
    levels: boxSpecs(reader).map((specs, level) =>
      shapedLevel(
        16 * 2 ** level,
        specs.map(([scale, ratio]) => {
          const root = Math.fround(Math.sqrt(Math.fround(ratio)));
          return [Math.fround(scale * root) * side, Math.fround(scale / root) * side];
        }),
      ),
    ),
  };
}

/** Scale and ratio of each anchor, level by level. */
function boxSpecs(reader: SetupReader): readonly (readonly (readonly [number, number])[])[] {
  const scales = scalesOf(reader);
  const ratios = repeated(reader, 'aspect_ratios', LISTS.ratios) ?? [1, 2, 0.5, 3, 1 / 3];
  const between = reader.number(
    `${SSD_ANCHORS}.interpolated_scale_aspect_ratio`,
    { ...RANGES.ratio, least: 0 },
    1,
  );
  const reduces = reader.flag(`${SSD_ANCHORS}.reduce_boxes_in_lowest_layer`, true);
  return scales.map((scale, level) => {
    if (level === 0 && reduces)
      return [
        [0.1, 1],
        [scale, 2],
        [scale, 0.5],
      ] as const;
    const next = Math.sqrt(scale * (scales[level + 1] ?? 1));
    return [
      ...ratios.map(ratio => [scale, ratio] as const),
      ...(between > 0 ? [[next, between] as const] : []),
    ];
  });
}

function scalesOf(reader: SetupReader): readonly number[] {
  const written = repeated(reader, 'scales', LISTS.shares);
  if (written !== null) return written;
  // Of one layer, the API divides by zero.
  const levels = reader.number(`${SSD_ANCHORS}.num_layers`, { ...RANGES.level, least: 2 }, 6);
  const least = reader.number(`${SSD_ANCHORS}.min_scale`, RANGES.share, 0.2);
  const most = reader.number(`${SSD_ANCHORS}.max_scale`, RANGES.share, 0.95);
  return Array.from({ length: levels }, (_, i) => least + ((most - least) * i) / (levels - 1));
}

/** Null where it is written nowhere, or with something that is no number. */
function repeated(reader: SetupReader, key: string, range: ListRange): readonly number[] | null {
  const values = reader.repeated(SSD_ANCHORS, key, range);
  if (values === null) reader.warn({ code: 'usual-numbers', key: `${SSD_ANCHORS}.${key}` });
  return values === null || values.length === 0 ? null : values;
}
