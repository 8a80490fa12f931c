import type { WrittenId } from '../dataset/Id.ts';
import type { Finding } from './Finding.ts';
import { finding } from './findingsOfDataset.ts';
import type { SplitView } from './SplitView.ts';

/** What a split shares with an earlier one, and which of its classes it lacks. @param most records of each kind that are named */
export function splitFindings(
  split: SplitView,
  earlier: SplitView,
  most: number,
): readonly Finding[] {
  const sharedFiles = [...split.files].filter(([name]) => earlier.files.has(name));
  const sameFile = new Set(sharedFiles.map(([, id]) => id));
  const sharedBoxes = [...split.boxes].filter(
    ([boxes, id]) => earlier.boxes.has(boxes) && !sameFile.has(id),
  );
  const missing = [...earlier.classes].filter(name => !split.classes.has(name));
  return [
    ...finding(
      'split-same-file',
      sharedFiles.map(([name, id]) => ({ ...asImage(id), file: name })),
      most,
      earlier.file,
    ),
    ...finding(
      'split-same-boxes',
      sharedBoxes.map(([, id]) => asImage(id)),
      most,
      earlier.file,
    ),
    ...finding(
      'split-class-missing',
      missing.map(name => ({ category: name })),
      most,
      earlier.file,
    ),
  ];
}

function asImage(id: WrittenId | null) {
  return id === null ? {} : { image: id };
}
