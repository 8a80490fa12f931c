import { cliTarget } from './cli.ts';
import { cocoTarget } from './coco.ts';
import { configsTarget } from './configs.ts';
import { exportsTarget } from './exports.ts';
import { formatsTarget } from './formats.ts';
import type { MakeTarget } from './FuzzTarget.ts';
import { predictionsTarget } from './predictions.ts';

export type TargetName = 'coco' | 'configs' | 'predictions' | 'exports' | 'formats' | 'cli';

export const TARGETS: Readonly<Record<TargetName, MakeTarget>> = {
  coco: cocoTarget,
  configs: configsTarget,
  predictions: predictionsTarget,
  exports: exportsTarget,
  formats: formatsTarget,
  cli: cliTarget,
};
