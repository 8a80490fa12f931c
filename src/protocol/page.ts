import type { Explanation } from '../analysis/contract/Explanation.ts';
import type { StatedTraining } from '../analysis/contract/SimulationInputs.ts';
import type { ProgressReport } from '../analysis/contract/Progress.ts';
import type { DataReport } from '../analysis/report/DataReport.ts';
import type { SplitComparison } from '../analysis/report/compare/splits/SplitComparison.ts';
import type { AnyReport } from '../analysis/report/DynamicReport.ts';
import type { Report } from '../analysis/report/Report.ts';
import type { RunningPilot } from '../analysis/report/RunningPilot.ts';
import type { ExamplesAnswer, WantedExample } from '../analysis/report/ShownExamples.ts';
import type { NamedRecord } from './isNamedRecord.ts';

/** What a page shows; the extension keeps it and sends it whole, again after every `ready`. */
export type PageState =
  | { readonly kind: 'empty' }
  | {
      readonly kind: 'busy';
      readonly file: string;
      readonly progress: ProgressReport | null;
      /** What is known of the data already. */
      readonly data?: DataReport;
    }
  | {
      readonly kind: 'failed';
      readonly file: string;
      readonly explanation: Explanation;
      /** No second attempt can end otherwise: it is not annotations. */
      readonly isWrongFile?: boolean;
      /** Where it is a model's results, and a dataset was shown before: its URI, and the name of that dataset. */
      readonly results?: { readonly uri: string; readonly dataset: string };
    }
  | {
      readonly kind: 'ready';
      readonly report: AnyReport;
      /** The file has changed since it was analyzed. */
      readonly stale?: boolean;
    };

/** One side of a comparison. */
export interface ComparedReport {
  /** What the user calls it: a file name, or file and detector. */
  readonly label: string;
  readonly report: Report;
}

/** What the extension sends. `language` is a BCP 47 tag, the editor's display language. */
export type ToPage =
  | {
      readonly type: 'state';
      readonly state: PageState;
      readonly language?: string;
      /** Of the analysis that a report is of: what the page keeps over a reload. */
      readonly id?: string;
    }
  /** Pilots that are trained now, beside whatever is shown; null where there are none. */
  | { readonly type: 'pilot'; readonly pilot: RunningPilot | null }
  /** While the state that was sent is `busy`: how far it is, without the data once more. */
  | { readonly type: 'progress'; readonly progress: ProgressReport }
  /** Objects that the page asked for, on their images. */
  | ({ readonly type: 'examples' } & ExamplesAnswer)
  /** Only the comparison page takes this one. */
  | {
      readonly type: 'comparison';
      readonly first: ComparedReport;
      readonly second: ComparedReport;
      readonly language?: string;
    }
  /** Only the page of splits takes this one. */
  | {
      readonly type: 'splits';
      readonly comparison: SplitComparison;
      /** URI of the set: the page keeps it with the comparison over a reload. */
      readonly dataset: string;
      readonly language?: string;
    };

/** What a page asks for. */
export type FromPage =
  /** The page listens now: messages before this one would be lost. */
  | { readonly type: 'ready' }
  | { readonly type: 'choose-file' }
  | { readonly type: 'try-sample' }
  | { readonly type: 'cancel' }
  | { readonly type: 'analyze-again' }
  /** Reads the boxes in the way that was found to fit. */
  | { readonly type: 'analyze-as-found' }
  | { readonly type: 'open-report' }
  | { readonly type: 'export' }
  | { readonly type: 'compare' }
  | { readonly type: 'choose-detector' }
  /** Simulates for a training; one that states nothing takes back what was stated. */
  | { readonly type: 'set-training'; readonly training: StatedTraining }
  | { readonly type: 'analyze-with-config' }
  /** Asks for a model's results to measure. */
  | { readonly type: 'choose-results' }
  /** Measures those of a file that was dropped. */
  | { readonly type: 'measure-results'; readonly uri: string }
  /** Opens a record of the analyzed file at its place. */
  | { readonly type: 'open-record'; readonly record: NamedRecord }
  /** Asks for objects of the analyzed file on their images. */
  | {
      readonly type: 'show-examples';
      /** Comes back with the answer. */
      readonly key: string;
      readonly records: readonly WantedExample[];
    }
  | { readonly type: 'add-run' }
  | { readonly type: 'plan-runs' }
  | { readonly type: 'remove-run' }
  | { readonly type: 'measure-on-images' }
  | { readonly type: 'stop-measuring' }
  /** Puts text (CSV, Markdown, ids) on the clipboard. */
  | { readonly type: 'copy'; readonly text: string }
  /** Saves a picture where the clipboard does not take it: `png` is Base64, `name` a file name without extension. */
  | { readonly type: 'save-picture'; readonly name: string; readonly png: string }
  | { readonly type: 'apply'; readonly alpha: number; readonly gamma: number }
  /** Sets a number of the training, as the framework calls it. */
  | { readonly type: 'apply-setting'; readonly key: string; readonly value: number };
