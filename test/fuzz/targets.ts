import { cocoTarget } from './coco.ts';
import { configsTarget } from './configs.ts';
import type { MakeTarget } from './FuzzTarget.ts';

export type TargetName = 'coco' | 'configs';

export const TARGETS: Readonly<Record<TargetName, MakeTarget>> = {
  coco: cocoTarget,
  configs: configsTarget,
};
