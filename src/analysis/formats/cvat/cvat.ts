import type { Format } from '../Format.ts';
import { xmlRoot } from '../kit/xml/xmlRoot.ts';
import { cvatFiles } from './cvatFiles.ts';

/**
 * CVAT's own XML, "for images" and "for video", version 1.1: one file of all images, or the folder of an export that holds
 * it.
 *
 * @see https://docs.cvat.ai/docs/dataset_management/formats/format-cvat/
 */
export const cvat: Format<'cvat'> = {
  id: 'cvat',
  label: 'CVAT',
  extensions: ['xml'],
  sniff: async candidate =>
    candidate.kind === 'file'
      ? xmlRoot(candidate.text) === 'annotations'
      : (await cvatFiles(candidate.tree)).length > 0,
  splits: async source => (await import('./cvatSplits.ts')).cvatSplits(source),
  read: async (source, options) => (await import('./readCvat.ts')).readCvat(source, options),
  locate: async (source, name, asking) => {
    const { cvatShapes, locateElement } = await import('./cvatPlaces.ts');
    return locateElement(source, cvatShapes, name, asking);
  },
};
