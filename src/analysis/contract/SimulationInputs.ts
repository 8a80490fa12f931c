/** What a user may say about a training, as plain data; what is left out is taken from the detector. */
export interface SimulationInputs {
  readonly schedule?: ScheduleInput | undefined;
  /** Whether the backbone starts untrained. */
  readonly fromScratch?: boolean | undefined;
  /** Of SGD with momentum .9, > 0; of another optimiser it is not comparable and left out. */
  readonly learningRate?: number | undefined;
  /** Detections below this score are dropped before AP is computed; in [0, 1). */
  readonly scoreThreshold?: number | undefined;
  /** Initial foreground probability π, in (0, 1). */
  readonly prior?: number | undefined;
  /** What the classification loss is divided by: the foreground anchors, or all anchors and classes. */
  readonly normalizer?: Normalizer | undefined;
  /** α and γ of the model behind the predictions; the detector's own where it is not given. */
  readonly trained?: { readonly alpha: number; readonly gamma: number } | undefined;
  /** Where the values come from; `option` for a value that is given and has no origin. */
  readonly origins?: Readonly<Partial<Record<TrainingFigure, InputOrigin>>> | undefined;
}

/** What a user may say of a training where its answer is shown. */
export type StatedTraining = Pick<SimulationInputs, 'schedule' | 'fromScratch' | 'scoreThreshold'>;

/** What a config may say about its training. */
export const TRAINING_FIGURES = ['schedule', 'fromScratch', 'scoreThreshold', 'prior'] as const;

export type TrainingFigure = (typeof TRAINING_FIGURES)[number];

/** Where a figure of the training comes from. */
export type InputOrigin =
  /** The user said so. */
  | { readonly kind: 'option' }
  /** @member file name without folders, @member line from 1 */
  | { readonly kind: 'config'; readonly file: string; readonly line: number }
  /** The preset, or what the framework takes where its config says nothing. */
  | { readonly kind: 'detector' }
  /** Assumed. */
  | { readonly kind: 'default' };

/** The training that a simulation stands for, and where each figure of it comes from. */
export interface ResolvedTraining {
  readonly schedule: ScheduleInput;
  readonly fromScratch: boolean;
  /** What was given, and how many times the linear scaling rule's it is; absent where it is taken to be chosen well. */
  readonly learningRate?: { readonly value: number; readonly relative: number };
  readonly origins: Readonly<Record<TrainingFigure, InputOrigin>>;
}

export type Normalizer = 'foreground' | 'all';

/** How long a training is. */
export type ScheduleInput =
  | { readonly kind: 'preset'; readonly name: SchedulePreset }
  | { readonly kind: 'iterations'; readonly iterations: number; readonly batch: number }
  /** `batch` images a step, where it is known; the images seen do not depend on it. */
  | { readonly kind: 'epochs'; readonly epochs: number; readonly batch?: number }
  /** The simulator's own measure τ. */
  | { readonly kind: 'budget'; readonly budget: number };

/** Images of a dataset below which nothing is assumed of how long it is trained on: hundreds of epochs would come out. */
export const FEWEST_TO_ASSUME = 500;

/** The first is assumed where nothing is said, unless the images are too few (`FEWEST_TO_ASSUME`) for that. */
export const SCHEDULE_PRESETS = [
  'by-dataset-size',
  'coco-1x',
  'fine-tune-short',
  'from-scratch-small',
] as const;

export type SchedulePreset = (typeof SCHEDULE_PRESETS)[number];
