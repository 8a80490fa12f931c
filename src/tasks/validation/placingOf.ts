import type { Sharing } from '../../analysis/contract/steps/TimeSlice.ts';
import { isFolder } from '../../analysis/contract/sources/AnnotationSource.ts';
import type { Inspection } from '../../analysis/formats/Inspection.ts';
import { ListedFiles } from '../../analysis/formats/kit/images/ListedFiles.ts';
import { joinPath } from '../../analysis/formats/kit/paths.ts';
import type { RecordName, RecordPlace } from '../../analysis/formats/RecordPlace.ts';
import type { FindingPlace } from '../../analysis/validation/Finding.ts';
import type { Placing } from '../../analysis/validation/withPlaces.ts';
import { type SetPart, treeOf } from './SetPart.ts';

/** Records whose places are looked for one by one: each look reads a file, which is small where a set has many. */
const MOST_IN_ONE_FILE = 200;
const MOST_IN_MANY_FILES = 20_000;

/** How the findings of a part come to their places. @param inspection knows all of them at once, where there is one */
export function placingOf(
  part: SetPart,
  inspection: Inspection | null,
  { signal }: Sharing,
): Placing {
  const { format, source } = part.recognized;
  const { split } = part;
  const tree = treeOf(part);
  const files = tree && new ListedFiles(tree);
  const places = async (names: readonly RecordName[]): Promise<readonly (RecordPlace | null)[]> => {
    if (inspection !== null) return inspection.places(names);
    const found: (RecordPlace | null)[] = [];
    const most = isFolder(source) ? MOST_IN_MANY_FILES : MOST_IN_ONE_FILE;
    for (const [at, name] of names.entries())
      found.push(
        at < most ? ((await format.locate?.(source, name, { signal, split })) ?? null) : null,
      );
    return found;
  };
  return {
    places,
    openable: file => openable(part, file),
    isFile: async file => (await files?.sizeOf(file)) !== undefined,
  };
}

/** A path of the set as it can be opened, or as it stands in the archive. */
function openable(part: SetPart, file: string | undefined): Pick<FindingPlace, 'file' | 'archive'> {
  const { asked, recognized } = part;
  const { source } = recognized;
  const tree = treeOf(part);
  if (source === asked) {
    if (file === undefined) return {};
    return { file: tree === undefined ? file : joinPath(tree.name, file) };
  }
  const base = file === undefined ? source.name : (tree?.name ?? source.name);
  const inside = base.slice(asked.name.length + 1);
  return { archive: asked.name, file: file === undefined ? inside : joinPath(inside, file) };
}
