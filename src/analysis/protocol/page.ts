import type { ProgressReport } from '../contract/Progress.ts';
import type { Explanation } from '../contract/explain.ts';
import type { Report } from '../report/Report.ts';

/** What a page shows; the extension keeps it and sends it whole, again after every `ready`. */
export type PageState =
  | { readonly kind: 'empty' }
  | { readonly kind: 'busy'; readonly file: string; readonly progress: ProgressReport | null }
  | { readonly kind: 'failed'; readonly file: string; readonly explanation: Explanation }
  | { readonly kind: 'ready'; readonly report: Report };

export interface ToPage {
  readonly type: 'state';
  readonly state: PageState;
}

/** What a page asks for. */
export type FromPage =
  /** The page listens now: messages before this one would be lost. */
  | { readonly type: 'ready' }
  | { readonly type: 'choose-file' }
  | { readonly type: 'cancel' }
  | { readonly type: 'analyze-again' }
  | { readonly type: 'open-report' }
  | { readonly type: 'apply'; readonly alpha: number; readonly gamma: number };
