import type { Problem } from '../dataset/Dataset.ts';
import type { BackendUsed } from '../contract/BackendUsed.ts';
import type { Gap } from '../contract/Gap.ts';
import type { ResolvedTraining } from '../contract/SimulationInputs.ts';
import type { Convention } from '../contract/records/Convention.ts';
import type { TrainingFacts } from '../contract/TrainingFacts.ts';
import type { SamplingRule } from '../detectors/DetectorSetup.ts';
import type { FormatId } from '../formats/FormatId.ts';
import type { AnchorAdviceReport } from './AnchorAdviceReport.ts';
import type { CooccurrenceReport, PositionReport } from './BoxLayout.ts';
import type { CategoryGroups, ReasonCount } from './CategoryGroups.ts';
import type { Advice } from '../advice/Advice.ts';
import type { DifficultyReport } from './DifficultyReport.ts';
import type { Histogram } from './Histogram.ts';
import type { IouHistogram } from './IouHistogram.ts';
import type { LearnedReport } from './LearnedReport.ts';
import type { MeasuredReport } from './MeasuredReport.ts';
import type { MemberSelectionReport } from './MemberSelectionReport.ts';
import type { PilotReport } from './PilotReport.ts';
import type { RecommendationReport } from './RecommendationReport.ts';
import type { RecordsReport } from './RecordsReport.ts';

/** The analysis of one file with one detector; `--format json` prints this, with each advice worded. */
export interface Report {
  readonly schema: 'focal-lens/report@1';
  readonly source: SourceReport;
  readonly detector: DetectorReport;
  readonly dataset: DatasetReport;
  /** Absent where the format has no such records, where nothing is known of the loader, and in reports of older versions. */
  readonly records?: RecordsReport;
  /** A systematic mistake in how the boxes are written; absent where none was found. */
  readonly convention?: Convention;
  readonly assignment: AssignmentReport;
  /** Other anchors that cover more boxes; absent where none are worth it, and with `--no-simulation`. */
  readonly anchorAdvice?: AnchorAdviceReport;
  /** Only with a model's predictions. */
  readonly measured?: MeasuredReport;
  /** Absent with `--no-simulation`, and where there is nothing to simulate; so is the next. */
  readonly difficulty?: DifficultyReport;
  readonly simulation?: SimulationReport;
  /** Absent without a simulation, but for a detector whose published pair is recommended. */
  readonly recommendation?: RecommendationReport;
  /** Only where trainings of the user's own were asked for. */
  readonly learned?: LearnedReport;
  /** Only where small detectors were trained on the images. */
  readonly pilot?: PilotReport;
  /** What can be advised without a recommendation, which has advice of its own; only where there is none. */
  readonly advice?: readonly Advice[];
}

export interface SourceReport {
  readonly file: string;
  readonly format: FormatId;
  /** What the format calls itself; absent in reports of older versions. */
  readonly formatLabel?: string;
  /** Of all files that were read. */
  readonly bytes: number;
  /** How many were read; absent where it is one. */
  readonly files?: number;
  /** Which split of the set; absent where it has none. */
  readonly split?: string;
  /** Where only what is counted from was checked to be JSON; absent where all was, and for other formats. */
  readonly unchecked?: true;
}

export interface DetectorReport {
  readonly name: string;
  readonly framework: string;
  readonly version: string;
  readonly from: 'preset' | 'config';
  /** How many sizes an image is trained at, where counts are sums over several; absent for one. */
  readonly trainingSizes?: number;
  /** What its training does beyond what is counted here, as sentences; absent where nothing is known. */
  readonly notModelled?: readonly Gap[];
  /** What the config says about its training beside what is simulated, each with its line; absent where it says nothing. */
  readonly stated?: TrainingFacts;
  /** How anchors are sampled before the loss; absent where all of them are in it. */
  readonly sampling?: SamplingRule['kind'];
  readonly alpha: number;
  readonly gamma: number;
  /** As `setupDigest` tells detectors apart; absent in reports of older versions. */
  readonly digest?: string;
  readonly levels: readonly {
    readonly stride: number;
    readonly sizes: readonly number[];
    /** Width and height of the anchors of a cell in pixels; absent for points, and in reports of older versions. */
    readonly shapes?: readonly (readonly [width: number, height: number])[];
  }[];
}

export interface DatasetReport {
  readonly images: number;
  readonly annotations: number;
  readonly crowd: number;
  readonly categories: readonly CategoryReport[];
  readonly sizes: { readonly small: number; readonly medium: number; readonly large: number };
  readonly problems: readonly Problem[];
  /** Absent in reports of older versions, as is the next. */
  readonly positions?: PositionReport;
  readonly cooccurrence?: CooccurrenceReport;
}

export interface CategoryReport {
  readonly id: number | string;
  readonly name: string | null;
  readonly annotations: number;
  readonly images: number;
}

export interface LabelCounts {
  readonly foreground: number;
  readonly ignored: number;
  readonly background: number;
}

export interface AssignmentReport extends LabelCounts {
  readonly anchors: number;
  /** Boxes that the framework trains on; most leave out crowds and boxes without a part in the image. */
  readonly boxes: number;
  /** Null where no anchor is foreground. */
  readonly backgroundPerForeground: number | null;
  /** What sampling leaves for the loss, in sum over the images; absent where all anchors count. */
  readonly sampled?: { readonly foreground: number; readonly background: number };
  /** How many images are padded together; absent where every image is padded alone. */
  readonly imagesPerBatch?: number;
  /** Images that the detector's resize leaves without a pixel, at which training stops; absent where there are none. */
  readonly imagesWithoutPixels?: number;
  /** Images that training leaves out, and why; absent where there are none. */
  readonly leftOutImages?: readonly {
    readonly code: 'no-boxes' | 'too-small';
    readonly count: number;
  }[];
  /** Background cells under an object's Gaussian, whose loss is lowered (CenterNet); absent for other rules. */
  readonly softNegatives?: number;
  readonly perLevel: readonly (LabelCounts & { readonly stride: number })[];
  readonly perCategory: readonly {
    readonly id: number | string;
    readonly foreground: number;
    readonly unmatched: number;
    /** Absent for classes without boxes in training, and in reports of older versions. */
    readonly groups?: CategoryGroups;
  }[];
  readonly perSize: readonly {
    readonly name: 'small' | 'medium' | 'large';
    readonly annotations: number;
    readonly foreground: number;
    readonly unmatched: number;
  }[];
  /** By height / width: very wide below 1/3, wide below 2/3, square below 3/2, tall below 3, very tall. */
  readonly perAspect: readonly {
    readonly name: string;
    readonly annotations: number;
    readonly foreground: number;
    readonly unmatched: number;
  }[];
  /** Boxes by the number of their foreground anchors; `edges` are the lowest numbers of each bin, the last is open. */
  readonly foregroundPerBox: Histogram;
  /** Highest IoU of every box with any anchor: its upper tail is the coverage curve. Empty for rules without IoU. */
  readonly bestIou: Histogram;
  /** Boxes with no anchor at the foreground threshold: they depend on low-quality matches, or get nothing. */
  readonly weak: {
    readonly count: number;
    readonly reasons: readonly ReasonCount[];
  };
  /**
   * Highest IoU of every anchor with a box of its image; `counts[i]` lies in [edges[i], edges[i + 1]). Empty for rules
   * without IoU, and where only labels were asked for.
   */
  readonly iouHistogram: IouHistogram;
  /** √(width × height) of the boxes as the network sees them, in pixels. */
  readonly boxSizes: Histogram;
  /** Widths and heights of the boxes as the network sees them; absent in reports of older versions. */
  readonly boxShapes?: BoxShapes;
  readonly unmatched: {
    readonly count: number;
    readonly reasons: readonly ReasonCount[];
    readonly examples: readonly BoxPlace[];
  };
  /** The first boxes of each bar of three charts; absent in reports of older versions. */
  readonly bars?: {
    /** By the bins of `boxSizes`. */
    readonly sizes: readonly (readonly BoxPlace[])[];
    readonly unmatched: readonly ReasonExamples[];
    readonly weak: readonly ReasonExamples[];
  };
}

/** A box by the ids of its records. */
export interface BoxPlace {
  /** Absent where the file gives no id. */
  readonly annotation?: number | string;
  readonly image?: number | string;
  /** Absent where the annotation names none, and in reports of older versions. */
  readonly categoryId?: number | string;
}

/** Boxes of one reason. */
export interface ReasonExamples {
  readonly code: string;
  readonly examples: readonly BoxPlace[];
}

/** A grid of widths and heights in pixels; only its cells with boxes. */
export interface BoxShapes {
  /** Of both sides; what lies beyond is in the cells at the border. */
  readonly edges: readonly number[];
  /** Column (width), row (height) and boxes of each. */
  readonly cells: readonly (readonly [column: number, row: number, boxes: number])[];
}

export interface SimulationReport {
  readonly backend: BackendUsed;
  readonly scoreThreshold: number;
  /** Training budget τ; 6 stands for 90,000 iterations of 16 images (RetinaNet on COCO). */
  readonly budget: number;
  readonly gammas: readonly number[];
  readonly alphas: readonly number[];
  /**
   * What each pair is expected to reach by stored trainings and the simulation, `[gamma][alpha]`, in [0, 1]; only relative
   * differences mean something.
   */
  readonly averagePrecision: readonly (readonly number[])[];
  /** Ends of γ and α that the recommended pair was chosen between; absent where among all pairs. */
  readonly chosenAmong?: {
    readonly gammas: readonly [low: number, high: number];
    readonly alphas: readonly [low: number, high: number];
  };
  /** Initial foreground probability π. */
  readonly prior: number;
  /** What the loss is divided by. */
  readonly normalizer: 'foreground' | 'all';
  /** What the budget, the score threshold and the prior were taken from. */
  readonly training: ResolvedTraining;
  /** Images whose IoUs it starts from, and all that were counted; absent where they are all of them. */
  readonly sample?: { readonly images: number; readonly of: number };
  /** How a model's detections chose among the sets of constants; absent without predictions. */
  readonly memberSelection?: MemberSelectionReport;
  /** How many sets of simulator constants there are, and the share of belief with which each cell is the best. */
  readonly members: {
    readonly count: number;
    readonly votes: readonly (readonly number[])[];
  };
}
