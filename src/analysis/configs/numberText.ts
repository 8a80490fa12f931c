/**
 * A number in the style of the text it replaces: a whole number keeps its point where the old one had a point or an
 * exponent, since YAML and the frameworks tell integers from floats. Never an exponent: YAML 1.1 reads `1e-3` as text.
 */
export function numberText(value: number, replaced: string): string {
  const digits = withoutExponent(value);
  return Number.isInteger(value) && /[.eE]/.test(replaced) ? `${digits}.0` : digits;
}

function withoutExponent(value: number): string {
  const text = String(value);
  return /e-/.test(text) ? value.toFixed(20).replace(/0+$/, '') : text;
}
