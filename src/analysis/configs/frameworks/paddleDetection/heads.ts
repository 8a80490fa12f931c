import type { PaddleParts } from './PaddleParts.ts';
import { batchTransform } from './modules.ts';
import type { SetupReader } from '../../reading/SetupReader.ts';
import { LISTS, RANGES } from '../../../detectors/checks/setupRanges.ts';

const FCOS = 'FCOSHead';
const GFL = 'GFLHead';

/**
 * FCOS: `Gt2FCOSTarget` (`ppdet/data/transform/batch_operators.py`) labels points in the middle of cells as AdelaiDet does,
 * but leaves out the ends of the levels' ranges.
 */
export function paddleFcos(reader: SetupReader): PaddleParts {
  const target = batchTransform(reader, 'Gt2FCOSTarget');
  if (target === undefined) reader.warn({ code: 'target-not-written', type: 'Gt2FCOSTarget' });
  const at = target ?? 'TrainReader.batch_transforms.Gt2FCOSTarget';
  const ends = reader.numbers(`${at}.object_sizes_boundary`, LISTS.distances, [64, 128, 256, 512]);
  const radius = reader.number(`${at}.center_sampling_radius`, RANGES.radiusOrNone, 1.5);
  return {
    setup: {
      candidates: {
        kind: 'points',
        strides: reader.numbers(`${at}.downsample_ratios`, LISTS.strides, [8, 16, 32, 64, 128]),
        offset: reader.number(`${at}.num_shift`, RANGES.offset, 0.5),
        measuredStrides: false,
      },
      assigner: {
        kind: 'fcos',
        variant: 'adelaidet',
        centreRadius: radius > 0 ? radius : Infinity,
        sizeRanges: [-1, ...ends].map((from, i) => [
          from < 0 ? from : nextAbove(from),
          i < ends.length ? nextBelow(ends[i] ?? 0) : Infinity,
        ]),
      },
      loss: {
        alpha: reader.number(`${FCOS}.fcos_loss.loss_alpha`, RANGES.alpha, 0.25),
        gamma: reader.number(`${FCOS}.fcos_loss.loss_gamma`, RANGES.gamma, 2),
        prior: reader.number(`${FCOS}.prior_prob`, RANGES.prior, 0.01),
      },
    },
    score: `${FCOS}.nms.score_threshold`,
    prior: `${FCOS}.prior_prob`,
  };
}

/** GFL: `Gt2GFLTarget` gives each cell one square and labels by ATSS, with nine candidates a level. */
export function paddleGfl(reader: SetupReader): PaddleParts {
  const target = batchTransform(reader, 'Gt2GFLTarget');
  if (target === undefined) reader.warn({ code: 'target-not-written', type: 'Gt2GFLTarget' });
  const at = target ?? 'TrainReader.batch_transforms.Gt2GFLTarget';
  const scale = reader.number(`${at}.grid_cell_scale`, RANGES.scale, 4);
  reader.warn({ code: 'quality-focal-loss' });
  return {
    setup: {
      candidates: {
        kind: 'anchors',
        generator: 'mmdetection',
        offset: reader.number(`${at}.cell_offset`, RANGES.offset, 0),
        levels: reader
          .numbers(`${at}.downsample_ratios`, LISTS.strides, [8, 16, 32, 64, 128])
          .map(stride => ({ stride, sizes: [scale * stride], aspectRatios: [1] })),
      },
      assigner: { kind: 'atss', candidatesPerLevel: 9 },
      loss: {
        alpha: 0.5,
        gamma: reader.number(`${GFL}.loss_class.beta`, RANGES.gamma, 2),
        prior: reader.number(`${GFL}.prior_prob`, RANGES.prior, 0.01),
      },
    },
    score: `${GFL}.nms.score_threshold`,
    prior: `${GFL}.prior_prob`,
  };
}

/** Neighbours in float32: a range that holds its ends from here on leaves out the number itself. */
function nextAbove(value: number): number {
  return value * (1 + 2 ** -23);
}

function nextBelow(value: number): number {
  return value * (1 - 2 ** -24);
}
