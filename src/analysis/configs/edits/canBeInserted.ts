import type { FocalLossSite, FocalLossValues } from './FocalLossSite.ts';

/** Whether an absent value can be written: there is a place for it, and no code that fixes it. */
export function canBeInserted(site: FocalLossSite, name: keyof FocalLossValues): boolean {
  const { insertion, fixed } = site;
  return insertion !== null && fixed?.[name] === undefined;
}
