import { fcosAdelaidet } from '../../../detectors/adelaidet/fcos.ts';
import type { SetupRule } from '../../reading/ConfigSetup.ts';
import { detectron2Resize } from '../detectron2/anchors.ts';
import { detectron2Training } from '../detectron2/training.ts';
import { detectron2Filter } from '../detectron2/imageFilter.ts';
import { trainingFromConfig } from '../../reading/trainingFromConfig.ts';
import { LISTS, RANGES } from '../../../detectors/checks/setupRanges.ts';

const FCOS = 'MODEL.FCOS';

/** AdelaiDet 3672122: FCOS in YAML through its `_BASE_` chain; defaults of `adet/config/defaults.py`. */
export const adelaidetSetup: SetupRule = {
  reads: 'adelaidet',
  read(document, reader) {
    if (document.syntax !== 'yaml' || reader.text('MODEL.PROPOSAL_GENERATOR.NAME') !== 'FCOS')
      return null;
    const ends = reader.numbers(`${FCOS}.SIZES_OF_INTEREST`, LISTS.distances, [64, 128, 256, 512]);
    const samples = reader.flag(`${FCOS}.CENTER_SAMPLE`, true);
    const setup = {
      ...fcosAdelaidet,
      ...detectron2Filter(reader),
      resize: detectron2Resize(reader),
      candidates: {
        kind: 'points',
        strides: reader.numbers(`${FCOS}.FPN_STRIDES`, LISTS.strides, [8, 16, 32, 64, 128]),
        offset: 0.5,
        measuredStrides: false,
      },
      assigner: {
        kind: 'fcos',
        variant: 'adelaidet',
        // Without centre sampling a point counts anywhere in its box.
        centreRadius: samples
          ? reader.number(`${FCOS}.POS_RADIUS`, RANGES.radiusInConfigs, 1.5)
          : Infinity,
        // -1 and 1e8 there stand for no limit.
        sizeRanges: [-1, ...ends].map((from, i) => [from, ends[i] ?? 1e8] as const),
      },
      loss: {
        alpha: reader.number(`${FCOS}.LOSS_ALPHA`, RANGES.alpha, 0.25),
        gamma: reader.number(`${FCOS}.LOSS_GAMMA`, RANGES.gamma, 2),
        prior: reader.number(`${FCOS}.PRIOR_PROB`, RANGES.prior, 0.01),
      },
      scoreThreshold: reader.number(`${FCOS}.INFERENCE_TH_TEST`, RANGES.score, 0.05),
    } as const;
    const training = trainingFromConfig({
      ...detectron2Training(reader),
      scoreThreshold: reader.readSourced(`${FCOS}.INFERENCE_TH_TEST`, RANGES.score),
      prior: reader.readSourced(`${FCOS}.PRIOR_PROB`, RANGES.prior),
    });
    return { setup, classes: reader.number(`${FCOS}.NUM_CLASSES`, RANGES.classes, 80), training };
  },
};
