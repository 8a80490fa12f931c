import type { TimeSlice } from '../../contract/steps/TimeSlice.ts';
import type { Finding, FindingRecord } from '../Finding.ts';
import { findingOf } from '../findingOf.ts';
import { imageExample } from '../recordNames.ts';
import { sameContent } from '../images/sameContent.ts';
import type { SplitImage, SplitView } from './SplitView.ts';

/** Pairs of files that are compared byte by byte; more with equal prints are taken for equal once these were. */
const MOST_COMPARED = 500;

/**
 * What a split shares with an earlier one, and which of its classes it lacks. An image is shared where its file has the same
 * content; where files cannot be compared, by their names; and where neither says so, by all of its boxes.
 *
 * @param most records of each kind that are named
 * @throws FailureError when it is cancelled
 */
export async function splitFindings(
  split: SplitView,
  earlier: SplitView,
  { most, slice }: { readonly most: number; readonly slice: TimeSlice },
): Promise<readonly Finding[]> {
  const byFile = shared(split.byFile, earlier.byFile)
    .filter(([row, other]) => mayBeSame(split.images[row], earlier.images[other]))
    .map(([row]) => row);
  const taken = new Set(byFile);
  const byContent = await equalFiles(split, earlier, taken, slice);
  for (const row of byContent) taken.add(row);
  const byBoxes = shared(split.byBoxes, earlier.byBoxes).filter(([row]) => !taken.has(row));
  const records = (rows: readonly number[]) => rows.map(row => recordOf(split.images[row]));
  const missing = split.classes.size === 0 ? [] : earlier.classes;
  return [
    ...findingOf('split-same-file', records(byFile), most, earlier.name),
    ...findingOf('split-same-content', records(byContent), most, earlier.name),
    ...findingOf('split-same-boxes', records(byBoxes.map(([row]) => row)), most, earlier.name),
    ...findingOf(
      'split-class-missing',
      [...missing].filter(name => !split.classes.has(name)).map(name => ({ category: name })),
      most,
      earlier.name,
    ),
  ];
}

/** Rows of both that have a key in common. */
function shared(
  own: ReadonlyMap<string, number>,
  others: ReadonlyMap<string, number>,
): readonly (readonly [row: number, other: number])[] {
  return [...own].flatMap(([key, row]) => {
    const other = others.get(key);
    return other === undefined ? [] : [[row, other] as const];
  });
}

/** Files of one name with different contents are two images: many sets number each split from 1. */
function mayBeSame(one: SplitImage | undefined, other: SplitImage | undefined): boolean {
  const [first, second] = [one?.file?.print ?? null, other?.file?.print ?? null];
  return first === null || second === null || first === second;
}

async function equalFiles(
  split: SplitView,
  earlier: SplitView,
  taken: ReadonlySet<number>,
  slice: TimeSlice,
): Promise<readonly number[]> {
  const equal: number[] = [];
  let compared = 0;
  for (const [row, other] of shared(split.byPrint, earlier.byPrint)) {
    if (taken.has(row)) continue;
    const [one, second] = [split.images[row]?.file, earlier.images[other]?.file];
    if (!one || !second) continue;
    if (compared++ >= MOST_COMPARED || (await sameContent(one, second))) equal.push(row);
    if (slice.isOver) await slice.next();
  }
  return equal;
}

function recordOf(image: SplitImage | undefined): FindingRecord {
  const example = imageExample(image?.id ?? null);
  const { name } = image ?? { name: null };
  return name === null || example.image === name ? example : { ...example, file: name };
}
