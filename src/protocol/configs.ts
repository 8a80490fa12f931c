import type { Contradiction, DataFacts } from '../analysis/configs/hints/Contradiction.ts';
import type { FocalLossSite } from '../analysis/configs/edits/FocalLossSite.ts';
import type { AnnotationReference } from '../analysis/configs/reading/AnnotationReference.ts';
import type { NoFocalLoss } from '../analysis/configs/reading/LossSign.ts';
import type { RelativeLoss } from '../analysis/configs/reading/RelativeLoss.ts';
import type { DynamicDetector } from '../analysis/dynamic/explore/DynamicDetector.ts';
import type { Failure } from '../analysis/contract/failures/Failure.ts';
import type { FocalLossValues, TextEdit } from '../analysis/configs/edits/FocalLossSite.ts';
import type { ChangedSetting, ConfigSetting, SettingChange } from '../tasks/changeSetting.ts';
import type { Plan } from '../analysis/trainings/plans/Plan.ts';
import type { ConfigFacts, DescribedDetector } from '../tasks/configFacts.ts';

/** What is asked about a config, by the name it goes by and its text. */
export type ConfigQuestion =
  /** Its focal losses, and what contradicts itself or the data. */
  | {
      readonly kind: 'losses';
      readonly file: string;
      readonly text: string;
      readonly data: DataFacts | null;
    }
  /** All that it says of itself, and of its data. */
  | { readonly kind: 'facts'; readonly file: string; readonly text: string }
  /** The files that it builds on. */
  | { readonly kind: 'bases'; readonly file: string; readonly text: string }
  /** The edits that write these values into the focal losses of these paths, all of them or none. */
  | {
      readonly kind: 'edits';
      readonly file: string;
      readonly text: string;
      readonly wanted: readonly WantedByPath[];
    }
  /** Numbers of a training that it sets or could set. */
  | { readonly kind: 'settings'; readonly file: string; readonly text: string }
  /** The edits that set one of them. */
  | {
      readonly kind: 'setting';
      readonly file: string;
      readonly text: string;
      readonly change: SettingChange;
    }
  /** Trainings of some pairs, each of which the focal losses of these paths were seen to take. */
  | {
      readonly kind: 'plan';
      readonly file: string;
      readonly text: string;
      readonly paths: readonly string[];
      readonly wanted: WantedPlan;
    };

/** Names are as the commands of the plan take them. */
export interface WantedPlan extends Pick<Plan, 'annotations' | 'config' | 'directory'> {
  readonly pairs: readonly FocalLossValues[];
  readonly seeds: readonly number[];
  /** The user's own, where it is not the framework's. */
  readonly command?: string | undefined;
}

export interface WantedByPath {
  /** Of the focal loss. */
  readonly path: string;
  readonly values: FocalLossValues;
}

export interface ConfigAnswers {
  readonly losses: {
    readonly sites: readonly FocalLossSite[];
    readonly contradictions: readonly Contradiction[];
    /** Losses that are no focal losses; the editor says so there. */
    readonly relatives: readonly RelativeLoss[];
    /** Focal losses that keep their values whatever is written, each with the reason. */
    readonly left: readonly NoFocalLoss[];
    /** Why there are no focal losses; null where there are. */
    readonly none: NoFocalLoss | null;
    /** The files that it builds on, as `bases` answers. */
    readonly bases: readonly string[];
    /** Null where there are no focal losses, or no data to analyze: nobody asks then. */
    readonly detector: DescribedDetector | null;
  };
  readonly facts: ConfigFacts & {
    readonly annotations: readonly AnnotationReference[];
    /** Where `detector` has none, since it chooses its positives by its predictions. */
    readonly dynamic: DynamicDetector | null;
  };
  /** By the names they go by, each once. */
  readonly bases: readonly string[];
  readonly edits: readonly TextEdit[];
  readonly settings: readonly ConfigSetting[];
  readonly setting: ChangedSetting;
  /** The copies of the config beside it that the plan needs, by their names without folders. */
  readonly plan: {
    readonly plan: Plan;
    readonly copies: readonly { readonly file: string; readonly text: string }[];
  };
}

export type ConfigAnswer = ConfigAnswers[keyof ConfigAnswers];

/** A base: its text where the editor holds it, else a file of the disk for the worker to read. */
export type BaseContent = { readonly text: string } | { readonly path: string };

/** One question after the other; while one is answered, the worker may ask for what the config builds on. */
export type ToConfigWorker =
  | { readonly type: 'question'; readonly question: ConfigQuestion }
  | { readonly type: 'located'; readonly file: string | null }
  | { readonly type: 'content'; readonly content: BaseContent | null }
  | { readonly type: 'refused'; readonly failure: Failure };

export type FromConfigWorker =
  | { readonly type: 'locate'; readonly file: string; readonly reference: string }
  | { readonly type: 'read'; readonly file: string }
  | { readonly type: 'done'; readonly answer: ConfigAnswer }
  | { readonly type: 'failed'; readonly failure: Failure };
