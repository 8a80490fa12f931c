import type { AssignerRule, SamplingRule } from '../../../detectors/DetectorSetup.ts';
import { failDynamic, refuseDynamic } from '../../reading/dynamicHeads.ts';
import type { SetupReader } from '../../reading/SetupReader.ts';
import { RANGES } from '../../../detectors/checks/setupRanges.ts';

/** What `MaxIoUAssigner` takes where its config says nothing; thresholds have no default there. */
export interface AssignerDefaults {
  readonly foregroundIou: number;
  readonly backgroundIou: number;
  readonly minPosIou: number;
}

/**
 * The assigner at a path: `MaxIoUAssigner` or `ATSSAssigner` of `task_modules/assigners`.
 *
 * @throws FailureError `detector-dynamic` for assigners whose foreground no annotation tells
 */
export function mmdetectionAssigner(
  reader: SetupReader,
  path: string,
  defaults: AssignerDefaults,
): AssignerRule {
  const type = reader.text(`${path}.type`)?.replace(/^.*\./, '') ?? 'MaxIoUAssigner';
  refuseDynamic(type);
  if (type === 'ATSSAssigner') {
    const weight = reader.node(`${path}.alpha`);
    if (weight?.kind === 'scalar' && weight.value !== null) failDynamic(type, 'dynamic-cost');
    return {
      kind: 'atss',
      candidatesPerLevel: reader.number(`${path}.topk`, RANGES.candidates, 9),
    };
  }
  if (type !== 'MaxIoUAssigner') reader.warn({ code: 'assigner-not-modelled', type });
  const share = reader.number(`${path}.ignore_iof_thr`, RANGES.crowdShareOrNone, -1);
  const of = reader.flag(`${path}.ignore_wrt_candidates`, true) ? 'anchor' : 'region';
  return {
    kind: 'max-iou',
    foregroundIou: reader.number(
      `${path}.pos_iou_thr`,
      RANGES.foregroundIou,
      defaults.foregroundIou,
    ),
    backgroundIou: reader.number(`${path}.neg_iou_thr`, RANGES.iou, defaults.backgroundIou),
    precision: 'float32',
    lowQualityMatches: reader.flag(`${path}.match_low_quality`, true) ? 'box' : 'none',
    lowQualityIou: reader.number(`${path}.min_pos_iou`, RANGES.iou, defaults.minPosIou),
    ...(reader.flag(`${path}.gt_max_assign_all`, true) ? {} : { firstBestOnly: true }),
    ...(share > 0 && { crowdRegions: { share, of } }),
  };
}

/** `RandomSampler` of a head; absent where all anchors count (`PseudoSampler`). */
export function mmdetectionSampling(reader: SetupReader, path: string): SamplingRule | undefined {
  const type = reader.text(`${path}.type`)?.replace(/^.*\./, '') ?? 'PseudoSampler';
  if (type === 'PseudoSampler') return undefined;
  if (type !== 'RandomSampler') reader.warn({ code: 'sampler-not-modelled', type });
  if (reader.number(`${path}.neg_pos_ub`, RANGES.negativesOrNone, -1) >= 0)
    reader.warn({ code: 'not-modelled', key: `${path}.neg_pos_ub` });
  return {
    kind: 'balanced',
    batch: reader.number(`${path}.num`, RANGES.sampled, 256),
    foregroundShare: reader.number(`${path}.pos_fraction`, RANGES.sampledShare, 0.5),
  };
}
