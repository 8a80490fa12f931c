import type { Progress, ProgressReport, Stage } from '../../analysis/contract/Progress.ts';
import type { Environment } from '../Environment.ts';

const STAGES: Readonly<Record<Stage, string>> = {
  scan: 'Reading annotations',
  count: 'Counting boxes',
  assign: 'Assigning anchors',
  simulate: 'Simulating focal loss',
};

/** Often enough to look alive, too seldom to cost anything. */
const REDRAW_MILLISECONDS = 100;

type Terminal = Pick<Environment, 'interactive' | 'now' | 'redraw'>;

export interface ProgressLine {
  readonly show: Progress;
  /** Takes the line off the screen. */
  readonly clear: () => void;
}

/** One line on standard error that is rewritten in place; nothing where standard error is no terminal. */
export function terminalProgress(environment: Terminal): ProgressLine {
  const { interactive, now, redraw } = environment;
  if (!interactive) return { show: () => undefined, clear: () => undefined };
  let stage: Stage | null = null;
  let started = 0;
  let drawn = -Infinity;
  return {
    show(report) {
      const time = now();
      if (report.stage !== stage) {
        stage = report.stage;
        started = time;
      } else if (time - drawn < REDRAW_MILLISECONDS) return;
      drawn = time;
      redraw(progressText(report, (time - started) / 1000));
    },
    clear() {
      if (drawn > -Infinity) redraw('');
    },
  };
}

/** @param seconds since this stage began */
export function progressText({ stage, share, bytes }: ProgressReport, seconds: number): string {
  const parts = [`${STAGES[stage]} ${Math.floor(100 * share)} %`];
  if (seconds >= 0.5) {
    if (bytes) parts.push(`${Math.round(bytes.done / 1e6 / seconds)} MB/s`);
    if (share > 0.02 && share < 1) parts.push(`${duration((seconds / share) * (1 - share))} left`);
  }
  return parts.join(' · ');
}

function duration(seconds: number): string {
  const whole = Math.ceil(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
