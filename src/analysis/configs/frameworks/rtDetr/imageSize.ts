import { settingOfNumbers, type SettingSchema } from '../../edits/settingSiteAt.ts';
import type { SettingSite } from '../../edits/SettingSite.ts';
import { SETTING_RANGES } from '../../reading/settingRanges.ts';
import { type ConfigDocument, stringOf, valueOf } from '../../syntax/ConfigNode.ts';
import { keysOf } from '../../tree/nodeAt.ts';
import { type Found, lookUpThroughBases } from '../../tree/resolveVariable.ts';

/** Where both loaders say the size, and where the model takes the grid of its evaluation from. */
const LOADERS = ['train_dataloader', 'val_dataloader'];
const OTHERS = ['train_dataloader.collate_fn.base_size', 'eval_spatial_size'];

interface Size extends Found {
  readonly path: string;
}

/**
 * The one size of a training: `Resize` of both loaders, the middle of the sizes of a batch, and `eval_spatial_size`, which have to
 * agree. In the file that has all of them they can be set together.
 */
export function imageSizeOf(document: ConfigDocument, framework: string): readonly SettingSite[] {
  const schema: SettingSchema = {
    framework,
    meaning: 'image-size',
    key: 'eval_spatial_size',
    assumed: null,
    range: SETTING_RANGES.side,
  };
  const sizes = sizesOf(document);
  return sizes.length === 0 ? [] : [settingOfNumbers(document, sizes, schema)];
}

function sizesOf(document: ConfigDocument): Size[] {
  const resized = LOADERS.flatMap(loader => {
    const path = `${loader}.dataset.transforms.ops`;
    const list = lookUpThroughBases(document, keysOf(path));
    const ops = list?.node.kind === 'sequence' ? list.node.items : [];
    return ops.flatMap((op, i): Size[] => {
      if (list === undefined || op.kind !== 'mapping' || stringOf(op, 'type') !== 'Resize')
        return [];
      const node = valueOf(op, 'size');
      return node ? [{ path: `${path}[${i}].size`, node, document: list.document }] : [];
    });
  });
  const others = OTHERS.flatMap((path): Size[] => {
    const found = lookUpThroughBases(document, keysOf(path));
    return found ? [{ path, ...found }] : [];
  });
  return [...resized, ...others];
}
