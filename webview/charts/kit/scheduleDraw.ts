type Task = () => void;

const waiting = new Set<Task>();
let timer: ReturnType<typeof setTimeout> | null = null;

/**
 * Draws the charts one after the other, each in a task of its own once the document holds it, so that the first shows at
 * once however many follow.
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
