import type { Steps } from '../../contract/steps/Steps.ts';
import type { NamedRecords } from '../../dataset/builder/NamedRecords.ts';
import type { ProblemCode } from '../../dataset/Dataset.ts';
import { putBoxes } from './scan/putBoxes.ts';
import type { Scanned } from './scan/scanSet.ts';
import { FACT, IMAGE_STATE, LABEL_STATE } from './scan/ScanColumns.ts';

export interface Recording {
  readonly images: readonly string[];
  readonly scanned: Scanned;
  /** Null where nothing says them: as many as are used, named by their numbers. */
  readonly names: readonly string[] | null;
}

/** Classes that a set without names may have. */
const MOST_UNNAMED = 10_000;
/** Of the image in hand. */
let boxes = new Float64Array(4096);
/** Images between two looks at the clock. */
const PIECE = 256;

/** Hands over what the loader keeps, and counts what it leaves out. @returns the images that it does not keep, ascending */
export function* recordsOf(
  { images, scanned, names }: Recording,
  records: NamedRecords,
): Steps<readonly number[]> {
  const dropped: number[] = [];
  const classes = names?.length ?? unnamedClasses(scanned);
  for (let number = 0; number < classes; number++)
    records.addClass(names?.[number] ?? String(number));
  for (const [index, image] of images.entries()) {
    if (index % PIECE === PIECE - 1) yield;
    const taken = { image, label: scanned.labelOf(index) ?? '', index };
    if (isKept(taken, scanned, classes, records)) addBoxes(taken, scanned, records);
    else dropped.push(index);
  }
  for (const file of scanned.alone) records.addProblem('labels-without-image', { file });
  return dropped;
}

interface Taken {
  readonly image: string;
  readonly label: string;
  readonly index: number;
}

/** Whether the loader keeps an image; what is odd about it is counted. */
function isKept(
  { image, label, index }: Taken,
  scanned: Scanned,
  classes: number,
  records: NamedRecords,
): boolean {
  const { columns } = scanned;
  const problem = imageProblem(columns.fact(index, FACT.image));
  if (problem !== null) records.addProblem(problem, { image });
  if (problem !== null && problem !== 'image-cut-off') return false;
  const hasLabels = columns.fact(index, FACT.label) !== LABEL_STATE.none;
  if (hasLabels) records.addRead(columns.labelBytes(index));
  else records.addProblem('image-without-labels', { image });
  const refused = refusal(scanned, index, classes);
  if (refused !== null) {
    const { code, line } = refused;
    records.addProblem('labels-dropped', { file: label });
    records.addProblem(code, line === 0 ? { file: label } : { annotation: `${label}:${line}` });
    return false;
  }
  for (const line of columns.repeatedOf(index))
    records.addProblem('duplicate-row', { annotation: `${label}:${line}` });
  return true;
}

function imageProblem(state: number): ProblemCode | null {
  switch (state) {
    case IMAGE_STATE.missing:
      return 'image-missing';
    case IMAGE_STATE.unreadable:
      return 'image-unreadable';
    case IMAGE_STATE.small:
      return 'image-too-small';
    case IMAGE_STATE.cutOff:
      return 'image-cut-off';
    default:
      return null;
  }
}

/** Why the loader drops a label file with its image; the line is 0 where it is the file as a whole. */
function refusal(
  { columns }: Scanned,
  index: number,
  classes: number,
): { readonly code: ProblemCode; readonly line: number } | null {
  const state = columns.fact(index, FACT.label);
  if (state === LABEL_STATE.unreadable) return { code: 'file-invalid', line: 0 };
  if (state === LABEL_STATE.refused)
    return { code: 'row-invalid', line: columns.fact(index, FACT.refusedAt) };
  const [from, to] = columns.rowsOf(index);
  for (let row = from; row < to; row++)
    if (columns.value(row, 0) >= classes)
      return { code: 'class-number-unknown', line: columns.line(row) };
  return null;
}

function addBoxes(
  { image, label, index }: Taken,
  { columns }: Scanned,
  records: NamedRecords,
): void {
  const width = columns.fact(index, FACT.width);
  const height = columns.fact(index, FACT.height);
  const number = records.addImage(image, width, height);
  const [from, to] = columns.rowsOf(index);
  if (from === to) return;
  const file = records.addFile(label);
  if (boxes.length < 4 * (to - from)) boxes = new Float64Array(8 * (to - from));
  putBoxes(columns, index, boxes, 0);
  for (let row = from; row < to; row++) {
    const at = 4 * (row - from);
    records.addBox({
      image: number,
      category: columns.value(row, 0),
      x: boxes[at] as number,
      y: boxes[at + 1] as number,
      width: boxes[at + 2] as number,
      height: boxes[at + 3] as number,
      place: columns.line(row),
      file,
    });
  }
}

function unnamedClasses({ columns }: Scanned): number {
  let most = 0;
  const [, rows] = columns.images === 0 ? [0, 0] : columns.rowsOf(columns.images - 1);
  for (let row = 0; row < rows; row++) {
    const number = columns.value(row, 0);
    if (number < MOST_UNNAMED) most = Math.max(most, number + 1);
  }
  return most;
}
