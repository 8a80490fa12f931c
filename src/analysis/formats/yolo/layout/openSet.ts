import { type AnnotationSource, baseName, isFolder } from '../../../contract/AnnotationSource.ts';
import { fail } from '../../../contract/failures/Failure.ts';
import type { FileTree } from '../../../contract/FileTree.ts';
import { decodeText } from '../../kit/decodeText.ts';
import { walkTree } from '../../kit/walkTree.ts';
import { isLabelName } from './endings.ts';
import { classNamesIn } from './classNames.ts';
import { layoutOf } from './findSet.ts';
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
 * @throws FailureError `part-of-set` for a single text file, `set-unusable`, `image-sizes-needed`
 */
export async function openSet(source: AnnotationSource): Promise<OpenSet> {
  if (!isFolder(source)) {
    const name = baseName(source);
    const { folder } = source;
    if (folder === undefined || !/\.ya?ml$/i.test(name))
      return fail({ code: 'part-of-set', file: source.name, part: partOf(name) });
    return openDescribed(folder, name, source.name);
  }
  const entries = (await source.list('')) ?? [];
  const layout = await layoutOf(source, entries);
  if (layout === null) return fail({ code: 'is-directory', file: source.name });
  if (layout.kind === 'described')
    return openDescribed(source, layout.yaml, `${source.name}/${layout.yaml}`);
  if (layout.kind === 'labels-only') {
    const labels = (await walkTree(source)).files.filter(({ path }) => isLabelName(path)).length;
    fail({ code: 'image-sizes-needed', file: source.name, labels });
  }
  const names = await classNamesIn(source, entries);
  const { splits } = layout;
  return {
    tree: source,
    bytes: 0,
    set: { file: source.name, yaml: null, path: '', splits, names, keyPoints: 0 },
  };
}

async function openDescribed(tree: FileTree, yaml: string, file: string): Promise<OpenSet> {
  const bytes = (await tree.read(yaml, 0, MOST_BYTES)) ?? fail({ code: 'not-found', file });
  const set = readDataYaml(file, yaml, decodeText(bytes, true));
  return { tree, set, bytes: bytes.length };
}

function partOf(name: string): 'class-names' | 'image-list' | 'yolo-labels' {
  if (/^classes\.txt$|\.names$/i.test(name)) return 'class-names';
  return /^(?:train|val|valid|test).*\.txt$/i.test(name) ? 'image-list' : 'yolo-labels';
}
