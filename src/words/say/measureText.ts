import type { Measure } from '../../analysis/advice/measures.ts';
import type { NumberFormat } from '../numberFormat.ts';

/** A number as its kind is written; the same in every language but for its separators. */
export function measureText({ kind, value }: Measure, format: NumberFormat): string {
  switch (kind) {
    case 'count':
      return format.count(value);
    case 'share':
      return format.share(value);
    case 'ratio':
      return format.rounded(value);
    case 'score':
      return format.precise(value);
    case 'parameter':
      return format.decimal(value);
    case 'probability':
      return value > 0 && value < 0.001 ? format.scientific(value) : format.precise(value);
  }
}
