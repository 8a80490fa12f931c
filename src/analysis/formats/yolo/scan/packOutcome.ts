import { packText, unpackText } from '../../kit/memory/packText.ts';
import type { SetOutcome } from './SetOutcome.ts';

/** Changes when the rules do by which a data set is made of a scan: what is counted, and what is odd. */
const MARK = 0x464c5401;

export function packOutcome(outcome: SetOutcome): Uint8Array {
  return packText(MARK, JSON.stringify(outcome));
}

/** @returns null where it is not what `packOutcome` made with this key, or is damaged */
export function unpackOutcome(bytes: Uint8Array, key: string): SetOutcome | null {
  const text = unpackText(MARK, bytes);
  if (text === null) return null;
  const outcome = JSON.parse(text) as SetOutcome;
  return outcome.key === key ? outcome : null;
}
