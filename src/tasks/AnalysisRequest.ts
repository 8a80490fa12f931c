import type { BackendChoice } from '../analysis/contract/BackendUsed.ts';
import type { BoxReading } from '../analysis/contract/records/BoxReading.ts';
import type { SimulationInputs } from '../analysis/contract/SimulationInputs.ts';
import type { DetectorSetup } from '../analysis/detectors/DetectorSetup.ts';
import type { DynamicDetector } from '../analysis/dynamic/explore/DynamicDetector.ts';
import type { DynamicQuestions } from '../analysis/dynamic/explore/exploreDynamic.ts';
import type { EmptyImages } from '../analysis/detectors/imageFilters.ts';
import type { MeasuredRun } from '../analysis/trainings/runs/MeasuredRun.ts';

export interface AnalysisRequest {
  /** A file to stream or a folder, or a file's content where only the editor can read it. */
  readonly file: { readonly path: string } | { readonly name: string; readonly bytes: Uint8Array };
  /** Name of a preset; not looked at where `setup` or `dynamic` is given. */
  readonly detector: string;
  /** COCO results of a model on the same images. */
  readonly predictions?: { readonly path: string } | undefined;
  /** Read from a config of the user. */
  readonly setup?: DetectorSetup | undefined;
  /** The same of one that chooses its positives by its predictions. */
  readonly dynamic?: DynamicDetector | undefined;
  /** What is asked about such a detector; the usual where it is not given. */
  readonly questions?: DynamicQuestions | undefined;
  /** What is done with images without boxes, where the user says it; else what the framework does. */
  readonly emptyImages?: EmptyImages | undefined;
  /** How many images one device pads together; 1 where it is not given. */
  readonly imagesPerBatch?: number | undefined;
  /** Whether the whole file must be JSON by RFC 8259, also where nothing is read from it. */
  readonly strict?: boolean | undefined;
  /** How the boxes of a COCO file are written, where the user says so; else as x, y, width and height in pixels. */
  readonly boxes?: BoxReading | undefined;
  /** How many records of each kind of problem are named; 5 where it is not given, Infinity for all. */
  readonly examples?: number | undefined;
  /** Which split of the set; the first where it is not given. */
  readonly split?: string | undefined;
  /** Leaves out the IoUs of background anchors, and with them the simulation. */
  readonly labelsOnly?: boolean | undefined;
  /** Works out the IoUs of all anchors on every image of a large set, and not on a sample of some thousands. */
  readonly exactHistogram?: boolean | undefined;
  /** Trainings of the user's own, checked; an empty list asks what to train first. */
  readonly runs?: readonly MeasuredRun[] | undefined;
  /** Null leaves the simulation out. */
  readonly simulation: {
    readonly backend: BackendChoice;
    readonly inputs?: SimulationInputs | undefined;
  } | null;
}
