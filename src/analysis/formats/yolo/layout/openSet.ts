import {
  type AnnotationSource,
  baseName,
  isFolder,
} from '../../../contract/sources/AnnotationSource.ts';
import { fail } from '../../../contract/failures/Failure.ts';
import type { FileTree } from '../../../contract/sources/FileTree.ts';
import { decodeText } from '../../kit/decodeText.ts';
import { countLabels } from './countLabels.ts';
import { classNamesIn } from './classNames.ts';
import { layoutOf } from './findSet.ts';
import { placesOf } from './places.ts';
import { readDarknetData } from './readDarknetData.ts';
import { readDataYaml } from './readDataYaml.ts';
import type { YoloSet } from './YoloSet.ts';

export interface OpenSet {
  readonly tree: FileTree;
  readonly set: YoloSet;
  /** Bytes of its description; 0 where it has none. */
  readonly bytes: number;
}

/** Descriptions are some kilobytes; one with paths of images in it may be larger. */
const MOST_BYTES = 8 << 20;

/**
 * Finds out what a set is made of, from its description or its folder.
 *
 * @throws FailureError `set-unusable`, `no-image-sizes`
 */
export async function openSet(source: AnnotationSource): Promise<OpenSet> {
  if (!isFolder(source)) {
    const name = baseName(source);
    const { folder } = source;
    if (folder !== undefined && /\.ya?ml$/i.test(name))
      return openDescribed(folder, name, source.name);
    return openDarknet(folder ?? fail({ code: 'not-found', file: source.name }), name, source.name);
  }
  const entries = (await source.list('')) ?? [];
  const layout = await layoutOf(source, entries);
  if (layout === null) return fail({ code: 'is-directory', file: source.name });
  if ('file' in layout) {
    const open = layout.kind === 'described' ? openDescribed : openDarknet;
    return open(source, layout.file, `${source.name}/${layout.file}`);
  }
  if (layout.kind === 'labels-only') {
    const files = await countLabels(source);
    fail({ code: 'no-image-sizes', file: source.name, seen: { kind: 'labels', files } });
  }
  const names = await classNamesIn(source, entries);
  const { splits } = layout;
  return {
    tree: source,
    bytes: 0,
    set: { file: source.name, description: null, path: '', splits, names, keyPoints: 0 },
  };
}

async function openDescribed(tree: FileTree, yaml: string, file: string): Promise<OpenSet> {
  const bytes = (await tree.read(yaml, 0, MOST_BYTES)) ?? fail({ code: 'not-found', file });
  const set = readDataYaml(file, yaml, decodeText(bytes, true));
  return { tree, set, bytes: bytes.length };
}

async function openDarknet(tree: FileTree, data: string, file: string): Promise<OpenSet> {
  const bytes = (await tree.read(data, 0, MOST_BYTES)) ?? fail({ code: 'not-found', file });
  const { splits, names: path } = readDarknetData(decodeText(bytes, true));
  if (splits.length === 0) fail({ code: 'set-unusable', file, reason: 'no-splits' });
  const places = path === null ? [] : placesOf('', path);
  const names = await classNamesIn(tree, (await tree.list('')) ?? [], places);
  return {
    tree,
    bytes: bytes.length,
    set: { file, description: data, isFromAnywhere: true, path: '', splits, names, keyPoints: 0 },
  };
}
