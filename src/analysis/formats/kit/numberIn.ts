/** A decimal number, as annotation tools write it; NaN for anything else, also for nothing. */
export function numberIn(text: string | undefined): number {
  if (text === undefined || !/^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?\s*$/i.test(text))
    return Number.NaN;
  return Number(text);
}
