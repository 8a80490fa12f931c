import { focalLossSiteAt, type SiteSchema } from '../../edits/focalLossSiteAt.ts';
import { mappingsOf } from '../../syntax/mappingsOf.ts';
import type { FrameworkRule } from '../../reading/FrameworkRule.ts';

/**
 * TF Object Detection API (tensorflow/models of 2023, `research/object_detection`), `protos/losses.proto`, SigmoidFocalClassificationLoss: γ is 2.0 unless set; α has no default,
 * and `builders/losses_builder.py` takes an absent one for no weighting.
 */
const SIGMOID_FOCAL: SiteSchema = {
  framework: 'TF Object Detection API',
  keys: { alpha: 'alpha', gamma: 'gamma' },
  defaults: { alpha: -1, gamma: 2 },
};

/** `weighted_sigmoid_focal` of a pipeline.config; α weights positives. */
export const tfObjectDetection: FrameworkRule = {
  looksFor: 'tf-object-detection',
  find(document) {
    if (document.syntax !== 'protobuf') return [];
    return mappingsOf(document.root)
      .filter(({ key }) => key === 'weighted_sigmoid_focal')
      .flatMap(
        ({ path, mapping }) => focalLossSiteAt(document, { path, mapping }, SIGMOID_FOCAL) ?? [],
      );
  },
};
