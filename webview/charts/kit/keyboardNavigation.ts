import type { Chart } from 'chart.js';

interface Walk {
  /** Where the numbers are read from. */
  readonly live: HTMLElement;
  readonly pick: (index: number) => void;
  /** Marks in a row; 1 where there are no rows. */
  readonly columns: () => number;
}

/** Arrow keys move from mark to mark as the pointer would, the numbers are read aloud, and Enter picks. */
export function walkWithKeys(chart: Chart, { live, pick, columns }: Walk): void {
  let at = -1;
  const show = (index: number) => {
    at = index;
    const elements = marksAt(chart, index);
    chart.setActiveElements(elements);
    chart.tooltip?.setActiveElements(elements, { x: 0, y: 0 });
    chart.update('none');
    live.textContent = tooltipWords(chart);
  };
  chart.canvas.addEventListener('keydown', event => {
    const count = Math.max(0, ...chart.data.datasets.map(set => set.data.length));
    const next = stepped(event.key, { at, count, columns: columns() });
    if (next !== null) show(next);
    else if (event.key === 'Enter' && at >= 0) pick(at);
    else return;
    event.preventDefault();
  });
  chart.canvas.addEventListener('blur', () => {
    if (at >= 0) show(-1);
  });
}

interface Place {
  readonly at: number;
  readonly count: number;
  readonly columns?: number;
}

/** Where a key leads to; null for keys that lead nowhere. Down and up move by rows where there are some. */
export function stepped(key: string, { at, count, columns = 1 }: Place): number | null {
  if (count === 0) return null;
  const isOn = at >= 0;
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: isOn ? at + 1 : 0,
    ArrowDown: isOn ? at + columns : 0,
    ArrowLeft: isOn ? at - 1 : -1,
    ArrowUp: isOn ? at - columns : -1,
    Home: 0,
    End: count - 1,
  };
  if (key === 'Escape') return isOn ? -1 : null;
  const step = steps[key];
  return step === undefined ? null : (step + count) % count;
}

/** The mark under the pointer, or nearest to it as the chart's tooltip has it. */
export function pointAt(chart: Chart, event: Event): number | null {
  const { mode = 'nearest', axis, intersect = false } = chart.options.interaction ?? {};
  const settings = { intersect, ...(axis !== undefined && { axis }) };
  const [found] = chart.getElementsAtEventForMode(event, mode, settings, false);
  return found?.index ?? null;
}

function marksAt(chart: Chart, index: number) {
  return chart.data.datasets.flatMap((set, datasetIndex) =>
    index < 0 || set.data[index] === null || set.data[index] === undefined
      ? []
      : [{ datasetIndex, index }],
  );
}

function tooltipWords({ tooltip }: Chart): string {
  if (tooltip === undefined || tooltip.opacity === 0) return '';
  return [...tooltip.title, ...tooltip.body.flatMap(part => part.lines)].join(', ');
}
