/** What a user may say about a training, as plain data; what is left out is taken from the detector. */
export interface SimulationInputs {
  readonly schedule?: ScheduleInput | undefined;
  /** Whether the backbone starts untrained. */
  readonly fromScratch?: boolean | undefined;
  /** Detections below this score are dropped before AP is computed; in [0, 1). */
  readonly scoreThreshold?: number | undefined;
  /** Initial foreground probability π, in (0, 1). */
  readonly prior?: number | undefined;
  /** What the classification loss is divided by: the foreground anchors, or all anchors and classes. */
  readonly normalizer?: Normalizer | undefined;
}

export type Normalizer = 'foreground' | 'all';

/** How long a training is. */
export type ScheduleInput =
  | { readonly kind: 'preset'; readonly name: SchedulePreset }
  | { readonly kind: 'iterations'; readonly iterations: number; readonly batch: number }
  | { readonly kind: 'epochs'; readonly epochs: number }
  /** The simulator's own measure τ. */
  | { readonly kind: 'budget'; readonly budget: number };

export const SCHEDULE_PRESETS = ['coco-1x', 'fine-tune-short', 'from-scratch-small'] as const;

export type SchedulePreset = (typeof SCHEDULE_PRESETS)[number];
