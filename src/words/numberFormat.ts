import { englishNumber } from './englishNumber.ts';

/** Numbers in one locale: the reader's on a page, `en` in files. */
export interface NumberFormat {
  /** A whole number with separators: `12,345`. */
  readonly count: (value: number) => string;
  /** A tick of an axis: `10K`. */
  readonly compact: (value: number) => string;
  /** Three or more significant digits, whole from 100 on: `0.52`, `31.4`, `1,021`. */
  readonly ratio: (value: number) => string;
  /** Two significant digits, whole from 10 on: `0.0012`, `4.6`, `41,119`. */
  readonly rounded: (value: number) => string;
  /** Three significant digits at any scale: `0.0005`, `0.00286`. */
  readonly precise: (value: number) => string;
  /** A power of ten with two digits: `1.0e-4`. */
  readonly scientific: (value: number) => string;
  /** A share in [0, 1] as a percentage that never rounds a trace to nothing: `70%`, `2.1%`, `<0.1%`. */
  readonly share: (value: number) => string;
  /** α, γ, edges: up to three decimals, no trailing zeros. */
  readonly decimal: (value: number) => string;
  /** A size in bytes with decimal units: `508 kB`. */
  readonly bytes: (value: number) => string;
}

/** Makes what writes numbers in one way. */
type Digits = (options: Intl.NumberFormatOptions) => { readonly format: (value: number) => string };

const BYTE_UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** @param locale a BCP 47 tag; `undefined` takes the runtime's own */
export function numberFormat(locale: string | undefined): NumberFormat {
  return numberFormatOf(digitsOf(locale));
}

function digitsOf(locale: string | undefined): Digits {
  // Making one takes milliseconds, so each is made when it is first used.
  return options => {
    let made: Intl.NumberFormat | undefined;
    return {
      format: (value: number) => (made ??= new Intl.NumberFormat(locale, options)).format(value),
    };
  };
}

function numberFormatOf(digits: Digits): NumberFormat {
  const whole = digits({ maximumFractionDigits: 0 });
  const short = digits({ notation: 'compact', maximumFractionDigits: 1 });
  const one = digits({ maximumFractionDigits: 1 });
  const two = digits({ maximumFractionDigits: 2 });
  const three = digits({ maximumFractionDigits: 3 });
  const twoDigits = digits({ maximumSignificantDigits: 2 });
  const threeDigits = digits({ maximumSignificantDigits: 3 });
  const percent = digits({ style: 'percent', maximumFractionDigits: 0 });
  const finePercent = digits({ style: 'percent', maximumFractionDigits: 1 });
  const units = BYTE_UNITS.map(unit =>
    digits({
      style: 'unit',
      unit,
      // Short, English says "205 byte".
      unitDisplay: unit === 'byte' ? 'long' : 'short',
      maximumSignificantDigits: 3,
    }),
  );
  return {
    count: value => whole.format(value),
    compact: value => short.format(value),
    ratio: value => (value >= 100 ? whole : value >= 10 ? one : two).format(value),
    rounded: value => (Math.abs(value) >= 10 ? whole : twoDigits).format(value),
    precise: value => threeDigits.format(value),
    scientific: value => value.toExponential(1),
    share: value => {
      if (value > 0 && value < 0.001) return `<${finePercent.format(0.001)}`;
      if (value < 1 && value > 0.999) return `>${finePercent.format(0.999)}`;
      return (value < 0.1 || value > 0.99 ? finePercent : percent).format(value);
    },
    decimal: value => three.format(value),
    bytes: value => {
      const step = value < 1 ? 0 : Math.floor(Math.log10(value) / 3);
      const unit = Math.min(step, BYTE_UNITS.length - 1);
      return units[unit]?.format(value / 1000 ** unit) ?? '';
    },
  };
}

/** Intl takes a tenth of a small analysis to make its first one; compact numbers are written on pages only. */
const englishDigits: Digits = options =>
  options.notation === undefined
    ? { format: value => englishNumber(value, options) }
    : digitsOf('en')(options);

/** For files, logs and golden outputs: the same on every machine, and what `numberFormat('en')` writes. */
export const ENGLISH = numberFormatOf(englishDigits);
