import {
  type ConfigDocument,
  type MappingNode,
  type SequenceNode,
  valueOf,
} from '../../syntax/ConfigNode.ts';

/**
 * The last module of a model's YAML (`cfg/models`), where it is one of its heads: YOLOv5's and v9's say `anchors`, its own do
 * not.
 */
export function headOf({ root, syntax }: ConfigDocument): string | null {
  if (syntax !== 'yaml' || root.kind !== 'mapping' || valueOf(root, 'anchors')) return null;
  const head = lastModule(root);
  const isOwn = /^(?:(?:v10|World|YOLOE)?Detect|YOLOESegment|Segment|Pose|OBB|RTDETRDecoder)$/;
  return isOwn.test(head) ? head : null;
}

export const isRtDetr = (head: string) => head === 'RTDETRDecoder';

/** The name of the last module. */
export function lastModule(root: MappingNode): string {
  const word = lastLine(root)?.items[2];
  return word?.kind === 'scalar' ? String(word.value) : '';
}

/** `[from, repeats, module, arguments]`. */
export function lastLine(root: MappingNode): SequenceNode | null {
  const head = valueOf(root, 'head');
  const line = head?.kind === 'sequence' ? head.items.at(-1) : undefined;
  return line?.kind === 'sequence' ? line : null;
}

/** How many feature maps the head of a model's YAML takes; null where it is no such file. */
export function levelsOfModel(document: ConfigDocument): number | null {
  if (document.root.kind !== 'mapping' || headOf(document) === null) return null;
  const from = lastLine(document.root)?.items[0];
  return from?.kind === 'sequence' ? from.items.length : null;
}
