import type { Advice, EvidenceName } from '../../analysis/advice/Advice.ts';
import { isMeasure } from '../../analysis/advice/measures.ts';
import { measureText } from './measureText.ts';
import type { NumberFormat } from '../numberFormat.ts';
import type { Words } from '../Words.ts';

/** The numbers that an advice rests on: what each is called, and how it is written. */
export function evidenceRows(
  { evidence }: Advice,
  { evidence: names }: Pick<Words, 'evidence'>,
  format: NumberFormat,
): readonly (readonly [string, string])[] {
  return Object.entries(evidence).flatMap(([name, value]) =>
    isMeasure(value) ? [[names[name as EvidenceName], measureText(value, format)] as const] : [],
  );
}
