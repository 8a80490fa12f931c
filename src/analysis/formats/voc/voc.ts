import type { FileTree } from '../../contract/sources/FileTree.ts';
import type { Format } from '../Format.ts';
import { decodeText } from '../kit/decodeText.ts';
import { firstFile } from '../kit/firstFile.ts';
import { xmlRoot } from '../kit/xml/xmlRoot.ts';
import { vocSplits } from './vocSplits.ts';

const HEAD_BYTES = 4096;

/**
 * Pascal VOC (Everingham et al. 2010, "The PASCAL Visual Object Classes Challenge"): an XML file for each image, as labelImg
 * and Roboflow write it too; also the variants with turned boxes (roLabelImg) and polygons (LabelMe's first web tool). A
 * folder of them, or a single one.
 */
export const voc: Format<'voc'> = {
  id: 'voc',
  label: 'Pascal VOC',
  extensions: ['xml'],
  sniff: candidate =>
    candidate.kind === 'file' ? isVoc(candidate.text) : holdsVoc(candidate.tree),
  splits: vocSplits,
  read: async (source, options) => (await import('./readVoc.ts')).readVoc(source, options),
  locate: async (source, name, asking) => {
    const { locateElement, vocObjects } = await import('./vocPlaces.ts');
    return locateElement(source, vocObjects, name, asking);
  },
};

function isVoc(head: string): boolean {
  return xmlRoot(head) === 'annotation';
}

async function holdsVoc(tree: FileTree): Promise<boolean> {
  const path = await firstFile(tree, { isWanted: name => /\.xml$/i.test(name) });
  const head = path === null ? null : await tree.read(path, 0, HEAD_BYTES);
  return head !== null && isVoc(decodeText(head));
}
