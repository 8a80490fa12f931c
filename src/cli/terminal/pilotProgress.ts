import type { PilotProgress } from '../../tasks/plans/pilot/PilotProgress.ts';
import type { Environment } from '../Environment.ts';

const REDRAW_MILLISECONDS = 200;

export interface PilotProgressLine {
  readonly show: (progress: PilotProgress) => void;
  /** Takes the line off the screen. */
  readonly clear: () => void;
}

/**
 * One line on standard error that is rewritten in place; where standard error is no terminal, only how long pictures and
 * training runs will take is said, once.
 */
export function pilotProgress(
  environment: Pick<Environment, 'interactive' | 'now' | 'redraw' | 'logError'>,
): PilotProgressLine {
  const { interactive, now, redraw, logError } = environment;
  let drawn = -Infinity;
  const told = new Set<string>();
  return {
    show(progress) {
      if (!interactive) {
        const text = announced(progress);
        if (text === null || told.has(progress.stage)) return;
        told.add(progress.stage);
        logError(text);
        return;
      }
      const time = now();
      if (time - drawn < REDRAW_MILLISECONDS) return;
      drawn = time;
      redraw(progressText(progress));
    },
    clear() {
      if (drawn > -Infinity) redraw('');
    },
  };
}

/** What is said before it begins. */
function announced(progress: PilotProgress): string | null {
  if (progress.stage === 'decode' && progress.left !== null)
    return `Decoding ${progress.of} images takes about ${duration(progress.left)}.`;
  if (progress.stage === 'train' && progress.left !== null)
    return `${progress.trainings} training runs of ${progress.steps} steps take about ${duration(progress.left)}.`;
  return null;
}

function progressText(progress: PilotProgress): string {
  switch (progress.stage) {
    case 'decode': {
      const left = progress.left === null ? '' : ` · ${duration(progress.left)} left`;
      return `Decoding image ${progress.done} of ${progress.of}${left}`;
    }
    case 'time':
      return 'Timing a few steps';
    case 'train': {
      const left = progress.left === null ? '' : ` · ${duration(progress.left)} left`;
      return `${progress.trainings} training runs of ${progress.steps} steps: ${Math.floor(100 * progress.share)} %${left}`;
    }
  }
}

function duration(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
