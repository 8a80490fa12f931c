import type { Detail } from '../../contract/failures/Detail.ts';
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
  site: FocalLossSite,
  values: Partial<FocalLossValues>,
): Detail | null {
  if (site.unused !== undefined) return site.unused;
  if (site.decided !== undefined) return { kind: 'decided-elsewhere', ...site.decided };
  const reasons = LETTERS.map(([name, letter]) => {
    const value = values[name];
    return value === undefined ? null : whyNotOne(site, { name, letter, value });
  });
  return reasons.find(reason => reason !== null) ?? null;
}

interface One {
  readonly name: keyof FocalLossValues;
  readonly letter: 'α' | 'γ';
  readonly value: number;
}

function whyNotOne(site: FocalLossSite, { name, letter, value }: One): Detail | null {
  if (site[name] !== null) return null;
  const inCode = site.fixed?.[name];
  if (inCode !== undefined)
    return inCode === value ? null : { kind: 'fixed-in-code', letter, value: inCode };
  const isThere = site.inherited?.[name]?.value === value;
  return isThere || site.insertion !== null ? null : { kind: 'no-place', letter };
}
