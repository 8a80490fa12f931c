/** Keys and names are as the config or its framework writes them. */
interface Key {
  readonly key: string;
}

interface Type {
  readonly type: string;
}

/** Pixels that an image is resized to where the config does not say. */
interface Sides {
  readonly shorter: number;
  readonly longer: number;
}

/** What the simulation takes for granted. */
export type UnmodelledFigure = 'optimizer' | 'learning-rate' | 'averaging';

/** What of a config could not be read or is not modelled, and what is counted instead. `src/words` words it. */
export type SetupWarning =
  /** A file that it builds on. */
  | { readonly code: 'base-unread'; readonly file: string }
  /** Where it is written, and whether it counts as not written or the preset's value is taken. */
  | ({
      readonly code: 'no-plain-value';
      readonly file: string;
      readonly line: number;
      readonly taken: 'nothing' | 'preset';
    } & Key)
  | ({ readonly code: 'not-modelled' } & Key)
  /** Transforms that change which boxes are seen, by the names that the config gives them. */
  | { readonly code: 'augmentation-not-modelled'; readonly names: readonly string[] }
  | { readonly code: 'optimization-not-modelled'; readonly figures: readonly UnmodelledFigure[] }
  | ({
      readonly code:
        | 'generator-not-modelled'
        | 'assigner-not-modelled'
        | 'sampler-not-modelled'
        | 'first-branch'
        | 'target-not-written';
    } & Type)
  | ({
      readonly code: 'loss-not-modelled';
      readonly alpha: number;
      readonly gamma: number;
    } & Type)
  | ({
      readonly code:
        | 'range-ends'
        | 'sizes-expression'
        | 'boundary-not-modelled'
        | 'usual-numbers'
        | 'not-written'
        | 'no-number-list'
        | 'ssd-sizes-refused'
        | 'shapes-unread'
        | 'schedule-key-unread'
        | 'mining-not-modelled'
        | 'usual-ratios'
        | 'points-taken';
    } & Key)
  | ({ readonly code: 'unknown-strides'; readonly taken: readonly number[] } & Key)
  | { readonly code: 'extractor-strides'; readonly extractor: string | null }
  | { readonly code: 'layers-unread'; readonly taken: readonly number[] }
  | ({ readonly code: 'sizes-and-strides'; readonly sizes: number; readonly strides: number } & Key)
  | ({ readonly code: 'levels-of-sizes'; readonly levels: number; readonly strides: number } & Key)
  | { readonly code: 'square-taken'; readonly written: string; readonly side: number }
  | { readonly code: 'image-size-not-written' | 'anchors-follow-image'; readonly side: number }
  | ({ readonly code: 'resizer-not-modelled'; readonly side: number } & Key)
  | ({ readonly code: 'no-resize' | 'resize-without-scale' | 'options-of-keras' } & Sides)
  | ({ readonly code: 'no-reader-resize' } & Key & Sides)
  | { readonly code: 'options-of-yolo'; readonly side: number }
  | { readonly code: 'steps-of-images'; readonly images: number }
  | { readonly code: 'several-detectors'; readonly count: number; readonly first: string }
  | { readonly code: 'model-assumed' | 'auto-anchors' | 'anchors-in-model'; readonly model: string }
  | {
      readonly code:
        | 'shortest-edge-unread'
        | 'epochs-not-written'
        | 'epochs-unread'
        | 'schedule-unread'
        | 'assigner-not-written'
        | 'quality-focal-loss'
        | 'varifocal-loss'
        | 'scale-range'
        | 'ratio-range';
    };
