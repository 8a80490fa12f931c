import type { FolderCandidate, Format } from '../../Format.ts';
import { decodeText } from '../../kit/decodeText.ts';
import { inSplitOrder } from '../../kit/inSplitOrder.ts';
import { valueSoFar } from '../../kit/json/jsonHead.ts';
import { entryIn, isList, isObject } from '../../kit/json/JsonValue.ts';
import { requireFolder } from '../../kit/requireFolder.ts';

const HEAD_BYTES = 65_536;

/** A project of Supervisely: `meta.json`, and a folder a dataset with a file an image in `ann`. */
export const supervisely: Format<'supervisely'> = {
  id: 'supervisely',
  label: 'Supervisely',
  extensions: [],
  sniff: candidate => candidate.kind === 'folder' && isProject(candidate),
  splits: async source => {
    const { datasetsOf } = await import('./readSupervisely.ts');
    const names = await datasetsOf(requireFolder(source));
    // Datasets are splits only where they are called so.
    return names.some(name => /^(?:train|val|test)/i.test(name)) ? inSplitOrder(names) : [];
  },
  read: async (source, options) =>
    (await import('./readSupervisely.ts')).readSupervisely(requireFolder(source), options),
  locate: async (source, name, asking) =>
    (await import('../../kit/json/locateInFile.ts')).locateInFile(
      source,
      'objects',
      name,
      asking?.signal,
    ),
};

async function isProject({ tree, entries }: FolderCandidate): Promise<boolean> {
  if (!entries.some(({ name, kind }) => kind === 'file' && name === 'meta.json')) return false;
  const head = await tree.read('meta.json', 0, HEAD_BYTES);
  const meta = head === null ? undefined : valueSoFar(decodeText(head));
  const classes = entryIn(meta, 'classes');
  return (
    isList(classes) && (classes.length === 0 || (isObject(classes[0]) && 'title' in classes[0]))
  );
}
