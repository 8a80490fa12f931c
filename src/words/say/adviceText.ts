import type { Advice, AdviceCode } from '../../analysis/advice/Advice.ts';
import { measureText } from './measureText.ts';
import type { NumberFormat } from '../numberFormat.ts';
import type { Words } from '../Words.ts';

/** One piece of advice in one language. */
export function adviceText<Code extends AdviceCode>(
  { code, evidence }: Advice<Code>,
  { advice }: Pick<Words, 'advice'>,
  format: NumberFormat,
): string {
  return advice[code](evidence, measure => measureText(measure, format));
}
