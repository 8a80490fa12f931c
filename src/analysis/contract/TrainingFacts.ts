/**
 * What a config says about its training and no count or simulation knows of, each with its place; what it does not write, or
 * not plainly, is absent.
 */
export interface TrainingFacts {
  readonly optimizer?: Placed & {
    readonly kind: OptimizerKind;
    /** As the config writes it. */
    readonly name: string;
  };
  /** Of the whole schedule, before warm-up and decay; as the config writes it, for whatever batch. */
  readonly learningRate?: Placed & { readonly value: number };
  /** Moving average of the weights (EMA); its decay a step, in [0, 1], where it is written. */
  readonly averaging?: Placed & { readonly on: boolean; readonly decay?: number };
  readonly start?: Placed & { readonly value: TrainingStart };
  /** In the order of the config, each name once; absent where none is written. */
  readonly augmentations?: readonly (Placed & {
    readonly kind: AugmentationKind;
    readonly name: string;
  })[];
}

/** What of a training two sides can say differently. */
export const TRAINING_DIFFERENCES = [
  'schedule',
  'fromScratch',
  'scoreThreshold',
  'prior',
  'optimizer',
  'learningRate',
  'averaging',
  'start',
  'augmentations',
] as const;

export type TrainingDifference = (typeof TRAINING_DIFFERENCES)[number];

export interface Placed {
  /** Name without folders. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
}

/** `sgd` also with momentum. */
export const OPTIMIZER_KINDS = ['sgd', 'adam', 'adamw', 'other'] as const;

export type OptimizerKind = (typeof OPTIMIZER_KINDS)[number];

/** Weights at the start: none, those of a backbone, or those of a whole detector that is tuned further. */
export const TRAINING_STARTS = ['scratch', 'backbone', 'detector'] as const;

export type TrainingStart = (typeof TRAINING_STARTS)[number];

/** `policy`: a learned or random choice of several. Of these a `flip` alone leaves the counts as they are. */
export const AUGMENTATION_KINDS = [
  'mosaic',
  'mixup',
  'copy-paste',
  'crop',
  'expand',
  'affine',
  'policy',
  'multi-scale',
  'flip',
] as const;

export type AugmentationKind = (typeof AUGMENTATION_KINDS)[number];
