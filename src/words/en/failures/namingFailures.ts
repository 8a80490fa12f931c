import { amount } from '../plural.ts';
import type { FailureWords, FileKind } from '../../FailureWords.ts';
import { detail } from './detail.ts';

/** What a file is that is no annotation file, and what to do instead. */
const FILE_KINDS: Readonly<Record<FileKind, readonly [is: string, advice: string]>> = {
  'annotation-lines': [
    'COCO annotations as JSON Lines: one record a line, without images and classes',
    'Put the records into the "annotations" list of a COCO file, next to "images" and "categories".',
  ],
  archive: ['an archive', 'Unpack it, and name the file or folder with the annotations.'],
  'audio-or-video': ['a video or sound', 'Name the file with the annotations of its frames.'],
  binary: ['binary data of an unknown kind', 'Name the annotation file.'],
  'class-hierarchy': [
    'the class hierarchy of Open Images',
    'Name the CSV file with the boxes, and export it as COCO where it is not read.',
  ],
  'class-list': [
    'a list of class names',
    'Name the annotation file or the folder that it belongs to.',
  ],
  config: ['a config', 'Name the annotation file, and give the config with --config.'],
  csv: [
    'a table (CSV)',
    'Its columns are none that Focal Lens knows. Export the annotations as COCO.',
  ],
  'cvat-xml': ['a CVAT export in XML', 'Export the task as COCO 1.0 in CVAT.'],
  'data-yaml': ['the description of a YOLO dataset', 'Name the folder with its images and labels.'],
  document: ['a document', 'Name the annotation file.'],
  'dota-labels': [
    'DOTA labels of one image: corners of rotated boxes',
    'Export them as COCO with upright boxes.',
  ],
  'excel-lock': [
    'a lock file that Excel keeps next to an open workbook',
    'Close the workbook, and name the file itself.',
  ],
  'excel-workbook': ['an Excel workbook', 'Export the annotations as COCO.'],
  'focal-lens-report': [
    'a file that Focal Lens wrote',
    'Name the annotation file that it was made from.',
  ],
  geojson: [
    'GeoJSON: shapes on a map, not in pixels',
    'Cut the map into images, and write the boxes in pixels as COCO.',
  ],
  'git-lfs-pointer': [
    'a Git LFS pointer: the file itself has not been fetched',
    'Run "git lfs pull" in its repository.',
  ],
  hdf5: ['an HDF5 file', 'Export the annotations as COCO.'],
  html: [
    'a web page, such as the error page of a download',
    'Download the file itself, by its raw or direct link.',
  ],
  image: ['an image', 'Name the annotation file, or the folder with images and labels.'],
  'image-list': [
    'a list of images without boxes',
    'Name the annotation file, or the folder with images and labels.',
  ],
  javascript: ['JavaScript', 'Save the object alone as JSON.'],
  'json-lines': [
    'JSON Lines, whose records are none that Focal Lens knows',
    'Export the annotations as COCO.',
  ],
  'kitti-labels': [
    'KITTI labels of one image',
    'Name the folder with images and labels, or export them as COCO.',
  ],
  'label-map': ['a label map: numbers and names of classes', 'Name the annotation file.'],
  'labelme-xml': ['an XML file of the LabelMe web tool', 'Export the annotations as COCO.'],
  matlab: ['a MATLAB file', 'Export the annotations as COCO.'],
  notebook: ['a Jupyter notebook', 'Name the annotation file that it reads or writes.'],
  numpy: ['a NumPy array', 'Export the annotations as COCO.'],
  parquet: [
    'a Parquet table',
    'Its columns are none that Focal Lens knows. Export the annotations as COCO.',
  ],
  pickle: [
    'a Python pickle, which can run code when it is loaded',
    'Load it in Python where it comes from a source that you trust, and write it with json.dump.',
  ],
  python: ['Python code', 'Name the annotation file; a config is given with --config.'],
  'python-dict': [
    'a Python object as print() shows it, not JSON',
    'Write it with json.dump instead.',
  ],
  'source-code': ['a script', 'Name the annotation file.'],
  sqlite: ['a SQLite database', 'Export the annotations as COCO.'],
  'torch-weights': ['weights or tensors of PyTorch', 'Name the annotation file.'],
  text: ['text of an unknown kind', 'Name the annotation file.'],
  'utf-16': ['text in UTF-16', 'Save it as UTF-8.'],
  'voc-xml': ['a Pascal VOC annotation of one image', 'Name the folder that holds all of them.'],
  vott: ['a VoTT project or export', 'Export the project from VoTT as Pascal VOC or CSV.'],
  'wider-face': ['WIDER FACE boxes', 'Export them as COCO.'],
  xml: ['XML', 'Its elements are none that Focal Lens knows. Export the annotations as COCO.'],
  yaml: ['YAML that describes no dataset', 'Name the annotation file.'],
  'yolo-labels': [
    'YOLO labels of one image',
    'Name the data.yaml, or the folder with images and labels.',
  ],
};

const holds = (endings: readonly { readonly ending: string; readonly count: number }[]) =>
  endings
    .map(({ ending, count }) => `${count} ${ending === '' ? 'without an ending' : `.${ending}`}`)
    .join(', ');

const countOf = (files: number, isCut: boolean) =>
  `${isCut ? 'at least ' : ''}${amount(files, 'file')}`;

/** Files and folders that hold no annotations. */
export const namingFailures = {
  'not-coco': f => ({
    message: `${f.file} is not a COCO annotation file: it holds ${detail(f.found)}.`,
    advice: 'Focal Lens looks for an object with "images", "annotations" and "categories".',
  }),
  'not-annotations': f => ({
    message: `${f.file} is not an annotation file but ${FILE_KINDS[f.found][0]}.`,
    advice: FILE_KINDS[f.found][1],
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
