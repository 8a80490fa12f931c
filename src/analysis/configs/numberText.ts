/** What of a number's spelling outlives its value, so that the old value gets its old spelling back. */
interface NumberStyle {
  /** YAML and the frameworks tell integers from floats. */
  readonly isFloat: boolean;
  /** `.25` */
  readonly leadsWithPoint: boolean;
  /** `2.` */
  readonly endsWithPoint: boolean;
  /** Zeros that no value needs: one in `1.50` and `0.250`, two in `2.000`. */
  readonly extraZeros: number;
}

/**
 * A number in the style of the text it replaces: `1.50` becomes `2.00`, `.25` becomes `.4`, and the old value the old
 * text. Never an exponent: YAML 1.1 reads `1e-3` as text.
 *
 * @param spelled how its author spells the value; taken over where that has a style of its own, as `1.50` has
 */
export function numberText(value: number, replaced: string, spelled = ''): string {
  const style = styleOf(replaced);
  const isSpelled = Number(spelled) === value && styleOf(spelled).extraZeros > 0;
  if (style.isFloat && isSpelled) return spelled;
  const digits = withoutExponent(value);
  if (!style.isFloat) return digits;
  if (Number.isInteger(value) && style.endsWithPoint) return `${digits}.`;
  const written = (Number.isInteger(value) ? `${digits}.0` : digits) + '0'.repeat(style.extraZeros);
  return style.leadsWithPoint ? written.replace(/^(-?)0\.(?=.*[1-9])/, '$1.') : written;
}

function styleOf(text: string): NumberStyle {
  const fraction = /^[-+]?\d*\.(\d*)$/.exec(text)?.[1] ?? '';
  // Of a whole number, the first zero shows that it is a float.
  const needed = Math.max(1, fraction.replace(/0+$/, '').length);
  return {
    isFloat: /[.eE]/.test(text),
    leadsWithPoint: /^[-+]?\./.test(text),
    endsWithPoint: text.endsWith('.'),
    extraZeros: Math.max(0, fraction.length - needed),
  };
}

function withoutExponent(value: number): string {
  const text = String(value);
  return /e-/.test(text) ? value.toFixed(20).replace(/0+$/, '') : text;
}
