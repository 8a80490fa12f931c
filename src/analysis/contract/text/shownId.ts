import { toPrintable } from './toPrintable.ts';

/** An id as it is told: a text that could be taken for a number stands in quotes, as JSON has it. */
export function shownId(id: number | string): string {
  return isLikeANumber(id) ? `"${id}"` : toPrintable(String(id));
}

/** Integers beyond 2^53 are kept by their digits, and are no texts. */
function isLikeANumber(id: number | string): boolean {
  if (typeof id === 'number' || !/^-?\d{1,16}$/.test(id)) return false;
  return Number.isSafeInteger(Number(id)) || /^-?0\d/.test(id);
}
