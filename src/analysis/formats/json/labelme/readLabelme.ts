import {
  type AnnotationSource,
  baseName,
  isFolder,
} from '../../../contract/sources/AnnotationSource.ts';
import { fail } from '../../../contract/failures/Failure.ts';
import type { FileTree } from '../../../contract/sources/FileTree.ts';
import { TimeSlice } from '../../../contract/steps/TimeSlice.ts';
import type { Dataset } from '../../../dataset/Dataset.ts';
import type { ReadOptions } from '../../Format.ts';
import { ImageSet } from '../../kit/images/ImageSet.ts';
import type { JsonItem } from '../../kit/json/JsonItems.ts';
import { emptyObject } from '../../kit/json/JsonValue.ts';
import { parseFile } from '../../kit/json/parseFile.ts';
import { readItems } from '../../kit/json/readItems.ts';
import { requireSized } from '../../kit/images/requireSized.ts';
import { walkTree } from '../../kit/walkTree.ts';
import { imageOf } from './imageOf.ts';

/**
 * Reads LabelMe files: all of a folder, or one. A file of a folder that is none is a problem; one that is asked for by its name
 * has to be one.
 *
 * @throws FailureError when it cannot be read, holds no image or no shape with a box, and when it is cancelled
 */
export async function readLabelme(
  source: AnnotationSource,
  options: ReadOptions,
): Promise<Dataset> {
  const slice = new TimeSlice(options);
  const set = new ImageSet(options, isFolder(source) ? source : source.folder);
  if (isFolder(source)) await readFolder(source, set, { ...options, slice });
  else {
    const document = emptyObject();
    const take = async (items: readonly JsonItem[]) => {
      for (const { section, value } of items) document[section ?? ''] = value;
    };
    const plan = { top: passesPicture, take, slice };
    set.records.addRead(await readItems(source, plan, options, () => set.records.annotations));
    const image = imageOf(document, baseName(source));
    if (image === null) fail({ code: 'no-images', file: source.name });
    await set.add(image);
  }
  requireSized(set, source.name, options);
  return slice.run(set.records.build());
}

function passesPicture(key: string): 'whole' | 'pass' {
  return key === 'imageData' ? 'pass' : 'whole';
}

async function readFolder(
  tree: FileTree,
  set: ImageSet,
  options: ReadOptions & { readonly slice: TimeSlice },
): Promise<void> {
  const { slice, progress, signal } = options;
  const { files, isCut } = await walkTree(tree, { signal });
  const paths = files.map(({ path }) => path).filter(path => /\.json$/i.test(path));
  if (isCut) set.records.addProblem('entries-skipped', { file: tree.name });
  for (const [i, path] of paths.entries()) {
    const { value, bytes } = await parseFile(tree, path, 'imageData');
    set.records.addRead(bytes);
    const image = value === undefined ? null : imageOf(value, path);
    if (image === null) set.records.addProblem('file-invalid', { file: path });
    else await set.add(image);
    progress?.({ stage: 'scan', share: (i + 1) / paths.length });
    if (slice.isOver) await slice.next();
    if (signal?.aborted) fail({ code: 'cancelled' });
  }
}
