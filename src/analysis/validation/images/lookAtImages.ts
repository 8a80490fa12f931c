import type { Progress } from '../../contract/Progress.ts';
import type { TimeSlice } from '../../contract/steps/TimeSlice.ts';
import type { Dataset } from '../../dataset/Dataset.ts';
import { uprightSize } from '../../formats/kit/images/imageSize.ts';
import type { FindingRecord } from '../Finding.ts';
import { imageExample } from '../recordNames.ts';
import type { ImageFolders } from './ImageFolders.ts';
import { lookAtImage } from './lookAtImage.ts';

/** What the files of a set's images say, held against its annotations. */
export interface ImageLook {
  /** How many files were looked into. */
  readonly files: number;
  readonly missing: readonly FindingRecord[];
  readonly unreadable: readonly FindingRecord[];
  /** Of another size than the annotations say. */
  readonly differs: readonly FindingRecord[];
  /** Width and height change places, and the file is not turned. */
  readonly swapped: readonly FindingRecord[];
  /** Turned by Exif, and the annotations give the size as it is stored, or as it is seen. */
  readonly turned: readonly FindingRecord[];
  readonly turnedUpright: readonly FindingRecord[];
  /** By the rows of images: their files. */
  readonly found: ReadonlyMap<number, FoundImage>;
}

export interface FoundImage {
  readonly path: string;
  readonly print: string | null;
}

export interface Looking {
  readonly dataset: Dataset;
  readonly folders: ImageFolders;
  /** The file that an image names, by its row. */
  readonly nameOf: (row: number) => string | null;
  readonly slice: TimeSlice;
  readonly progress?: Progress | undefined;
}

/** @throws FailureError when a folder cannot be read, and when it is cancelled */
export async function lookAtImages(looking: Looking): Promise<ImageLook> {
  const { dataset, folders, nameOf, slice, progress } = looking;
  const { images } = dataset;
  const found = new Map<number, FoundImage>();
  const [missing, unreadable]: [FindingRecord[], FindingRecord[]] = [[], []];
  const bySize = { differs: [], swapped: [], turned: [], turnedUpright: [] } as Record<
    SizeVerdict,
    FindingRecord[]
  >;
  for (let row = 0; row < images.count; row++) {
    if (slice.isOver) {
      progress?.({ stage: 'scan', share: row / images.count });
      await slice.next();
    }
    const name = nameOf(row);
    if (name === null) continue;
    const example = imageExample(images.ids.at(row));
    const record = example.image === name ? example : { ...example, file: name };
    const file = await folders.find(name);
    if (file === null) {
      missing.push(record);
      continue;
    }
    const { size, print } = await lookAtImage(folders.tree, file);
    found.set(row, { path: file.path, print });
    if (size === null) {
      unreadable.push(record);
      continue;
    }
    const written = [images.width[row] as number, images.height[row] as number] as const;
    const verdict = verdictOf(written, size);
    const { width, height } = uprightSize(size);
    if (verdict !== null)
      bySize[verdict].push({ ...record, sizes: { written, file: [width, height] } });
  }
  return { files: found.size, missing, unreadable, ...bySize, found };
}

type SizeVerdict = 'differs' | 'swapped' | 'turned' | 'turnedUpright';

/** How a size that annotations give fits that of the file; null where it is the file's, and where none is given. */
function verdictOf(
  [width, height]: readonly [number, number],
  stored: Parameters<typeof uprightSize>[0],
): SizeVerdict | null {
  if (!(width > 0 && height > 0)) return null;
  const upright = uprightSize(stored);
  const isTurned = stored.orientation >= 5 && stored.width !== stored.height;
  if (width === upright.width && height === upright.height)
    return isTurned ? 'turnedUpright' : null;
  if (isTurned && width === stored.width && height === stored.height) return 'turned';
  return width === upright.height && height === upright.width ? 'swapped' : 'differs';
}
