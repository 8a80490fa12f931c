import type { DetectorSetup } from '../detectors/DetectorSetup.ts';

/** A detector as a text that only the same detector has: keys in order, and numbers that JSON lacks by their names. */
export function setupText(setup: DetectorSetup): string {
  return JSON.stringify(setup, (_key, value: unknown) => {
    if (typeof value === 'number' && !Number.isFinite(value)) return String(value);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(
      Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)),
    );
  });
}
