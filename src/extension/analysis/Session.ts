import * as vscode from 'vscode';
import { asFailure } from '../../analysis/contract/Failure.ts';
import type { Failure } from '../../analysis/contract/Failure.ts';
import { explain } from '../../analysis/contract/explain.ts';
import type { PageState } from '../../analysis/protocol/page.ts';
import type { Report } from '../../analysis/report/Report.ts';
import type { RememberedReport } from './RememberedReport.ts';
import type { Watching } from './runInWorker.ts';

/** Analyzes one file away from the extension host. */
export type AnalyzeInBackground = (file: vscode.Uri, watching: Watching) => Promise<Report>;

/** How an analysis ended. */
export type Outcome =
  | { readonly kind: 'done'; readonly report: Report }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'cancelled' };

interface Shown {
  readonly file: vscode.Uri | null;
  readonly state: PageState;
}

/** The one analysis that is shown and the job behind it. A new job takes the place of a running one. */
export class Session implements vscode.Disposable {
  readonly #analyze: AnalyzeInBackground;
  readonly #remembered: RememberedReport;
  readonly #changed = new vscode.EventEmitter<PageState>();
  readonly onDidChange = this.#changed.event;
  /** What the last finished job left; a cancelled one falls back to it. */
  #settled: Shown = { file: null, state: { kind: 'empty' } };
  #job: (Shown & { readonly abort: AbortController }) | null = null;

  constructor(analyze: AnalyzeInBackground, remembered: RememberedReport) {
    this.#analyze = analyze;
    this.#remembered = remembered;
    const last = remembered.read();
    if (last !== null)
      this.#settled = {
        file: vscode.Uri.parse(last.file),
        state: { kind: 'ready', report: last.report },
      };
  }

  get state(): PageState {
    return (this.#job ?? this.#settled).state;
  }

  /** The file that is shown or being analyzed. */
  get file(): vscode.Uri | null {
    return (this.#job ?? this.#settled).file;
  }

  /** The report that is shown, if one is. */
  get report(): Report | null {
    return this.state.kind === 'ready' ? this.state.report : null;
  }

  async analyze(file: vscode.Uri): Promise<Outcome> {
    this.cancel();
    const abort = new AbortController();
    const name = vscode.workspace.asRelativePath(file);
    this.#show(abort, { file, state: { kind: 'busy', file: name, progress: null } });
    try {
      const report = await this.#analyze(file, {
        signal: abort.signal,
        progress: progress => {
          if (!abort.signal.aborted)
            this.#show(abort, { file, state: { kind: 'busy', file: name, progress } });
        },
      });
      if (abort.signal.aborted) return { kind: 'cancelled' };
      this.#settle({ file, state: { kind: 'ready', report } });
      await this.#remembered.write({ file: file.toString(), report });
      return { kind: 'done', report };
    } catch (thrown) {
      if (abort.signal.aborted) return { kind: 'cancelled' };
      const failure = shortened(asFailure(thrown), name);
      this.#settle({ file, state: { kind: 'failed', file: name, explanation: explain(failure) } });
      return { kind: 'failed', failure };
    }
  }

  /** Ends the running job, if there is one; what was shown before comes back. */
  cancel(): void {
    if (this.#job === null) return;
    this.#job.abort.abort();
    this.#settle(this.#settled);
  }

  dispose(): void {
    this.cancel();
    this.#changed.dispose();
  }

  #show(abort: AbortController, shown: Shown): void {
    this.#job = { ...shown, abort };
    this.#changed.fire(shown.state);
  }

  #settle(shown: Shown): void {
    this.#job = null;
    this.#settled = shown;
    this.#changed.fire(shown.state);
  }
}

/** In the editor a file goes by its path in the workspace. */
function shortened(failure: Failure, file: string): Failure {
  return 'file' in failure ? { ...failure, file } : failure;
}
