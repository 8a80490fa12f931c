import { fail } from '../contract/Failure.ts';
import type { DetectorSetup } from './DetectorSetup.ts';
import { retinanetTorchvision } from './retinanetTorchvision.ts';

export const DEFAULT_DETECTOR = 'retinanet-torchvision';

/** Every preset, the default first. */
export const PRESETS: readonly DetectorSetup[] = [retinanetTorchvision];

/** @throws FailureError `unknown-detector` */
export function presetNamed(name: string): DetectorSetup {
  return (
    PRESETS.find(preset => preset.name === name) ??
    fail({ code: 'unknown-detector', name, known: PRESETS.map(preset => preset.name) })
  );
}
