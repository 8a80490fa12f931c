import type { TrainingDifference } from '../TrainingFacts.ts';
import type { Detail } from './Detail.ts';
import type { DetectorSource, NoPairReason } from './detailCodes.ts';
import type { NamedAnnotations, UnreadBase } from '../UnreadBase.ts';

/** Why a config leads to no detector, to no data, or to no pair. */
export type DetectorFailure =
  | {
      readonly code: 'config-no-detector';
      readonly file: string;
      /** Why, where more is known than that no detector was recognised. */
      readonly reason?: Detail;
      /** Detectors whose configs can be read. */
      readonly reads: readonly DetectorSource[];
      /** What it builds on and what could not be read, where that may hold the detector. */
      readonly base?: UnreadBase;
    }
  /** Files that it builds on set the same key, which their framework refuses. */
  | {
      readonly code: 'config-bases-disagree';
      readonly file: string;
      readonly key: string;
      readonly bases: readonly [string, string];
    }
  /** The focal loss is not of the head that was read as the detector. */
  | {
      readonly code: 'config-other-head';
      readonly file: string;
      /** Of the focal loss. */
      readonly path: string;
      readonly head: string;
    }
  /** The detector was counted, and no pair follows. */
  | {
      readonly code: 'nothing-recommended';
      /** The annotations. */
      readonly file: string;
      readonly detector: string;
      readonly reason: NoPairReason;
    }
  /** The pair is the published one: no others are known beside it that runs could be compared with. */
  | {
      readonly code: 'pair-published';
      /** The annotations. */
      readonly file: string;
      readonly detector: string;
    }
  /** A saved report was made for another detector or training than the config describes. */
  | {
      readonly code: 'report-other-detector';
      readonly file: string;
      /** Name of the detector that the report was made with, and its framework with its version. */
      readonly made: string;
      readonly madeBy: string;
      readonly config: string;
      /** Framework and version of the detector that the config describes. */
      readonly described: string;
      readonly differs: 'detector' | readonly TrainingDifference[];
    }
  /** A run was trained with another detector or in another way than the analysis is of. */
  | {
      readonly code: 'runs-other-detector';
      readonly file: string;
      /** The run's. */
      readonly config: string;
      readonly described: string;
      /** The analysis's detector, and its framework with its version. */
      readonly made: string;
      readonly madeBy: string;
      readonly differs: 'detector' | readonly TrainingDifference[];
    }
  /** No annotation file was named, and the config names none that can be read. */
  | {
      readonly code: 'config-no-annotations';
      readonly file: string;
      /** What it names instead, as it is written. */
      readonly names: readonly NamedAnnotations[];
    };
