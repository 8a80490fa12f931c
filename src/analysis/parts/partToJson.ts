import { summaryToJson } from '../summary/json/summaryToJson.ts';
import type { Part } from './Part.ts';

export const PART_SCHEMA = 'focal-lens/counts@1';

/** A part as a JSON text, read again by `partFromJson`; its size grows with the number of classes alone. */
export function partToJson({ summary, ...part }: Part): string {
  return `${JSON.stringify({ schema: PART_SCHEMA, ...part, summary: summaryToJson(summary) })}\n`;
}
