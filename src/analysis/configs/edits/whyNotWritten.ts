import type { Detail } from '../../contract/Detail.ts';
import type { FocalLossSite, FocalLossValues } from './FocalLossSite.ts';

const LETTERS = [
  ['alpha', 'α'],
  ['gamma', 'γ'],
] as const;

/**
 * Why values cannot be written as a whole; null where they can. A value that is there already, also in the code or in a file
 * below, needs no writing.
 */
export function whyNotWritten(
  { decided, fixed, inherited, insertion, ...written }: FocalLossSite,
  values: Partial<FocalLossValues>,
): Detail | null {
  if (decided !== undefined) return { kind: 'decided-elsewhere', ...decided };
  for (const [name, letter] of LETTERS) {
    const value = values[name];
    if (value === undefined || written[name] !== null) continue;
    const inCode = fixed?.[name];
    if (inCode !== undefined && inCode !== value)
      return { kind: 'fixed-in-code', letter, value: inCode };
    const isThere = inCode !== undefined || inherited?.[name]?.value === value;
    if (!isThere && insertion === null) return { kind: 'no-place', letter };
  }
  return null;
}
