/** How much of a picture is new: only its numbers, or axes and marks too. */
export type Change = 'data' | 'all';

/** Pixels beyond the window within which a picture is kept up to date. */
const MARGIN = 300;

export interface RedrawInSight {
  changed(change: Change): void;
  readonly dispose: () => void;
}

/**
 * Redraws a picture that changed: at once where it is in sight, else when it comes there, gets the focus, or goes to paper. A
 * slider changes a dozen of them, of which a reader sees two.
 */
export function redrawInSight(plot: HTMLElement, redraw: (change: Change) => void): RedrawInSight {
  let isSeen = true;
  let waiting: Change | null = null;
  const flush = () => {
    if (waiting === null) return;
    const change = waiting;
    waiting = null;
    redraw(change);
  };
  const observer = new IntersectionObserver(
    entries => {
      isSeen = entries.at(-1)?.isIntersecting ?? true;
      if (isSeen) flush();
    },
    { rootMargin: `${MARGIN}px` },
  );
  observer.observe(plot);
  const watching = new AbortController();
  plot.addEventListener('focusin', flush, { signal: watching.signal });
  window.addEventListener('beforeprint', flush, { signal: watching.signal });
  return {
    changed: change => {
      waiting = change === 'all' || waiting === 'all' ? 'all' : 'data';
      if (isSeen) flush();
    },
    dispose: () => {
      observer.disconnect();
      watching.abort();
    },
  };
}
