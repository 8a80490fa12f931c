import type { DetectorSetup } from '../../../src/analysis/detectors/DetectorSetup.ts';
import { presetNamed as find } from '../../../src/analysis/detectors/presets.ts';

/** A preset that is known to exist. */
export function presetNamed(name: string): DetectorSetup {
  const preset = find(name);
  if (preset === null) throw new Error(`no preset ${name}`);
  return preset;
}
