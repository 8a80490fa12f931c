import type { Framework } from '../../reading/Framework.ts';
import { detectron2Facts } from './trainingFacts.ts';
import { detectron2Annotations } from './annotations.ts';
import { refuseDynamic } from '../../reading/dynamicHeads.ts';
import { somePlace } from '../../reading/LossSign.ts';
import { stringOf, valueOf } from '../../syntax/ConfigNode.ts';
import type { ConfigPlace } from '../../syntax/mappingsOf.ts';
import { detectron2 } from './focalLoss.ts';
import { lazyConfig } from './lazyFocalLoss.ts';
import { queryFocalLoss } from './queryFocalLoss.ts';
import { ownership } from './ownership.ts';
import { detectron2Lazy } from './lazySetup.ts';
import { loadedConfigs } from './loadedConfigs.ts';
import { detectron2Rpn } from './rpnSetup.ts';
import { detectron2Setup } from './setup.ts';
import { detrexSettings } from './settings.ts';

const isTwoStage = ({ mapping }: ConfigPlace) =>
  /^(?:GeneralizedRCNN|ProposalNetwork)$/.test(stringOf(mapping, 'META_ARCHITECTURE') ?? '');

/** CenterNet2 and others put a first stage of their own before the second, with another loss. */
const hasOtherProposals = ({ key, mapping }: ConfigPlace) =>
  key === 'PROPOSAL_GENERATOR' && !['RPN', 'RRPN', undefined].includes(stringOf(mapping, 'NAME'));

export const detectron2Framework: Framework = {
  name: 'Detectron2',
  owns: ownership,
  registry: true,
  losses: [detectron2, queryFocalLoss, lazyConfig],
  setups: [detectron2Setup, detectron2Rpn, detectron2Lazy],
  annotations: detectron2Annotations,
  refuse: reader => refuseDynamic(reader.text('MODEL.META_ARCHITECTURE')),
  signs: [
    // Unbiased Teacher, `ubteacher/modeling/roi_heads/fast_rcnn.py`: over softmax, γ 1.5 in the code.
    {
      holds: somePlace(
        ({ key, mapping }) => key === 'ROI_HEADS' && stringOf(mapping, 'LOSS') === 'FocalLoss',
      ),
      code: 'other-loss',
      reason: 'softmax-focal',
    },
    // CenterNet2, `projects/CenterNet2/centernet/config.py`: a heat map's loss with a weight, too.
    {
      holds: places =>
        places.some(({ mapping }) => valueOf(mapping, 'HM_FOCAL_ALPHA') !== undefined),
      code: 'other-loss',
      reason: 'heat-map',
    },
    {
      holds: places => places.some(isTwoStage) && !places.some(hasOtherProposals),
      code: 'cross-entropy',
      reason: 'two-stage-sampled',
    },
  ],
  loads: loadedConfigs,
  // A handler of its `PathManager`.
  elsewhere: reference => (reference.startsWith('detectron2://') ? 'model-zoo' : null),
  facts: {
    Detectron2: { leavesDerivative: true, countsNoBackground: true },
    'Detectron2 LazyConfig': { leavesDerivative: true, countsNoBackground: true },
    // detrex `modeling/criterion/criterion.py`.
    detrex: { leavesDerivative: true },
  },
  trainingFacts: detectron2Facts,
  settings: detrexSettings,
};
