import type { Heads } from '../model/Heads.ts';

/** Heads on their way: one for each population and cell. */
export interface Trainer {
  /** As they are now. */
  readonly heads: Heads;
  /** Share of its budget that the slowest head has reached. */
  readonly share: number;
  /** Newton steps of the bias alone. */
  readonly equilibrateBias: (steps: number) => Promise<void>;
  /** One Newton step of the bias, and one of the weights that takes this share of the time that is left. */
  readonly step: (share: number) => Promise<void>;
}

/** Budgets are sums of durations. */
const REACHED = 1 - 1e-9;

export function isFinished({ share }: Trainer): boolean {
  return share >= REACHED;
}
