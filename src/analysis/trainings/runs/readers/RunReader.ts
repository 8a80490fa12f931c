import type { RunRecord } from '../MeasuredRun.ts';

/** Whether scores are shares or per cent; null where only the numbers can say. */
export type Scale = 'share' | 'per-cent' | null;

/** What a file says of trainings. */
export interface RunsFile {
  /** As it is named. */
  readonly file: string;
  readonly format: RunFormat;
  readonly records: readonly RunRecord[];
  readonly scale: Scale;
  /** The last line, where the file ends within it: it is not read. */
  readonly cutOff: number | null;
  /** Whether a training was started more than once into this log; what counts is the last. */
  readonly restarted: boolean;
  /** The config in the log itself, as Python text. */
  readonly config: string | null;
}

/** `results`: detections of the trained model, whose AP was worked out here. */
export type RunFormat = 'csv' | 'mmdetection' | 'detectron2' | 'ultralytics' | 'results';

/** A format in which trainings leave what they reached. */
export interface RunReader {
  readonly format: RunFormat;
  /** Names of configs that frameworks of this format leave beside the log, best first; relative to its folder. */
  readonly configs: readonly string[];
  /** @param text at least the first lines */
  readonly recognizes: (text: string) => boolean;
  /** @throws FailureError `runs-unusable` */
  readonly read: (file: string, text: string) => RunsFile;
}
