import type { Ownership } from '../../reading/Framework.ts';
import { hasYacsSkeleton, writesOneOf } from '../../reading/yacs.ts';
import { followedLookup } from '../../tree/followed.ts';
import type { ConfigDocument } from '../../syntax/ConfigNode.ts';

/** Keys of Detectron2 0.6 (`detectron2/config/defaults.py`) that maskrcnn-benchmark, which it follows, refuses. */
const OWN = [
  '_BASE_',
  'VERSION',
  'MODEL.WEIGHTS',
  'MODEL.ANCHOR_GENERATOR',
  'MODEL.PROPOSAL_GENERATOR',
  'MODEL.PANOPTIC_FPN',
  'MODEL.SEM_SEG_HEAD',
  'MODEL.LOAD_PROPOSALS',
  'MODEL.PIXEL_MEAN',
  'MODEL.PIXEL_STD',
  'MODEL.BACKBONE.NAME',
  'MODEL.BACKBONE.FREEZE_AT',
  'MODEL.FPN.IN_FEATURES',
  'MODEL.RESNETS.DEPTH',
  'MODEL.RESNETS.OUT_FEATURES',
  'MODEL.RPN.HEAD_NAME',
  'MODEL.RPN.IN_FEATURES',
  'MODEL.RPN.IOU_THRESHOLDS',
  'MODEL.RPN.BOUNDARY_THRESH',
  'MODEL.RPN.PRE_NMS_TOPK_TRAIN',
  'MODEL.RPN.PRE_NMS_TOPK_TEST',
  'MODEL.RPN.POST_NMS_TOPK_TRAIN',
  'MODEL.RPN.POST_NMS_TOPK_TEST',
  'MODEL.ROI_HEADS.NAME',
  'MODEL.ROI_HEADS.IN_FEATURES',
  'MODEL.ROI_HEADS.NUM_CLASSES',
  'MODEL.ROI_HEADS.SCORE_THRESH_TEST',
  'MODEL.ROI_BOX_HEAD.NAME',
  'MODEL.ROI_BOX_HEAD.POOLER_TYPE',
  'MODEL.ROI_BOX_HEAD.NUM_FC',
  'MODEL.RETINANET.FOCAL_LOSS_ALPHA',
  'MODEL.RETINANET.FOCAL_LOSS_GAMMA',
  'MODEL.RETINANET.IN_FEATURES',
  'MODEL.RETINANET.IOU_THRESHOLDS',
  'MODEL.RETINANET.SCORE_THRESH_TEST',
  'MODEL.RETINANET.NMS_THRESH_TEST',
  'MODEL.RETINANET.SMOOTH_L1_LOSS_BETA',
  'MODEL.RETINANET.TOPK_CANDIDATES_TEST',
];

/** The only architecture of maskrcnn-benchmark. */
const SHARED_ARCHITECTURE = 'GeneralizedRCNN';

/** By a key of its own, or an architecture that only it has; a skeleton alone may be maskrcnn-benchmark's, too. */
export function ownership(document: ConfigDocument): Ownership {
  if (!hasYacsSkeleton(document)) return null;
  const architecture = followedLookup(document, ['MODEL', 'META_ARCHITECTURE'])?.node;
  const isOther = architecture?.kind === 'scalar' && architecture.value !== SHARED_ARCHITECTURE;
  return isOther || writesOneOf(document, OWN) ? 'own' : 'maybe';
}
