import type { KnobAdvice, KnobCode, KnobWords, SayKnob } from '../KnobWords.ts';
import { measureText } from './measureText.ts';
import type { NumberFormat } from '../numberFormat.ts';

/** What is said of one setting in one language. */
export function knobText(
  advice: KnobAdvice,
  { text }: Pick<KnobWords, 'text'>,
  format: NumberFormat,
): string {
  // The table is complete by its type; TypeScript cannot see that code and advice belong together.
  const say = text[advice.code] as SayKnob<KnobCode>;
  return say(advice, measure => measureText(measure, format));
}
