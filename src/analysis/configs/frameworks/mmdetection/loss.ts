import type { ClassificationLoss } from '../../../detectors/DetectorSetup.ts';
import type { SetupReader } from '../../reading/SetupReader.ts';
import { RANGES } from '../../../detectors/checks/setupRanges.ts';

/**
 * The classification loss of a head. α = ½ and γ = 0 stand for plain cross entropy; where `kind` says that it is no focal loss,
 * α and γ are that loss's own.
 *
 * @param path of the loss
 * @param prior initial foreground probability where the head's `init_cfg` says nothing
 */
export function mmdetectionLoss(
  reader: SetupReader,
  path: string,
  prior: number,
): ClassificationLoss {
  const type = reader.text(`${path}.type`)?.replace(/^.*\./, '') ?? 'FocalLoss';
  switch (type) {
    case 'FocalLoss':
      return {
        alpha: reader.number(`${path}.alpha`, RANGES.alpha, 0.25),
        gamma: reader.number(`${path}.gamma`, RANGES.gamma, 2),
        prior,
        ...(minesHardExamples(reader) && { mining: true }),
      };
    case 'QualityFocalLoss':
      reader.warn({ code: 'quality-focal-loss' });
      return {
        alpha: 0.5,
        gamma: reader.number(`${path}.beta`, RANGES.gamma, 2),
        prior,
        kind: 'quality-focal',
      };
    case 'VarifocalLoss':
      reader.warn({ code: 'varifocal-loss' });
      // `models/losses/varifocal_loss.py`: α, which weights negatives, is 0.75.
      return {
        alpha: reader.number(`${path}.alpha`, RANGES.alpha, 0.75),
        gamma: reader.number(`${path}.gamma`, RANGES.gamma, 2),
        prior,
        kind: 'varifocal',
      };
    case 'CrossEntropyLoss':
      return { alpha: 0.5, gamma: 0, prior };
    default:
      reader.warn({ code: 'loss-not-modelled', type, alpha: 0.25, gamma: 2 });
      return { alpha: 0.25, gamma: 2, prior };
  }
}

/** An `OHEMSampler` where a head with focal loss has none (`PseudoSampler`). */
function minesHardExamples(reader: SetupReader): boolean {
  const sampler = reader.first(['model.train_cfg.sampler', 'train_cfg.sampler']);
  return sampler !== undefined && /OHEM/.test(reader.text(`${sampler}.type`) ?? '');
}
