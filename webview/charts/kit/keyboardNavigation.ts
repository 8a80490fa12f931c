import type { Chart } from 'chart.js';

interface Navigation {
  /** Live region that the values are announced in. */
  readonly live: HTMLElement;
  readonly pick: (index: number) => void;
  /** Marks per row; 1 if there are no rows. */
  readonly columns: () => number;
}

/** Arrow keys activate one mark after the other as the pointer would and announce its values; Enter picks it. */
export function keyboardNavigation(chart: Chart, { live, pick, columns }: Navigation): void {
  let active = -1;
  const activate = (index: number) => {
    active = index;
    const elements = marksAt(chart, index);
    chart.setActiveElements(elements);
    chart.tooltip?.setActiveElements(elements, { x: 0, y: 0 });
    chart.update('none');
    live.textContent = tooltipText(chart);
  };
  chart.canvas.addEventListener('keydown', event => {
    const count = Math.max(0, ...chart.data.datasets.map(set => set.data.length));
    const next = nextIndex(event.key, { active, count, columns: columns() });
    if (next !== null) activate(next);
    else if (event.key === 'Enter' && active >= 0) pick(active);
    else return;
    event.preventDefault();
  });
  chart.canvas.addEventListener('blur', () => {
    if (active >= 0) activate(-1);
  });
}

interface Position {
  /** −1 for none. */
  readonly active: number;
  readonly count: number;
  readonly columns?: number;
}

/** The index that a key moves to, −1 for none; null for keys that do not move. Down and up move by rows. */
export function nextIndex(key: string, { active, count, columns = 1 }: Position): number | null {
  if (count === 0) return null;
  const isActive = active >= 0;
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: isActive ? active + 1 : 0,
    ArrowDown: isActive ? active + columns : 0,
    ArrowLeft: isActive ? active - 1 : -1,
    ArrowUp: isActive ? active - columns : -1,
    Home: 0,
    End: count - 1,
  };
  if (key === 'Escape') return isActive ? -1 : null;
  const step = steps[key];
  return step === undefined ? null : (step + count) % count;
}

/** The mark under the pointer; where there is none, the one that the tooltip would show. */
export function markAtPointer(
  chart: Chart,
  event: Event,
): { readonly index: number; readonly datasetIndex: number } | null {
  const [under] = chart.getElementsAtEventForMode(event, 'nearest', { intersect: true }, false);
  if (under !== undefined) return under;
  const { mode = 'nearest', axis, intersect = false } = chart.options.interaction ?? {};
  const settings = { intersect, ...(axis !== undefined && { axis }) };
  const [found] = chart.getElementsAtEventForMode(event, mode, settings, false);
  return found ?? null;
}

function marksAt(chart: Chart, index: number) {
  return chart.data.datasets.flatMap((set, datasetIndex) =>
    index < 0 || set.data[index] === null || set.data[index] === undefined
      ? []
      : [{ datasetIndex, index }],
  );
}

function tooltipText({ tooltip }: Chart): string {
  if (tooltip === undefined || tooltip.opacity === 0) return '';
  return [...tooltip.title, ...tooltip.body.flatMap(part => part.lines)].join(', ');
}
