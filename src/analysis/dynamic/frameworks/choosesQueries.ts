/** Detectors whose queries are chosen anew in each picture; those of the others are weights. */
const CHOSEN = new Set(['rt-detr', 'd-fine', 'deim', 'rtdetr-ultralytics']);

export function choosesQueries(detector: string): boolean {
  return CHOSEN.has(detector);
}
