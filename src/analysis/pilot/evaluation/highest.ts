/**
 * Places of the highest of some values, the highest first; of equal ones the first.
 *
 * @param from, step which of the values are looked at: `from`, `from + step`, …
 */
export function highest(
  values: Float32Array,
  { from, step, to }: { readonly from: number; readonly step: number; readonly to: number },
  most: number,
): number[] {
  const count = Math.ceil((to - from) / step);
  let least = -Infinity;
  if (count > most) {
    const sorted = new Float32Array(count);
    for (let i = 0; i < count; i++) sorted[i] = values[from + i * step] as number;
    sorted.sort();
    least = sorted[count - most] as number;
  }
  const found: number[] = [];
  for (let i = 0; i < count; i++) if ((values[from + i * step] as number) >= least) found.push(i);
  const value = (i: number) => values[from + i * step] as number;
  return found.toSorted((a, b) => value(b) - value(a) || a - b).slice(0, most);
}
