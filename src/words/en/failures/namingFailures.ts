import type { FailureWords } from '../../FailureWords.ts';
import { detail } from './detail.ts';
import { fileKinds } from './fileKinds.ts';

const holds = (endings: readonly { readonly ending: string; readonly count: number }[]) =>
  endings
    .map(({ ending, count }) => `${count} ${ending === '' ? 'without an ending' : `.${ending}`}`)
    .join(', ');

const countOf = (files: number, isCut: boolean) =>
  `${isCut ? 'at least ' : ''}${files} ${files === 1 ? 'file' : 'files'}`;

/** Files and folders that hold no annotations. */
export const namingFailures = {
  'not-coco': f => ({
    message: `${f.file} is not a COCO annotation file: it holds ${detail(f.found)}.`,
    advice: 'Focal Lens looks for an object with "images", "annotations" and "categories".',
  }),
  'not-annotations': f => ({
    message: `${f.file} is not an annotation file but ${fileKinds[f.found][0]}.`,
    advice: fileKinds[f.found][1],
  }),
  'folder-not-annotations': f => ({
    message:
      f.files === 0
        ? `${f.file} is a folder without files. Focal Lens looked for ${f.looked.join(', ')}.`
        : `${f.file} is a folder of none of the formats that Focal Lens looked for (${f.looked.join(', ')}). It holds ${countOf(f.files, f.isCut)}: ${holds(f.endings)}.`,
    advice:
      f.likely.length === 0
        ? 'Name the annotation file, or the folder that holds images and labels together.'
        : `Name the annotation file, such as ${f.likely.join(', ')}; or the folder that holds images and labels together.`,
  }),
} satisfies Partial<FailureWords['failures']>;
