/** Fewer steps say nothing of a pair; more than in the longest training that was measured say no more. */
export const LEAST_STEPS = 60;
const MOST_STEPS = 2208;

export interface TimeQuestion {
  /** Milliseconds for a step, with all threads at work. */
  readonly stepMilliseconds: number;
  /** For all evaluations of one training. */
  readonly evaluationMilliseconds: number;
  readonly trainings: number;
  readonly threads: number;
  /** Milliseconds that all trainings have together. */
  readonly budget: number;
}

/** Steps of each training so that all fit into the time; it may be fewer than `LEAST_STEPS`. */
export function pilotLength(question: TimeQuestion): number {
  const { stepMilliseconds, evaluationMilliseconds, budget } = question;
  const each = budget / rounds(question) - evaluationMilliseconds;
  return Math.max(0, Math.min(MOST_STEPS, Math.floor(each / stepMilliseconds)));
}

/** Milliseconds that trainings of so many steps take. */
export function timeOf(question: Omit<TimeQuestion, 'budget'>, steps: number): number {
  return rounds(question) * (steps * question.stepMilliseconds + question.evaluationMilliseconds);
}

/** Trainings that one thread does at most. */
function rounds({ trainings, threads }: Pick<TimeQuestion, 'trainings' | 'threads'>): number {
  return Math.ceil(trainings / threads);
}
