import type { Gap } from '../contract/Gap.ts';
import type { TrainingFacts } from '../contract/TrainingFacts.ts';
import type { PresetRemark } from '../contract/PresetRemark.ts';
import type { Normalizer } from '../contract/SimulationInputs.ts';
import type { AnchorLevel } from './AnchorLevel.ts';
import type { FrameworkWith } from './arithmetics.ts';

export type { AnchorLevel } from './AnchorLevel.ts';

/** Everything about a detector that decides which anchors are foreground, and what its loss starts from. */
export interface DetectorSetup {
  readonly name: string;
  readonly framework: string;
  readonly version: string;
  readonly from: 'preset' | 'config';
  /** Where the numbers come from, for people. */
  readonly source: string;
  /** What to know of a preset beside its numbers. */
  readonly remark?: PresetRemark;
  /** What training does that is not modelled; for example mosaic augmentation. */
  readonly notModelled?: readonly Gap[];
  /** What its config says about its training and nothing here depends on; absent for presets. */
  readonly stated?: TrainingFacts;
  /** The sizes an image is trained at, each as likely as the others; all are counted. */
  readonly resize: readonly ResizeRule[];
  /** The network input is padded to a multiple of this many pixels. */
  readonly padToMultiple: number;
  /** Which images come together in a batch, which is padded to its largest sides; absent for any. */
  readonly batching?: BatchingRule;
  /** Images that training leaves out; absent where all are trained on. */
  readonly leavesOut?: ImageFilter;
  readonly boxes: BoxRule;
  /** Names of the classes that its config trains on; absent for all that a file lists. */
  readonly classes?: readonly string[];
  /** Only so many boxes of an image are trained on, the first ones. */
  readonly maximumBoxes?: number;
  readonly candidates: CandidateRule;
  readonly assigner: AssignerRule;
  /** How anchors are drawn for the loss after assignment; absent where all of them count. */
  readonly sampling?: SamplingRule;
  readonly loss: ClassificationLoss;
  /**
   * Whether its focal loss has the closed form of the derivative; one that is differentiated automatically gives NaN with
   * 0 < γ < 1.
   */
  readonly closedLossDerivative?: true;
  /** Detections below this score are dropped before AP is computed. */
  readonly scoreThreshold: number;
}

/** How an image gets its size in the network, before padding. `kind` names the framework whose arithmetic is copied. */
export type ResizeRule =
  /** The shorter side to `shorterSide`, the longer at most `longerSide`. */
  | {
      readonly kind: FrameworkWith<'resize'>;
      readonly shorterSide: number;
      readonly longerSide: number;
    }
  /** TF Object Detection API `keep_aspect_ratio_resizer`; may pad to a square of `longerSide`. */
  | {
      readonly kind: 'tf-keep-aspect';
      readonly shorterSide: number;
      readonly longerSide: number;
      readonly padToSquare: boolean;
    }
  /** To this size, whatever the aspect. */
  | { readonly kind: 'fixed'; readonly height: number; readonly width: number }
  /** The longer side to `side`, centred in a square of `side`. */
  | { readonly kind: 'letterbox'; readonly side: number };

/**
 * `orientation`: shuffled, wide images apart from the others (Detectron2 `AspectRatioGroupedDataset`, MMDetection
 * `AspectRatioBatchSampler`). `ratio`: sorted by width / height (keras-retinanet `group_method='ratio'`).
 */
export type BatchingRule = 'orientation' | 'ratio';

/** Which images a framework leaves out of its training set. */
export interface ImageFilter {
  /** Those without any annotation, those without a box other than crowd regions, or none for what is annotated. */
  readonly without: 'annotations' | 'boxes' | 'nothing';
  /** Those with a side of fewer pixels. */
  readonly minimumSide?: number;
}

/** How annotations become target boxes: what is left out, where corners are clamped, in which precision. */
export type BoxRule = FrameworkWith<'boxes'>;

/** The places a detector classifies. */
export type CandidateRule =
  | {
      readonly kind: 'anchors';
      readonly generator: FrameworkWith<'anchors'>;
      readonly levels: readonly AnchorLevel[];
      /** Position of the first anchor's centre, in strides from the image's corner. */
      readonly offset: number;
    }
  /** SSD's default boxes on a fixed input. */
  | {
      readonly kind: 'default-boxes';
      readonly levels: readonly DefaultBoxLevel[];
    }
  /** One point a cell. */
  | {
      readonly kind: 'points';
      readonly strides: readonly number[];
      /** Position of the first point, in strides from the image's corner. */
      readonly offset: number;
      /** Whether points are as far apart as torchvision measures it: floor(input / cells), 61 and not 64 at 800 pixels. */
      readonly measuredStrides: boolean;
    }
  /** Several anchors a cell that are known by width and height alone (YOLO). */
  | {
      readonly kind: 'shapes';
      readonly levels: readonly ShapeLevel[];
    };

/** One feature map of SSD (Liu et al. 2016, section 2.2). */
export interface DefaultBoxLevel {
  /** Pixels between centres. */
  readonly stride: number;
  /** Cells on each side of the square feature map. */
  readonly cells: number;
  /** Scale of this map and of the next, as shares of the input. */
  readonly scale: number;
  readonly nextScale: number;
  /** Beside the two squares: ratios a, each with its inverse. */
  readonly aspectRatios: readonly number[];
}

export interface ShapeLevel {
  readonly stride: number;
  /** Width and height of each anchor in pixels of the network input. */
  readonly shapes: readonly (readonly [number, number])[];
}

export type AssignerRule = MaxIouRule | SsdRule | FcosRule | AtssRule | Yolov5Rule | CenterNetRule;

export interface MaxIouRule {
  readonly kind: 'max-iou';
  /** Foreground from this IoU on. */
  readonly foregroundIou: number;
  /** Background below this IoU; ignored between the two. */
  readonly backgroundIou: number;
  /** IoU in float32, as on the GPU, or in doubles. */
  readonly precision: 'float32' | 'float64';
  /** Whether an IoU of exactly `backgroundIou` is still background (keras-retinanet). */
  readonly backgroundIncludesThreshold?: boolean;
  /**
   * Whether every box also takes its best anchors, however low their IoU.
   * `own`: the anchor goes to the box it overlaps most itself (torchvision, Detectron2). `box`: it goes to the box that
   * wants it, the last one in the file if several do (MMDetection). `first`: only the first best anchor of a box, for the
   * box that wants it, the first if several do (TF Object Detection API).
   */
  readonly lowQualityMatches: 'none' | 'own' | 'box' | 'first';
  /** Low-quality matches only from this IoU on (MMDetection `min_pos_iou`). */
  readonly lowQualityIou?: number;
  /** Whether only the first of several best anchors of a box is taken (MMDetection `gt_max_assign_all=False`). */
  readonly firstBestOnly?: boolean;
  /** Whether anchors with their centre beyond the unpadded image are ignored (keras-retinanet). */
  readonly ignoreCentresInPadding?: boolean;
  /** Crowd regions whose anchors are ignored; absent where crowds change no label. */
  readonly crowdRegions?: CrowdRegionRule;
}

/** When an anchor is ignored for a crowd region (MMDetection `ignore_iof_thr`, `ignore_wrt_candidates`). */
export interface CrowdRegionRule {
  /** More than this share of the anchor, or of the region, lies in both; in (0, 1). */
  readonly share: number;
  readonly of: 'anchor' | 'region';
}

export interface FcosRule {
  readonly kind: 'fcos';
  /** Radius around a box's centre, in nominal strides, within which points are foreground; infinite for the whole box. */
  readonly centreRadius: number;
  /** Distance to the farthest side that each level is there for, in pixels; the last is infinite. */
  readonly sizeRanges: readonly (readonly [number, number])[];
  readonly variant: FrameworkWith<'points'>;
}

export interface SsdRule {
  readonly kind: 'ssd';
  /** Foreground from this IoU on; below it only the best default box of each box. */
  readonly foregroundIou: number;
}

export interface AtssRule {
  readonly kind: 'atss';
  /** Anchors nearest to a box's centre that are looked at on each level. */
  readonly candidatesPerLevel: number;
}

export interface Yolov5Rule {
  readonly kind: 'yolov5';
  /** The sides of box and anchor differ by less than this factor, either way. */
  readonly ratio: number;
}

export interface CenterNetRule {
  readonly kind: 'centernet';
  /** A box whose corners lie within the Gaussian's radius still has this IoU with the target. */
  readonly minimumOverlap: number;
  /** Only so many annotations of an image are looked at. */
  readonly maximumObjects: number;
}

export type SamplingRule =
  /** Up to `batch` anchors an image, at most this share of them foreground, the rest background. */
  | { readonly kind: 'balanced'; readonly batch: number; readonly foregroundShare: number }
  /** The background anchors with the highest loss, so many for each foreground anchor. */
  | { readonly kind: 'hard-negatives'; readonly perForeground: number };

export interface ClassificationLoss {
  readonly alpha: number;
  readonly gamma: number;
  /** Initial foreground probability π of the classification bias. */
  readonly prior: number;
  /** What it is where its α or γ mean something else than focal loss's. */
  readonly kind?: 'varifocal' | 'quality-focal' | 'heat-map';
  /** What it is divided by; the foreground anchors where absent. */
  readonly normalizer?: Normalizer;
  /** Whether one output tells foreground from background, and those of the classes are trained on foreground only. */
  readonly objectness?: boolean;
  /** Whether hard examples are mined before it. */
  readonly mining?: boolean;
}
