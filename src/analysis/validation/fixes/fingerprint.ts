import type { JsonValue } from '../../formats/coco/walk/WalkedRecord.ts';

/**
 * 128 bits that are equal for records of equal values, whatever the order of their keys (cyrb128 over their JSON).
 *
 * @param without a key that does not count
 */
export function fingerprint(values: ReadonlyMap<string, JsonValue>, without?: string): string {
  const keys = [...values.keys()].filter(key => key !== without).toSorted();
  let [a, b, c, d] = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476];
  const text = keys.map(key => `${JSON.stringify(key)}:${written(values.get(key))}`).join(',');
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    a = b ^ Math.imul(a ^ unit, 597_399_067);
    b = c ^ Math.imul(b ^ unit, 2_869_860_233);
    c = d ^ Math.imul(c ^ unit, 951_274_213);
    d = a ^ Math.imul(d ^ unit, 2_716_044_179);
  }
  return [a, b, c, d].map(part => (part >>> 0).toString(36)).join(' ');
}

function written(value: JsonValue | undefined): string {
  return JSON.stringify(value, (_, inner: unknown) => {
    if (typeof inner === 'bigint') return `\u0001${inner}`;
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner;
    return Object.fromEntries(
      Object.entries(inner).toSorted(([one], [other]) => (one < other ? -1 : 1)),
    );
  });
}
