import { type ConfigNode, valueOf } from '../syntax/ConfigNode.ts';

/** Calls that hand on the number they are given. */
const CASTS = /^(?:float|int|(?:[\w.]+\.)?(?:tensor|as_tensor|Parameter|constant))$/;

/** Fields of dataclasses, attrs and pydantic, and options of typer, with the number as `default` or first. */
const FIELDS = /^(?:[\w.]+\.)?(?:field|Field|ib|attrib|Option)$/;

/** What `float(x)`, `torch.tensor(x, device=…)` and `field(default=x)` stand for. */
export function castIn(node: ConfigNode): ConfigNode | undefined {
  if (node.kind !== 'mapping') return undefined;
  const { callee = '', positional = [] } = node;
  if (FIELDS.test(callee)) return valueOf(node, 'default') ?? positional[0];
  return CASTS.test(callee) && positional.length === 1 ? positional[0] : undefined;
}
