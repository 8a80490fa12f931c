import type { PairOf } from '../runs/Learned.ts';

/** `g2-a0.25`: for names of files and folders. */
export function pairName({ gamma, alpha }: PairOf): string {
  return `g${gamma}-a${alpha}`;
}
