import type { SampledBox } from '../dataset/convention/BoxSample.ts';
import { summaryToJson } from '../summary/json/summaryToJson.ts';
import type { Part } from './Part.ts';

export const PART_SCHEMA = 'focal-lens/counts@2';

/** A part as a JSON text, read again by `partFromJson`; its size grows with the number of classes alone. */
export function partToJson({ summary, boxes, ...part }: Part): string {
  const json = { summary: summaryToJson(summary), boxes: boxes.map(numbersOf) };
  return `${JSON.stringify({ schema: PART_SCHEMA, ...part, ...json })}\n`;
}

/** As `boxFrom` reads them. JSON has no NaN. */
function numbersOf({ a, b, c, d, area, width, height, level }: SampledBox) {
  return [a, b, c, d, Number.isNaN(area) ? null : area, width, height, level];
}
