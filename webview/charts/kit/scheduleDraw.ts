type Task = () => void;

const waiting = new Set<Task>();
let timer: ReturnType<typeof setTimeout> | null = null;

/**
 * Draws one chart after the other, each in its own turn of the event loop and once it stands in the document, so that the
 * first is there at once however many follow.
 *
 * @returns how to take it back
 */
export function drawSoon(task: Task): () => void {
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
