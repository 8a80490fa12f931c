import { type CreateChart, providedCharts } from './providedCharts.ts';

type Task = (create: CreateChart) => void;

const waiting = new Set<Task>();
let timer: ReturnType<typeof setTimeout> | null = null;

/**
 * Draws one chart per task, after the charts have been added to the document and what draws them is there, so that the first
 * one shows immediately however many follow.
 *
 * @returns how to cancel
 */
export function scheduleDraw(task: Task): () => void {
  waiting.add(task);
  timer ??= setTimeout(drawNext);
  return () => waiting.delete(task);
}

function drawNext(): void {
  const [task] = waiting;
  timer = null;
  if (task === undefined) return;
  const create = providedCharts(drawNext);
  if (create === null) return;
  waiting.delete(task);
  if (waiting.size > 0) timer = setTimeout(drawNext);
  task(create);
}
