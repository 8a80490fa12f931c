import type { AnchorLevel, CandidateRule } from '../../../detectors/DetectorSetup.ts';
import type { SetupReader } from '../../reading/SetupReader.ts';
import { LISTS, RANGES } from '../../../detectors/checks/setupRanges.ts';

/** What a head takes where its config says nothing. */
export interface AnchorDefaults {
  readonly strides: readonly number[];
  readonly ratios: readonly number[];
  readonly scales: readonly number[];
}

/** `dense_heads/anchor_head.py`; `retina_head.py` has others. */
export const ANCHOR_HEAD: AnchorDefaults = {
  strides: [4, 8, 16, 32, 64],
  ratios: [0.5, 1, 2],
  scales: [8, 16, 32],
};

/** `AnchorGenerator` of MMDetection 2.x and 3.x (`task_modules/prior_generators/anchor_generator.py`). */
export function mmdetectionAnchors(
  reader: SetupReader,
  path: string,
  defaults: AnchorDefaults,
): CandidateRule {
  const type = reader.text(`${path}.type`)?.replace(/^.*\./, '') ?? 'AnchorGenerator';
  if (type !== 'AnchorGenerator') reader.warn({ code: 'generator-not-modelled', type });
  if (reader.has(`${path}.centers`)) reader.warn({ code: 'not-modelled', key: `${path}.centers` });
  return {
    kind: 'anchors',
    generator: 'mmdetection',
    offset: reader.number(`${path}.center_offset`, RANGES.offset, 0),
    levels: levelsOf(reader, path, defaults),
  };
}

function levelsOf(
  reader: SetupReader,
  path: string,
  defaults: AnchorDefaults,
): readonly AnchorLevel[] {
  const strides = reader.numbers(`${path}.strides`, LISTS.strides, defaults.strides);
  const bases = reader.numbers(`${path}.base_sizes`, LISTS.sizesOfLevels, strides);
  const aspectRatios = reader.numbers(`${path}.ratios`, LISTS.ratios, defaults.ratios);
  const scales = scalesOf(reader, path, defaults);
  return strides.map((stride, level) => ({
    stride,
    sizes: scales.map(scale => scale * (bases[level] ?? stride)),
    aspectRatios,
  }));
}

/** `scales`, or so many an octave from `octave_base_scale` on. */
function scalesOf(reader: SetupReader, path: string, defaults: AnchorDefaults): readonly number[] {
  if (reader.has(`${path}.scales`))
    return reader.numbers(`${path}.scales`, LISTS.scales, defaults.scales);
  if (!reader.has(`${path}.octave_base_scale`)) return defaults.scales;
  const base = reader.number(`${path}.octave_base_scale`, RANGES.scale, 4);
  const octave = reader.number(`${path}.scales_per_octave`, RANGES.octaves, 3);
  return Array.from({ length: octave }, (_, i) => base * 2 ** (i / octave));
}
