import {
  type AnnotationSource,
  baseName,
  isFolder,
} from '../../analysis/contract/sources/AnnotationSource.ts';
import type { FileTree } from '../../analysis/contract/sources/FileTree.ts';
import { type Recognized, recognize } from '../../analysis/formats/formats.ts';

/** A file, a folder, or a split of one, that is validated by itself. */
export interface SetPart {
  /** As it was named. */
  readonly asked: AnnotationSource;
  readonly recognized: Recognized;
  readonly split: string | undefined;
  /** Whether it is one of several splits of its set. */
  readonly isOneOfMany: boolean;
}

/**
 * What is validated of what was named: every split of a set, or the one that is asked for.
 *
 * @throws FailureError when one cannot be read, or is of no format
 */
export async function partsOf(
  sources: readonly AnnotationSource[],
  asked: string | undefined,
): Promise<readonly SetPart[]> {
  const parts: SetPart[] = [];
  for (const source of sources) {
    const recognized = await recognize(source);
    const known = (await recognized.format.splits?.(recognized.source)) ?? [];
    const splits: readonly (string | undefined)[] =
      asked === undefined && known.length > 0 ? known : [asked];
    for (const split of splits)
      parts.push({ asked: source, recognized, split, isOneOfMany: splits.length > 1 });
  }
  return parts;
}

/** What a part is called in findings about others. */
export function partName({ asked, split }: SetPart): string {
  return split === undefined ? asked.name : `${asked.name} (${split})`;
}

/** The folder that its files lie in. */
export function treeOf({ recognized }: SetPart): FileTree | undefined {
  const { source } = recognized;
  return isFolder(source) ? source : source.folder;
}

/** Its path in that folder; '' where it is the folder. */
export function pathIn({ recognized }: SetPart): string {
  const { source } = recognized;
  return isFolder(source) ? '' : baseName(source);
}

/**
 * Whether a part is made of the other: VOC's `trainval` is `train` and `val` together, so that what they share is no mistake.
 */
export function holdsOther(one: SetPart, other: SetPart): boolean {
  if (one.asked !== other.asked) return false;
  const names = [one.split, other.split].map(name => name?.toLowerCase().replace(/[-_]?\d+$/, ''));
  return names.includes('trainval') && names.some(name => name === 'train' || name === 'val');
}
