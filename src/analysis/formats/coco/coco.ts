import {
  type AnnotationSource,
  type FileSource,
  isFolder,
} from '../../contract/sources/AnnotationSource.ts';
import type { ByteSource } from '../../contract/sources/ByteSource.ts';
import type { Dataset } from '../../dataset/Dataset.ts';
import type { Format, LocateOptions, ReadOptions } from '../Format.ts';
import { jsonHead } from '../kit/json/jsonHead.ts';
import { isObject, type JsonValue } from '../kit/json/JsonValue.ts';
import type { RecordName, RecordPlace } from '../RecordPlace.ts';
import { partIn, partOf, partsIn } from './cocoFolder.ts';
import { findRecord } from './findRecord.ts';
import { readCoco } from './readCoco.ts';

const profiles = () => import('./profile/profiles.ts');

/** COCO ground truth: a JSON object with `images`, `annotations` and `categories` (Lin et al. 2014), or a folder of such. */
export const coco: Format<'coco'> = {
  id: 'coco',
  label: 'COCO',
  extensions: ['json'],
  checksOnRequest: true,
  sniff: candidate =>
    candidate.kind === 'file'
      ? cocoSections(jsonHead(candidate)).length > 0
      : partsIn(candidate.tree, candidate.entries).then(parts => parts.length > 0),
  splits: splitsOf,
  read,
  inspect: async (source, { split, ...sharing }) => {
    const place = isFolder(source) ? (await partIn(source, split))?.path : undefined;
    return (await profiles()).inspectCoco(await fileOf(source, split), sharing, place);
  },
  namedFiles: async (source, { split, ...sharing }) =>
    (await profiles()).namedFiles(await fileOf(source, split), sharing),
  profile: async (source, { split, ...sharing }) =>
    (await profiles()).profileCoco(await fileOf(source, split), sharing),
  locate,
};

/** The sections of a COCO file that the text begins. */
function cocoSections(head: JsonValue | undefined): readonly string[] {
  if (!isObject(head)) return [];
  return ['images', 'annotations', 'categories'].filter(name => Object.hasOwn(head, name));
}

async function splitsOf(source: AnnotationSource): Promise<readonly string[]> {
  if (!isFolder(source)) return [];
  const parts = await partsIn(source, (await source.list('')) ?? []);
  return parts.map(({ split }) => split).filter(split => split !== '');
}

async function read(source: AnnotationSource, options: ReadOptions): Promise<Dataset> {
  const file = await fileOf(source, options.split);
  const dataset = await readCoco(file, options);
  return isFolder(source) ? { ...dataset, files: { count: 1, bytes: file.size } } : dataset;
}

async function fileOf(
  source: AnnotationSource,
  split: string | undefined,
): Promise<FileSource | ByteSource> {
  return isFolder(source) ? partOf(source, split) : source;
}

async function locate(
  source: AnnotationSource,
  name: RecordName,
  { signal, split }: LocateOptions = {},
): Promise<RecordPlace | null> {
  if (!isFolder(source)) return findRecord(source, name, signal);
  const part = await partIn(source, split);
  if (part === undefined) return null;
  const file = await source.open(part.path);
  const place = file === null ? null : await findRecord(file, name, signal);
  return place && { ...place, file: part.path };
}
