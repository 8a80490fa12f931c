import * as vscode from 'vscode';
import type { PilotReport } from '../../analysis/report/PilotReport.ts';
import type { RunningPilot } from '../../analysis/report/RunningPilot.ts';
import type { PilotProgress } from '../../tasks/plans/pilot/PilotProgress.ts';
import { COMMANDS, PILOT_CONTEXT } from '../contributions.ts';
import { StatusEntry } from '../ui/StatusEntry.ts';

/** Steps are told more often than anybody can look. */
const REDRAW_MILLISECONDS = 250;

export interface PilotWatching {
  readonly signal: AbortSignal;
  readonly onPilot: (progress: PilotProgress) => void;
}

/** Pilots that are being trained, if any are: one comparison at a time. Pages, menus and the status bar follow it. */
export class PilotWatch implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.#changed.event;
  readonly #entry = new StatusEntry('focalLens.pilots', 'Focal Lens');
  #job: { readonly abort: AbortController; readonly running: RunningPilot } | null = null;
  #drawn = -Infinity;

  get running(): RunningPilot | null {
    return this.#job?.running ?? null;
  }

  /**
   * Trains until it is done or stopped.
   *
   * @param file as the user calls it
   * @throws FailureError what the task throws; `cancelled` where it is stopped
   */
  async run(
    file: string,
    task: (watching: PilotWatching) => Promise<PilotReport>,
  ): Promise<PilotReport> {
    this.stop();
    const abort = new AbortController();
    const show = (running: RunningPilot) => {
      if (abort.signal.aborted) return;
      this.#job = { abort, running };
      this.#tell();
    };
    show({ file, stage: 'analyze', share: null, left: null, points: [] });
    try {
      return await task({
        signal: abort.signal,
        onPilot: progress => {
          const before = this.#job?.running;
          if (before === undefined || abort.signal.aborted) return;
          const running = after(before, progress);
          const isNew = running.stage !== before.stage || running.points !== before.points;
          if (isNew || performance.now() - this.#drawn > REDRAW_MILLISECONDS) show(running);
        },
      });
    } finally {
      if (this.#job?.abort === abort) this.#end();
    }
  }

  /** What is finished is kept, so that the same comparison goes on there. */
  stop(): void {
    this.#job?.abort.abort();
    if (this.#job !== null) this.#end();
  }

  dispose(): void {
    this.stop();
    this.#entry.dispose();
    this.#changed.dispose();
  }

  #end(): void {
    this.#job = null;
    this.#tell();
  }

  #tell(): void {
    this.#drawn = performance.now();
    const { running } = this;
    void vscode.commands.executeCommand('setContext', PILOT_CONTEXT, running !== null);
    if (running === null) this.#entry.hide();
    else
      this.#entry.show({
        icon: 'loading~spin',
        text: `${vscode.l10n.t('Measuring on images')} ${Math.floor(100 * (running.share ?? 0))}%`,
        tooltip: vscode.l10n.t('Show the learning curves'),
        command: COMMANDS.openReport,
      });
    this.#changed.fire();
  }
}

function after(before: RunningPilot, progress: PilotProgress): RunningPilot {
  const { stage } = progress;
  if (stage === 'time') return { ...before, stage, share: null, left: null };
  if (stage === 'decode')
    return { ...before, stage, share: progress.done / progress.of, left: progress.left };
  const { share, left, point } = progress;
  if (point === undefined) return { ...before, stage, share, left };
  const { gamma, alpha, seed, step, ap50 } = point;
  return {
    ...before,
    stage,
    share,
    left,
    points: [...before.points, { gamma, alpha, seed, step, ap50 }],
  };
}
