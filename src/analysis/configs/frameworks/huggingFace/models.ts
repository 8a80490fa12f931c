import type { LossMeaning } from '../../../contract/LossMeaning.ts';

/** A model of Transformers by the loss that its classes train with. */
export interface HuggingFaceModel {
  /** `model_type` of its `config.json`. */
  readonly type: string;
  /** How its classes begin: `RTDetr` of `RTDetrConfig` and `RTDetrForObjectDetection`. */
  readonly stem: string;
  /** Null for softmax cross entropy. */
  readonly meaning: LossMeaning | null;
  /** Keys of its config that the loss takes. */
  readonly keys: readonly string[];
  /** What the loss goes by, for people. */
  readonly label: string;
}

const VARIFOCAL = {
  meaning: 'varifocal',
  keys: ['focal_loss_alpha', 'focal_loss_gamma'],
  label: 'focal_loss',
} as const;
const MAL = {
  meaning: 'mal',
  keys: ['mal_alpha', 'focal_loss_gamma'],
  label: 'focal_loss',
} as const;
const IA_BCE = { meaning: 'ia-bce', keys: ['focal_alpha'], label: 'focal_alpha' } as const;
const FOCAL = { meaning: 'focal', keys: ['focal_alpha'], label: 'focal_alpha' } as const;
const CROSS_ENTROPY = { meaning: null, keys: [], label: '' } as const;

/**
 * Transformers, main of 2026, `src/transformers/loss/`: `loss_rt_detr.py` and `loss_d_fine.py` (`losses = ["vfl", …]`),
 * `loss_deimv2.py` (`["mal", …]`), `loss_lw_detr.py` and `loss_rf_detr.py` (IoU-aware BCE alone),
 * `loss_deformable_detr.py` and `loss_grounding_dino.py` (`sigmoid_focal_loss(alpha=focal_alpha, gamma=2)`); DETA has the same
 * in `models/deprecated/deta/modeling_deta.py`; `loss_for_object_detection.py` is softmax cross entropy.
 */
const HUGGING_FACE_MODELS: readonly HuggingFaceModel[] = [
  { type: 'rt_detr', stem: 'RTDetr', ...VARIFOCAL },
  { type: 'rt_detr_v2', stem: 'RTDetrV2', ...VARIFOCAL },
  { type: 'd_fine', stem: 'DFine', ...VARIFOCAL },
  { type: 'deimv2', stem: 'Deimv2', ...MAL },
  { type: 'lw_detr', stem: 'LwDetr', ...IA_BCE },
  { type: 'rf_detr', stem: 'RfDetr', ...IA_BCE },
  { type: 'deformable_detr', stem: 'DeformableDetr', ...FOCAL },
  { type: 'conditional_detr', stem: 'ConditionalDetr', ...FOCAL },
  { type: 'dab-detr', stem: 'DabDetr', ...FOCAL },
  { type: 'grounding-dino', stem: 'GroundingDino', ...FOCAL },
  { type: 'mm-grounding-dino', stem: 'MMGroundingDino', ...FOCAL },
  { type: 'deta', stem: 'Deta', ...FOCAL },
  { type: 'detr', stem: 'Detr', ...CROSS_ENTROPY },
  { type: 'yolos', stem: 'Yolos', ...CROSS_ENTROPY },
  { type: 'table-transformer', stem: 'TableTransformer', ...CROSS_ENTROPY },
];

/** A model of which only the keys are known: what they mean depends on the checkpoint. */
const UNKNOWN_MODEL: HuggingFaceModel = {
  type: '',
  stem: 'Auto',
  meaning: 'unknown',
  keys: ['focal_alpha', 'focal_loss_alpha', 'focal_loss_gamma', 'mal_alpha'],
  label: 'focal_loss',
};

/** By the `model_type` of a config; unknown ones too. */
export function modelOfType(type: string): HuggingFaceModel {
  return HUGGING_FACE_MODELS.find(model => model.type === type) ?? UNKNOWN_MODEL;
}

/** Of `transformers.RTDetrConfig`, `RTDetrForObjectDetection.from_pretrained`. */
const CLASS =
  /(?:^|\.)([A-Z]\w*?)(?:Config|Model|(?:Model)?For(?:ZeroShotObjectDetection|ObjectDetection|Segmentation|InstanceSegmentation))(?:\.from_\w+)?$/;

/**
 * The model that a class or function of Transformers makes; null for anything else.
 *
 * @param checkpointOf what is loaded: `PekingU/rtdetr_r50vd`; asked for only where the class leaves the model to it
 */
export function modelOfClass(
  name: string,
  checkpointOf: () => string | null,
): HuggingFaceModel | null {
  const stem = CLASS.exec(name)?.[1];
  if (stem !== 'Auto') return HUGGING_FACE_MODELS.find(model => model.stem === stem) ?? null;
  const plain = toPrintable((checkpointOf() ?? '').replace(/^.*\//, ''));
  // The longest name that fits: `rt_detr_v2` before `rt_detr`, both before `detr`.
  const fitting = HUGGING_FACE_MODELS.filter(({ type }) => plain.includes(toPrintable(type)));
  return fitting.toSorted((a, b) => b.type.length - a.type.length)[0] ?? UNKNOWN_MODEL;
}

function toPrintable(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
}
