import { settingOfNumbers, type SettingSchema } from '../../../edits/settingSiteAt.ts';
import type { SettingSite } from '../../../edits/SettingSite.ts';
import {
  type ConfigDocument,
  isTrue,
  type MappingNode,
  pairOf,
  stringOf,
  valueOf,
} from '../../../syntax/ConfigNode.ts';
import { keysOf } from '../../../tree/nodeAt.ts';
import { type Found, lookUpThroughBases, resolveVariable } from '../../../tree/resolveVariable.ts';
import { TRAINING_DATASETS } from '../trainingDatasets.ts';

interface Size extends Found {
  readonly path: string;
}

/**
 * The one size of a training's inputs. Where the file has the variable that its pipelines take it from, as those of YOLOX do,
 * it is set there. Else the size that the training pipeline pads or crops to is read, and not set: mosaic, scales and the
 * pipelines of the last epochs and of the evaluation have other numbers that belong to it.
 */
export function imageSizeOf(
  document: ConfigDocument,
  schema: SettingSchema,
): readonly SettingSite[] {
  const { root } = document;
  const node = root.kind === 'mapping' ? pairOf(root, 'img_scale')?.value : undefined;
  if (node?.kind === 'sequence')
    return [settingOfNumbers(document, [{ path: 'img_scale', node, document }], schema)];
  const size = sizeOfPipeline(document);
  if (size === undefined) return [];
  const key = size.path.replace(/^.*\./, '');
  const site = settingOfNumbers(document, [size], { ...schema, key });
  return [{ ...site, path: size.path, refused: site.refused ?? 'sizes-of-pipelines' }];
}

/** `Pad` to a size, else `RandomCrop`, else `Resize` where the rest is padded to a square. */
function sizeOfPipeline(document: ConfigDocument): Size | undefined {
  const transforms = TRAINING_DATASETS.map(path => transformsAt(document, `${path}.pipeline`)).find(
    found => found.length > 0,
  );
  if (transforms === undefined) return undefined;
  const isSquare = transforms.some(
    ({ mapping }) => typeOf(mapping) === 'Pad' && isTrue(valueOf(mapping, 'pad_to_square')),
  );
  return (
    valueIn(transforms, 'Pad', 'size') ??
    valueIn(transforms, 'RandomCrop', 'crop_size') ??
    (isSquare ? valueIn(transforms, 'Resize', 'scale') : undefined)
  );
}

interface Transform {
  readonly mapping: MappingNode;
  readonly document: ConfigDocument;
  readonly path: string;
}

function transformsAt(document: ConfigDocument, path: string): readonly Transform[] {
  const list = lookUpThroughBases(document, keysOf(path));
  if (list?.node.kind !== 'sequence') return [];
  return list.node.items.flatMap((item, i): Transform[] => {
    const { node, document: from } = resolveVariable({ node: item, document: list.document });
    return node.kind === 'mapping'
      ? [{ mapping: node, document: from, path: `${path}[${i}]` }]
      : [];
  });
}

/** The argument of the last transform of a type, which decides; a list of numbers. */
function valueIn(transforms: readonly Transform[], type: string, key: string): Size | undefined {
  const last = transforms.findLast(
    ({ mapping }) => typeOf(mapping) === type && valueOf(mapping, key) !== undefined,
  );
  if (last === undefined) return undefined;
  const node = valueOf(last.mapping, key);
  if (node === undefined) return undefined;
  const found = resolveVariable({ node, document: last.document });
  return found.node.kind === 'sequence' ? { ...found, path: `${last.path}.${key}` } : undefined;
}

function typeOf(mapping: MappingNode): string {
  return stringOf(mapping, 'type')?.replace(/^.*\./, '') ?? '';
}
