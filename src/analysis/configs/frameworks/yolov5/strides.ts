import { entryOf } from '../../../contract/entryOf.ts';
import type { ConfigNode } from '../../syntax/ConfigNode.ts';

/** Where a module's arguments have its stride, YOLOv5 7.0 `models/common.py` and `torch.nn`. */
const STRIDE_AT: Readonly<Record<string, number>> = {
  Conv: 2,
  DWConv: 2,
  GhostConv: 2,
  CrossConv: 2,
  GhostBottleneck: 2,
  RepConv: 2,
  'nn.Conv2d': 2,
  'nn.MaxPool2d': 1,
};
/** Modules that halve both sides. */
const HALVING = new Set(['Focus', 'Contract', 'ReOrg', 'MP']);

/**
 * Strides of the maps that the last layer of a YOLO model looks at, by the layers `[from, number, module, arguments]` of its
 * backbone and head.
 *
 * @returns null where a layer cannot be read, or where they multiply to no number
 */
export function yoloStrides(layers: readonly ConfigNode[]): readonly number[] | null {
  const strides: number[] = [];
  for (const [index, layer] of layers.entries()) {
    const [from, , module, args] = layer.kind === 'sequence' ? layer.items : [];
    const sources = sourcesOf(from, index);
    const input = sources.map(source => (source === -1 ? 1 : strides[source]));
    if (input.length === 0 || input.includes(undefined)) return null;
    if (index === layers.length - 1) return input.every(isStride) ? input : null;
    strides.push((input[0] as number) * factorOf(wordOf(module), args));
  }
  return null;
}

function isStride(stride: number | undefined): stride is number {
  return stride !== undefined && stride > 0 && Number.isFinite(stride);
}

/** Layers by number, or back from this one; the first one reads the image. */
function sourcesOf(from: ConfigNode | undefined, index: number): number[] {
  const items = from?.kind === 'sequence' ? from.items : from ? [from] : [];
  return items.map(item => {
    const number = item.kind === 'scalar' ? (item.number?.value ?? NaN) : NaN;
    return number < 0 ? index + number : number;
  });
}

function factorOf(module: string, args: ConfigNode | undefined): number {
  const items = args?.kind === 'sequence' ? args.items : [];
  const numberAt = (at: number) => {
    const item = items[at];
    return item?.kind === 'scalar' ? item.number?.value : undefined;
  };
  if (HALVING.has(module)) return 2;
  if (module === 'nn.Upsample') return 1 / (numberAt(1) ?? 2);
  if (module === 'nn.ConvTranspose2d') return 1 / (numberAt(2) ?? 1);
  const at = entryOf(STRIDE_AT, module);
  return at === undefined ? 1 : (numberAt(at) ?? 1);
}

/** The name of a module. */
export function wordOf(node: ConfigNode | undefined): string {
  return node?.kind === 'scalar' ? String(node.value) : '';
}
