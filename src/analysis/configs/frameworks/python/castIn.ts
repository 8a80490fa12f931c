import type { ConfigNode } from '../../syntax/ConfigNode.ts';

/** Calls that hand on the number they are given. */
const CASTS = /^(?:float|int|(?:[\w.]+\.)?(?:tensor|as_tensor|Parameter|constant))$/;

/** What `float(x)` and `torch.tensor(x, device=…)` stand for. */
export function castIn(node: ConfigNode): ConfigNode | undefined {
  if (node.kind !== 'mapping' || !CASTS.test(node.callee ?? '')) return undefined;
  return node.positional?.length === 1 ? node.positional[0] : undefined;
}
