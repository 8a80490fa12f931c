import type { Circumstances } from './Circumstances.ts';

/**
 * Whether a pair for focal loss on all anchors is something this detector could take as it is: its loss is focal loss or
 * cross entropy, and no balanced sample stands between anchors and loss.
 */
export function pairApplies({ setup }: Circumstances): boolean {
  return setup.loss.kind === undefined && setup.sampling?.kind !== 'balanced';
}
