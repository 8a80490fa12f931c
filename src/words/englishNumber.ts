/** How a number is to be written: a part of `Intl.NumberFormatOptions`, with the same meanings. */
export type NumberStyle = Pick<
  Intl.NumberFormatOptions,
  'maximumFractionDigits' | 'maximumSignificantDigits' | 'style' | 'unit'
>;

/** What `unitDisplay: 'short'` writes, which is the same for one and for many; of bytes alone what `'long'` does. */
const UNITS: Readonly<Record<string, string>> = {
  kilobyte: 'kB',
  megabyte: 'MB',
  gigabyte: 'GB',
  terabyte: 'TB',
};

/** A number without its sign: 0.d₁d₂d₃… times a power of ten. Zero has no digits. */
interface Decimal {
  readonly digits: string;
  readonly exponent: number;
}

/**
 * A number as `Intl.NumberFormat` writes it in English, without it: thousands are separated, halves of the shortest decimal
 * that means this number are rounded away from zero.
 *
 * @param style `maximumSignificantDigits` or `maximumFractionDigits`, in 0 to 20; none is three fraction digits
 */
export function englishNumber(value: number, style: NumberStyle): string {
  const sign = value < 0 || Object.is(value, -0) ? '-' : '';
  const number = absolute(value, style);
  return `${Number.isNaN(value) ? '' : sign}${number}${style.style === 'percent' ? '%' : unitOf(style, number)}`;
}

function absolute(value: number, style: NumberStyle): string {
  if (Number.isNaN(value)) return 'NaN';
  if (!Number.isFinite(value)) return '∞';
  const { digits, exponent } = decimalOf(Math.abs(value));
  const decimal = { digits, exponent: style.style === 'percent' ? exponent + 2 : exponent };
  const { maximumSignificantDigits: significant, maximumFractionDigits: fraction = 3 } = style;
  return written(rounded(decimal, significant ?? decimal.exponent + fraction));
}

function unitOf({ unit }: NumberStyle, number: string): string {
  if (unit === 'byte') return number === '1' ? ' byte' : ' bytes';
  return unit === undefined ? '' : ` ${UNITS[unit] ?? unit}`;
}

/** The shortest decimal that means this number. */
function decimalOf(value: number): Decimal {
  if (value === 0) return { digits: '', exponent: 0 };
  const [mantissa = '', exponent] = value.toExponential().split('e');
  return { digits: mantissa.replace('.', ''), exponent: Number(exponent) + 1 };
}

/** @param kept digits from the first one on; fewer than none where all of them are too small to be seen */
function rounded({ digits, exponent }: Decimal, kept: number): Decimal {
  if (kept >= digits.length) return { digits, exponent };
  const up = kept >= 0 && (digits[kept] ?? '0') >= '5';
  let left = digits.slice(0, Math.max(kept, 0));
  if (!up) return { digits: left.replace(/0+$/, ''), exponent };
  left = left.replace(/9+$/, '');
  if (left === '') return { digits: '1', exponent: exponent + 1 };
  const last = Number(left.slice(-1)) + 1;
  return { digits: left.slice(0, -1) + String(last), exponent };
}

function written({ digits, exponent }: Decimal): string {
  const whole = exponent > 0 ? digits.slice(0, exponent).padEnd(exponent, '0') : '0';
  const fraction = exponent > 0 ? digits.slice(exponent) : '0'.repeat(-exponent) + digits;
  const grouped = (digits === '' ? '0' : whole).replace(/\B(?=(?:\d{3})+$)/g, ',');
  return digits === '' || fraction === '' ? grouped : `${grouped}.${fraction}`;
}
