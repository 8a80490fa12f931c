import type { Chart, ChartConfiguration } from 'chart.js';

/** Draws a chart into a canvas. */
export type CreateChart = (canvas: HTMLCanvasElement, configuration: ChartConfiguration) => Chart;

declare global {
  /** Brought by a script of its own, which is more than the rest of a page: before it in a file, when it is needed in the editor. */
  var focalLensCharts: CreateChart | undefined;
}

/** Called by the script that draws charts. */
export function provideCharts(create: CreateChart): void {
  globalThis.focalLensCharts = create;
}

/** Null until the script is there; the first call asks for it, where the page names one. */
export function providedCharts(then: () => void): CreateChart | null {
  if (globalThis.focalLensCharts !== undefined) return globalThis.focalLensCharts;
  scriptOfCharts()?.addEventListener('load', then, { once: true });
  return null;
}

let asked: HTMLScriptElement | null = null;

/** What is known of the data is painted while it is fetched. */
function scriptOfCharts(): HTMLScriptElement | null {
  const own = document.querySelector<HTMLScriptElement>('script[data-charts]');
  if (own === null || asked !== null) return asked;
  asked = document.createElement('script');
  // The policy of the page lets no other script run.
  asked.nonce = own.nonce;
  asked.src = own.dataset['charts'] ?? '';
  document.body.append(asked);
  return asked;
}
