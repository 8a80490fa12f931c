import type { Allowed, NumberRange } from '../../FailureWords.ts';

/** `it has to be …`. */
export function allowed(wanted: Allowed): string {
  switch (wanted.kind) {
    case 'number':
      return rangeText(wanted.range);
    case 'length':
      return `a list of ${entries(wanted.least, wanted.most)}`;
    case 'choice':
      return `one of ${wanted.of.join(', ')}`;
    case 'list':
      return 'a list';
    case 'text':
      return 'a text';
    case 'at-least':
      return `at least ${wanted.key}, ${wanted.value}`;
  }
}

function entries(least: number, most: number): string {
  if (least !== most) return `${least} to ${most} entries`;
  return `${most} ${most === 1 ? 'entry' : 'entries'}`;
}

function rangeText({ apart, ...range }: NumberRange): string {
  const text = plainRangeText(range);
  return apart === undefined ? text : `${text}, and 0 or at least ${apart} away from it`;
}

function plainRangeText({ least, most, above, below, whole }: NumberRange): string {
  if (least === most) return String(most);
  const noun = whole === true ? 'a whole number' : 'a number';
  const from = above === true ? `above ${least}` : `from ${least}`;
  if (most === Infinity) return `${noun} ${from}${above === true ? '' : ' on'}`;
  if (below === true) return `${noun} ${from} and below ${most}`;
  return `${noun} ${from}${above === true ? ' and up to' : ' to'} ${most}`;
}
