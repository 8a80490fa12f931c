/** `γ = 2, α = 0.25`. */
export function pairInWords({ gamma, alpha }: { gamma: number; alpha: number }): string {
  return `γ = ${gamma}, α = ${alpha}`;
}

/** A share as the pages write it, with a decimal below 10%: `2.5%`, `28%`. */
export function percent(share: number): string {
  const tenths = Math.round(1000 * share) / 10;
  return `${tenths < 10 ? tenths : Math.round(100 * share)}%`;
}

/** Two significant digits below 10, whole numbers above: `0.087`, `41`, `308`. */
export function rounded(value: number): string {
  return Math.abs(value) >= 10
    ? Math.round(value).toString()
    : Number(value.toPrecision(2)).toString();
}

/** With separators: `41,119`. */
export function wholeNumber(value: number): string {
  return Math.round(value)
    .toString()
    .replaceAll(/\B(?=(\d{3})+$)/g, ',');
}

/** `2`, or `from 1 to 2.5`. */
export function rangeInWords([from, to]: readonly [number, number]): string {
  return from === to ? `${from}` : `from ${from} to ${to}`;
}
