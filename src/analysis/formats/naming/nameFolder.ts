import type { Failure } from '../../contract/failures/Failure.ts';
import type { FolderCandidate } from '../Format.ts';
import { type TreeFile, walkTree } from '../kit/walkTree.ts';

/** Files that are looked at to say what a folder holds. */
const MOST_FILES = 20_000;
const MOST_DEPTH = 4;
const MOST_ENDINGS = 6;
const MOST_NAMED = 3;

/** Endings of files that may hold annotations by themselves. */
const LIKELY = new Set([
  'json.gz',
  'json',
  'jsonl',
  'ndjson',
  'csv',
  'xml',
  'yaml',
  'zip',
  'parquet',
  'tfrecord',
]);

/**
 * What a folder holds that no format takes.
 *
 * @param looked what was looked for
 */
export async function nameFolder(
  { tree }: FolderCandidate,
  looked: readonly string[],
): Promise<Failure> {
  const { files, isCut } = await walkTree(tree, { depth: MOST_DEPTH, most: MOST_FILES });
  const counts = new Map<string, number>();
  for (const { path } of files) counts.set(endingOf(path), (counts.get(endingOf(path)) ?? 0) + 1);
  const endings = Array.from(counts, ([ending, count]) => ({ ending, count })).toSorted(
    (one, other) => other.count - one.count || (one.ending < other.ending ? -1 : 1),
  );
  return {
    code: 'folder-not-annotations',
    file: tree.name,
    looked,
    files: files.length,
    isCut,
    endings: endings.slice(0, MOST_ENDINGS),
    likely: likelyIn(files),
  };
}

/** The largest first, where sizes are known. */
function likelyIn(files: readonly TreeFile[]): readonly string[] {
  return files
    .filter(({ path }) => LIKELY.has(endingOf(path)))
    .toSorted((one, other) => (other.size || 0) - (one.size || 0))
    .slice(0, MOST_NAMED)
    .map(({ path }) => path);
}

/** Without the dot, in lower case; '' where there is none. */
function endingOf(path: string): string {
  return /[^/]\.([^./]+(?:\.gz)?)$/i.exec(path)?.[1]?.toLowerCase() ?? '';
}
