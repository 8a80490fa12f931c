import { cocoTarget } from './coco.ts';
import type { MakeTarget } from './FuzzTarget.ts';

export type TargetName = 'coco';

export const TARGETS: Readonly<Record<TargetName, MakeTarget>> = {
  coco: cocoTarget,
};
