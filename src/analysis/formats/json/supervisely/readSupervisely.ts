import { fail } from '../../../contract/failures/Failure.ts';
import type { FileTree } from '../../../contract/sources/FileTree.ts';
import { TimeSlice } from '../../../contract/steps/TimeSlice.ts';
import type { Dataset } from '../../../dataset/Dataset.ts';
import type { ReadOptions } from '../../Format.ts';
import { ImageSet } from '../../kit/images/ImageSet.ts';
import { listIn, textIn } from '../../kit/json/JsonValue.ts';
import { parseFile } from '../../kit/json/parseFile.ts';
import { requireSized } from '../../kit/images/requireSized.ts';
import { imageOf } from './imageOf.ts';

/**
 * Reads a project of Supervisely, or one dataset of it where a split is asked for.
 *
 * @throws FailureError when it cannot be read, holds no image or no object, and when it is cancelled
 */
export async function readSupervisely(tree: FileTree, options: ReadOptions): Promise<Dataset> {
  const slice = new TimeSlice(options);
  const set = new ImageSet(options, tree);
  const meta = await parseFile(tree, 'meta.json');
  set.records.addRead(meta.bytes);
  const titles = listIn(meta.value, 'classes').map(one => textIn(one, 'title') ?? '');
  for (const [number, title] of titles.entries()) set.listClass(title, number);
  const all = await datasetsOf(tree);
  const datasets = options.split === undefined ? all : all.filter(one => one === options.split);
  const files: string[] = [];
  for (const dataset of datasets) files.push(...(await filesOf(tree, dataset)));
  for (const [i, path] of files.entries()) {
    const { value, bytes } = await parseFile(tree, path);
    set.records.addRead(bytes);
    const image = value === undefined ? null : imageOf(value, path);
    if (image === null) set.records.addProblem('file-invalid', { file: path });
    else await set.add(image);
    options.progress?.({ stage: 'scan', share: (i + 1) / files.length });
    if (slice.isOver) await slice.next();
    if (options.signal?.aborted === true) fail({ code: 'cancelled' });
  }
  requireSized(set, tree.name, options);
  return slice.run(set.records.build());
}

/** Folders of the project that hold a folder `ann`. */
export async function datasetsOf(tree: FileTree): Promise<readonly string[]> {
  const names: string[] = [];
  for (const { name, kind } of (await tree.list('')) ?? [])
    if (kind === 'folder' && (await tree.list(`${name}/ann`)) !== null) names.push(name);
  return names;
}

async function filesOf(tree: FileTree, dataset: string): Promise<readonly string[]> {
  const entries = (await tree.list(`${dataset}/ann`)) ?? [];
  return entries
    .filter(({ name, kind }) => kind === 'file' && /\.json$/i.test(name))
    .map(({ name }) => `${dataset}/ann/${name}`);
}
