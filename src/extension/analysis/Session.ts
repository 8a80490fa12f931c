import * as vscode from 'vscode';
import { asFailure } from '../../analysis/contract/failures/Failure.ts';
import type { Failure } from '../../analysis/contract/failures/Failure.ts';
import type { ProgressReport } from '../../analysis/contract/Progress.ts';
import type { PageState } from '../../protocol/page.ts';
import type { AnyReport } from '../../analysis/report/DynamicReport.ts';
import { explainFailure } from '../explainFailure.ts';
import type { Analysis } from './Analysis.ts';
import type { AnalysisTarget } from './AnalysisTarget.ts';
import type { AnalysisStore } from './AnalysisStore.ts';
import { shortened } from './shortened.ts';
import { stampOf } from './fileStamp.ts';
import type { Watching } from './runInWorker.ts';

/** Analyzes one file away from the extension host. */
export type AnalyzeInBackground = (
  target: AnalysisTarget,
  watching: Watching,
) => Promise<AnyReport>;

/** How an analysis ended. */
export type Outcome =
  | { readonly kind: 'done'; readonly analysis: Analysis }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'cancelled' };

type Busy = Extract<PageState, { kind: 'busy' }>;

interface Attempt<State extends PageState = PageState> {
  readonly target: AnalysisTarget;
  readonly state: State;
}

/** Failures of a file that holds something else than annotations. */
const WRONG_FILE: ReadonlySet<Failure['code']> = new Set([
  'not-annotations',
  'not-coco',
  'folder-not-annotations',
  'is-directory',
  'results-not-ground-truth',
]);

/** What is shown: the running job, else the last failure, else the newest analysis. A new job ends a running one. */
export class Session implements vscode.Disposable {
  readonly #analyze: AnalyzeInBackground;
  readonly #store: AnalysisStore;
  readonly #changed = new vscode.EventEmitter<PageState>();
  readonly onDidChange = this.#changed.event;
  readonly #progressed = new vscode.EventEmitter<ProgressReport>();
  /** How far the running job is; `onDidChange` does not tell. */
  readonly onDidProgress = this.#progressed.event;
  readonly #following: vscode.Disposable;
  #job: (Attempt<Busy> & { readonly abort: AbortController }) | null = null;
  #failed: Attempt | null = null;

  constructor(analyze: AnalyzeInBackground, store: AnalysisStore) {
    this.#analyze = analyze;
    this.#store = store;
    this.#following = store.onDidChange(() => this.#notify());
  }

  get state(): PageState {
    const attempt = this.#job ?? this.#failed;
    if (attempt !== null) return attempt.state;
    const { shown } = this.#store;
    if (shown === null) return { kind: 'empty' };
    return { kind: 'ready', report: shown.report, stale: shown.stale };
  }

  /** What is being analyzed or could not be, with its state; null where neither. */
  get attempt(): Attempt | null {
    return this.#job ?? this.#failed;
  }

  /** What is shown or being analyzed, to do it again. */
  get target(): AnalysisTarget | null {
    return (this.#job ?? this.#failed)?.target ?? this.#store.shown;
  }

  /** The analysis that is shown, if one is. */
  get shown(): Analysis | null {
    return this.state.kind === 'ready' ? this.#store.shown : null;
  }

  /** The analysis that is shown, or that a failure hides. */
  get latest(): Analysis | null {
    return this.#job === null ? this.#store.shown : null;
  }

  /** The report that is shown, if one is. */
  get report(): AnyReport | null {
    return this.shown?.report ?? null;
  }

  async analyze(target: AnalysisTarget): Promise<Outcome> {
    this.cancel();
    const { file } = target;
    const abort = new AbortController();
    const name = vscode.workspace.asRelativePath(file);
    const become = (state: Busy) => {
      this.#job = { target, state, abort };
    };
    const current = () => (abort.signal.aborted ? undefined : this.#job?.state);
    become({ kind: 'busy', file: name, progress: null });
    this.#notify();
    try {
      const stamp = await stampOf(file);
      const report = await this.#analyze(target, {
        signal: abort.signal,
        progress: told => {
          const state = current();
          if (state === undefined) return;
          const progress = { ...told, counted: told.counted ?? state.progress?.counted };
          become({ ...state, progress });
          this.#progressed.fire(progress);
        },
        onData: data => {
          const state = current();
          if (state === undefined) return;
          become({ ...state, data });
          this.#notify();
        },
      });
      if (abort.signal.aborted) return { kind: 'cancelled' };
      const analysis = { ...target, report, stamp, stale: false };
      await this.show(analysis);
      return { kind: 'done', analysis };
    } catch (thrown) {
      if (abort.signal.aborted) return { kind: 'cancelled' };
      const failure = shortened(asFailure(thrown), file);
      const explanation = await explainFailure(failure);
      if (abort.signal.aborted) return { kind: 'cancelled' };
      this.#job = null;
      const isWrongFile = WRONG_FILE.has(failure.code);
      const dataset = failure.code === 'results-not-ground-truth' ? this.#store.shown : null;
      const results = dataset && {
        results: { uri: file.toString(), dataset: vscode.workspace.asRelativePath(dataset.file) },
      };
      const state = { kind: 'failed', file: name, explanation, isWrongFile, ...results } as const;
      this.#failed = { target, state };
      this.#notify();
      return { kind: 'failed', failure };
    }
  }

  /** Shows an analysis in place of what is shown; a running job ends. */
  async show(analysis: Analysis): Promise<void> {
    this.#job?.abort.abort();
    this.#job = null;
    this.#failed = null;
    await this.#store.show(analysis);
  }

  /** Ends the running job, if there is one; what was shown before comes back. */
  cancel(): void {
    if (this.#job === null) return;
    this.#job.abort.abort();
    this.#job = null;
    this.#notify();
  }

  dispose(): void {
    this.cancel();
    this.#following.dispose();
    this.#changed.dispose();
    this.#progressed.dispose();
  }

  #notify(): void {
    this.#changed.fire(this.state);
  }
}
