const ORDER = [/^train/i, /^val/i, /^dev/i, /^test/i];

/** Names of splits: training first, then validation, test and all others, these by name. */
export function inSplitOrder(names: Iterable<string>): readonly string[] {
  return [...new Set(names)].toSorted((one, other) => {
    const order = placeOf(one) - placeOf(other);
    if (order !== 0) return order;
    return one < other ? -1 : 1;
  });
}

function placeOf(name: string): number {
  const place = ORDER.findIndex(pattern => pattern.test(name));
  return place < 0 ? ORDER.length : place;
}
