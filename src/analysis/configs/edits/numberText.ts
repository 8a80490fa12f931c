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

/** Zeros behind the point that are still written out; smaller values get an exponent. */
const MOST_ZEROS = 9;

/** A decimal that JSON, TOML, YAML, protobuf text and Python read alike: no sign, no leading zeros, digits on both sides. */
const PORTABLE = /^(?:0|[1-9]\d*)\.\d+$/;

/**
 * A number in the style of the text it replaces: `1.50` becomes `2.00`, `.25` becomes `.4`, and the old value the old
 * text. Every syntax reads the same double back; YAML 1.1 reads an exponent as text unless a point and a sign are
 * written, `1.0e-25`.
 *
 * @param spelled how its author spells the value; taken over where that has a style of its own, as `1.50` has
 */
export function numberText(value: number, replaced: string, spelled = ''): string {
  const style = styleOf(replaced);
  const isSpelled = PORTABLE.test(spelled) && Number(spelled) === value;
  if (style.isFloat && isSpelled && styleOf(spelled).extraZeros > 0) return spelled;
  const digits = digitsOf(value);
  if (!style.isFloat || digits.includes('e')) return digits;
  if (Number.isInteger(value) && style.endsWithPoint) return `${digits}.`;
  const written = (Number.isInteger(value) ? `${digits}.0` : digits) + '0'.repeat(style.extraZeros);
  return style.leadsWithPoint ? written.replace(/^(-?)0\.(?=.*[1-9])/, '$1.') : written;
}

function styleOf(text: string): NumberStyle {
  const fraction = /^[-+]?\d*\.(\d*)$/.exec(text)?.[1] ?? '';
  // Of a whole number, the first zero shows that it is a float.
  const needed = Math.max(1, endOfDigits(fraction));
  return {
    isFloat: /[.eE]/.test(text),
    leadsWithPoint: /^[-+]?\./.test(text),
    endsWithPoint: text.endsWith('.'),
    extraZeros: Math.max(0, fraction.length - needed),
  };
}

/** Where the zeros at the end begin; a regular expression would start anew at each of them. */
function endOfDigits(fraction: string): number {
  let end = fraction.length;
  while (end > 0 && fraction[end - 1] === '0') end--;
  return end;
}

/** The fewest digits that read back as the same double. */
function digitsOf(value: number): string {
  const [, sign = '', first = '', rest = '', power = ''] =
    /^(-?)(\d)(?:\.(\d+))?e([-+]\d+)$/.exec(String(value)) ?? [];
  if (power === '') return String(value);
  const zeros = -Number(power) - 1;
  if (zeros >= 0 && zeros <= MOST_ZEROS) return `${sign}0.${'0'.repeat(zeros)}${first}${rest}`;
  return `${sign}${first}.${rest || '0'}e${power}`;
}
