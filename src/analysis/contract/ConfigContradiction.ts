/** Something in a config that cannot be meant. `src/words` says it. */
export type ConfigContradiction =
  | { readonly code: 'gamma-below-one'; readonly gamma: number }
  | { readonly code: 'classes-differ'; readonly inConfig: number; readonly inData: number }
  | {
      readonly code: 'inherited-classes-differ';
      readonly inConfig: number;
      readonly inData: number;
      /** The file that says so. */
      readonly from: string;
    }
  /** A framework that finds classes by name trains on no box of any other. */
  | {
      readonly code: 'class-names-differ';
      readonly framework: string;
      /** Names that it trains on, and how many of them the data has. */
      readonly inConfig: number;
      readonly shared: number;
      readonly inData: number;
      /** A name of the data that it does not train on. */
      readonly example: string;
      /** Whether the names are the framework's own, since the config writes none. */
      readonly isDefault: boolean;
    }
  /** A framework that takes ids for labels gets one that its head has no output for. */
  | {
      readonly code: 'id-beyond-classes';
      readonly framework: string;
      readonly highestId: number;
      /** Outputs of the head. */
      readonly classes: number;
    }
  /** A framework that takes ids for MS COCO's gets others. */
  | {
      readonly code: 'ids-read-as-coco';
      readonly framework: string;
      readonly highestId: number;
      readonly inData: number;
    }
  | { readonly code: 'prior-without-effect'; readonly prior: number }
  | {
      readonly code: 'prior-far-off';
      readonly prior: number;
      readonly gamma: number;
      readonly optimal: number;
    }
  | { readonly code: 'prior-too-high'; readonly prior: number; readonly gamma: number }
  /** The framework's focal loss stops the training at this value of a key, or at the key. */
  | {
      readonly code: 'loss-refuses';
      readonly framework: string;
      readonly key: string;
      readonly text: string;
      readonly what: 'value' | 'key';
    };
