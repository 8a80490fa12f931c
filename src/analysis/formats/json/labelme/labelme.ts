import type { Candidate, Format } from '../../Format.ts';
import { isObject, type JsonValue, listIn } from '../../kit/json/JsonValue.ts';
import { jsonHead, valueSoFar } from '../../kit/json/jsonHead.ts';
import { decodeText } from '../../kit/decodeText.ts';
import { someFiles } from '../../kit/someFiles.ts';

/** Files of a folder that are looked at: not every JSON of a data set is an annotation. */
const LOOKED_AT = 3;
const HEAD_BYTES = 4096;

/** LabelMe's JSON, one file an image: a folder of them, or one. */
export const labelme: Format<'labelme'> = {
  id: 'labelme',
  label: 'LabelMe',
  extensions: ['json'],
  sniff: candidate =>
    candidate.kind === 'file' ? isLabelme(jsonHead(candidate)) : holdsLabelme(candidate),
  read: async (source, options) => (await import('./readLabelme.ts')).readLabelme(source, options),
  locate: async (source, name, asking) =>
    (await import('../../kit/json/locateInFile.ts')).locateInFile(
      source,
      'shapes',
      name,
      asking?.signal,
    ),
};

function isLabelme(head: JsonValue | undefined): boolean {
  if (!isObject(head)) return false;
  if ('imagePath' in head) return 'shapes' in head || 'imageData' in head;
  const [first] = listIn(head, 'shapes');
  return isObject(first) && 'points' in first && 'label' in first;
}

async function holdsLabelme(candidate: Candidate & { readonly kind: 'folder' }): Promise<boolean> {
  for (const path of (await someFiles(candidate, 'json')).slice(0, LOOKED_AT)) {
    const head = await candidate.tree.read(path, 0, HEAD_BYTES);
    if (head !== null && isLabelme(valueSoFar(decodeText(head)))) return true;
  }
  return false;
}
