/** Everything about a detector that decides which anchors are foreground, and what its loss starts from. */
export interface DetectorSetup {
  readonly name: string;
  readonly framework: string;
  readonly version: string;
  readonly from: 'preset' | 'config';
  /** Where the numbers come from, for people. */
  readonly source: string;
  readonly resize: ResizeRule;
  /** The network input is padded to a multiple of this many pixels. */
  readonly padToMultiple: number;
  readonly levels: readonly AnchorLevel[];
  readonly assigner: MaxIouAssigner;
  readonly loss: ClassificationLoss;
  /** Detections below this score are dropped before AP is computed. */
  readonly scoreThreshold: number;
}

/** torchvision GeneralizedRCNNTransform: the shorter side to `shorterSide`, the longer at most `longerSide`, in float32. */
export interface ResizeRule {
  readonly kind: 'shorter-side';
  readonly shorterSide: number;
  readonly longerSide: number;
}

export interface AnchorLevel {
  /** Nominal stride of the feature map in pixels of the network input. */
  readonly stride: number;
  /** Side of the square anchor before its aspect ratio is applied, in pixels. */
  readonly sizes: readonly number[];
  /** Height over width. */
  readonly aspectRatios: readonly number[];
}

export interface MaxIouAssigner {
  readonly kind: 'max-iou';
  /** Foreground from this IoU on. */
  readonly foregroundIou: number;
  /** Background below this IoU; ignored between the two. */
  readonly backgroundIou: number;
  /** Whether every box also takes the anchors of its highest IoU, however low. */
  readonly lowQualityMatches: boolean;
}

export interface ClassificationLoss {
  readonly alpha: number;
  readonly gamma: number;
  /** Initial foreground probability π of the classification bias. */
  readonly prior: number;
}
