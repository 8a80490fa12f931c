import type { Chart } from 'chart.js';

/** Arrow keys move from mark to mark as the pointer would, the numbers are read aloud, and Enter picks. */
export function walkWithKeys(chart: Chart, live: HTMLElement, pick: (index: number) => void): void {
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
    const next = stepped(event.key, at, count);
    if (next !== null) show(next);
    else if (event.key === 'Enter' && at >= 0) pick(at);
    else return;
    event.preventDefault();
  });
  chart.canvas.addEventListener('blur', () => {
    if (at >= 0) show(-1);
  });
}

/** Where a key leads to; null for keys that lead nowhere. */
export function stepped(key: string, at: number, count: number): number | null {
  if (count === 0) return null;
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return (at + 1) % count;
    case 'ArrowLeft':
    case 'ArrowUp':
      return at <= 0 ? count - 1 : at - 1;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    case 'Escape':
      return at < 0 ? null : -1;
    default:
      return null;
  }
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
