import fs from 'node:fs';
import { fail } from '../../analysis/contract/failures/Failure.ts';
import { folderTree } from '../../platform/node/files/folderTree.ts';
import type { ImagesWanted } from '../../tasks/validation/partImages.ts';

/** Where the files of images are. @throws FailureError `arguments` */
export function imagesOption(values: {
  readonly images?: string | undefined;
  readonly 'no-images': boolean;
}): ImagesWanted {
  const { images } = values;
  if (images === undefined) return values['no-images'] ? 'none' : 'beside';
  if (values['no-images'])
    fail({ code: 'arguments', message: 'Give --images or --no-images, not both.' });
  if (fs.statSync(images, { throwIfNoEntry: false })?.isDirectory() !== true)
    fail({ code: 'arguments', message: `--images takes a folder, not "${images}".` });
  return folderTree(images);
}
