import { adviceText } from '../../../../words/say/adviceText.ts';
import { en } from '../../../../words/en/en.ts';
import { ENGLISH } from '../../../../words/numberFormat.ts';
import { knobText } from '../../../../words/say/knobText.ts';
import type { Advice } from '../../../advice/Advice.ts';
import type { KnobAdvice } from '../../../dynamic/knobs/KnobAdvice.ts';
import { isMeasure } from '../../../advice/measures.ts';

export interface AdviceEntry extends Pick<Advice, 'code' | 'group'> {
  readonly text: string;
  /** By name. */
  readonly evidence: unknown;
}

/** An advice for a JSON document: in English words, its evidence as plain numbers. */
export function adviceJson(advice: Advice): AdviceEntry {
  const { code, group, evidence } = advice;
  return { code, group, text: adviceText(advice, en, ENGLISH), evidence: plain(evidence) };
}

/** The same for advice on a setting. */
export function knobJson(advice: KnobAdvice): object {
  const { code, key, now, proposed, evidence } = advice;
  const text = knobText(advice, en.knobs, ENGLISH);
  return { code, key, now, proposed, text, evidence: plain(evidence) };
}

function plain(value: unknown): unknown {
  if (isMeasure(value)) return value.value;
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, plain(part)]));
}
