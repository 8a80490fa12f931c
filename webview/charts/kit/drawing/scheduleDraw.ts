type Task = () => void;

const waiting = new Set<Task>();
let timer: ReturnType<typeof setTimeout> | null = null;

/**
 * Draws one chart per task, after the charts have been added to the document, so that the first one shows immediately
 * however many follow.
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
  waiting.delete(task);
  if (waiting.size > 0) timer = setTimeout(drawNext);
  task();
}
