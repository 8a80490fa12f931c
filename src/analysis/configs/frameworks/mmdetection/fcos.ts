import type { DetectorSetup } from '../../../detectors/DetectorSetup.ts';
import { mmdetectionLoss } from './loss.ts';
import type { SetupReader } from '../../reading/SetupReader.ts';
import { LISTS, RANGES } from '../../../detectors/checks/setupRanges.ts';

/** `dense_heads/fcos_head.py`: `regress_ranges`. */
const REGRESS_RANGES = [
  [-1, 64],
  [64, 128],
  [128, 256],
  [256, 512],
  [512, 1e8],
] as const;

/**
 * MMDetection 2.x and 3.x `FCOSHead`: points at the middle of cells; those inside a box, with `center_sampling` near its
 * centre, whose farthest side lies within the level's range, ends included; the smallest box wins. That is AdelaiDet's
 * rule; without centre sampling its radius has no end.
 */
export function mmdetectionFcos(
  reader: SetupReader,
  head: string,
  prior: number,
): Pick<DetectorSetup, 'candidates' | 'assigner' | 'loss' | 'scoreThreshold'> {
  const radius = reader.number(`${head}.center_sample_radius`, RANGES.radiusInConfigs, 1.5);
  const samples = reader.flag(`${head}.center_sampling`, false);
  return {
    candidates: {
      kind: 'points',
      // `anchor_free_head.py` takes strides from 4 on, with which the five ranges still go.
      strides: reader.numbers(`${head}.strides`, LISTS.strides, [4, 8, 16, 32, 64]),
      offset: 0.5,
      measuredStrides: false,
    },
    assigner: {
      kind: 'fcos',
      variant: 'adelaidet',
      centreRadius: samples ? radius : Infinity,
      sizeRanges: reader
        .numberLists(`${head}.regress_ranges`, LISTS.range, REGRESS_RANGES)
        .map(([from = -1, to = 1e8]) => [from, to] as const),
    },
    loss: mmdetectionLoss(
      reader,
      `${head}.loss_cls`,
      reader.number(`${head}.init_cfg.override.bias_prob`, RANGES.prior, prior),
    ),
    scoreThreshold: reader.number('model.test_cfg.score_thr', RANGES.score, 0.05),
  };
}
