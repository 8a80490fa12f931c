import type { FocalLossSite } from '../../../configs/edits/FocalLossSite.ts';
import { detectron2, lazyConfig, maskrcnnBenchmark } from './detectron2.ts';
import type { Launcher } from './Launcher.ts';
import { mmdetection } from './mmdetection.ts';

const LAUNCHERS: readonly Launcher[] = [mmdetection, detectron2, maskrcnnBenchmark, lazyConfig];

/** Each run has a copy of the config, and a command that only the user knows. */
const COPIES: Launcher = { frameworks: [], command: () => null, options: () => null };

export function launcherOf({ framework }: FocalLossSite): Launcher {
  return LAUNCHERS.find(({ frameworks }) => frameworks.includes(framework)) ?? COPIES;
}
