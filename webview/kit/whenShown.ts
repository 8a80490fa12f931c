export interface WhenShown {
  /** Does it at once; in a tab that is closed, once it is opened or goes to paper: then only the last that was asked for. */
  do(task: () => void): void;
  readonly dispose: () => void;
}

/** What is to be written where a reader may not see it yet. */
export function whenShown(place: HTMLElement): WhenShown {
  let waiting: (() => void) | null = null;
  const flush = () => {
    const task = waiting;
    waiting = null;
    opened.disconnect();
    task?.();
  };
  // Comes before the next picture of the page, other than an observer of what is in sight.
  const opened = new MutationObserver(flush);
  const watching = new AbortController();
  // Before the charts, which then draw what they were given.
  window.addEventListener('beforeprint', flush, { signal: watching.signal, capture: true });
  return {
    do: task => {
      waiting = task;
      const closed = place.closest('[role="tabpanel"][hidden]');
      if (closed === null) flush();
      else opened.observe(closed, { attributeFilter: ['hidden'] });
    },
    dispose: () => {
      opened.disconnect();
      watching.abort();
    },
  };
}
