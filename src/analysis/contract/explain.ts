import { allowedText } from './Allowed.ts';
import { detailText } from './Detail.ts';
import type { Failure, FailureCode, TextPlace } from './Failure.ts';

/** The one place with the wording of every failure: what is wrong and where, then what to do. */
export interface Explanation {
  readonly message: string;
  readonly advice: string;
}

const place = (at: TextPlace) =>
  `line ${at.line}, column ${at.column} (byte ${at.byte})${at.excerpt === undefined ? '' : `, near ${at.excerpt}`}`;

const candidate = ({ path, line }: { readonly path: string; readonly line?: number }) =>
  line === undefined ? `${path} (not written yet)` : `${path} (line ${line})`;

const inFile = ({ file, line }: { readonly file?: string; readonly line?: number }) =>
  file === undefined ? '' : `${file}${line === undefined ? '' : `, line ${line}`}: `;

/** Of several focal losses, so many are named. */
export const MOST_CANDIDATES = 20;

const counted = (count: number, thing: string) => `${count} ${thing}${count === 1 ? '' : 's'}`;

/** Words for every failure; one that is missing does not compile. */
export type FailureWording = {
  readonly [C in FailureCode]: (failure: Extract<Failure, { code: C }>) => Explanation;
};

const WORDING: FailureWording = {
  'not-found': f => says(`${f.file} does not exist.`, 'Check the path.'),
  'is-directory': f => says(`${f.file} is a folder.`, 'Name a file inside it.'),
  'no-permission': f => says(`${f.file} may not be read.`, 'Check its permissions.'),
  unreadable: f =>
    says(
      `${f.file} could not be read: ${detailText(f.reason)}.`,
      'Try again, or copy the file to a local disk.',
    ),
  'changed-while-read': f =>
    says(
      `${f.file} changed while it was read.`,
      'Wait until nothing writes to it, then analyze again.',
    ),
  'file-too-large': f =>
    says(
      `${f.file} is larger than ${f.megabytes} MB, the most that is read of such a file.`,
      'Check the path.',
    ),
  cancelled: () => says('Cancelled.', 'Nothing was changed.'),
  internal: f =>
    says(
      `Focal Lens met an error of its own: ${f.message}`,
      'Please report it, with the file if you can share it.',
    ),
  'input-too-large': f =>
    says(
      `${inFile(f)}The detector turns an image into an input of ${f.width} × ${f.height} pixels with ${f.anchors} anchors; at most ${f.most} can be counted.`,
      'Choose a detector that resizes images, or set a smaller size, larger strides or fewer anchors in its config.',
    ),
  'setup-out-of-range': f =>
    says(
      f.allowed.kind === 'length'
        ? `${inFile(f)}${f.key} is a list of ${f.allowed.count} entries; it has to be ${allowedText(f.allowed)}.`
        : `${inFile(f)}${f.key} is ${f.value}; it has to be ${allowedText(f.allowed)}.`,
      'Correct it there; nothing was counted.',
    ),
  'unknown-detector': f =>
    says(`There is no detector preset "${f.name}".`, `Choose one of: ${f.known.join(', ')}.`),
  'detector-dynamic': f =>
    says(
      `The foreground of "${f.name}" is not countable from annotations: it is chosen during training by ${f.rule}, from the detector's own predictions.`,
      `Choose a detector with a fixed rule: ${f.known.join(', ')}.`,
    ),
  'backend-unavailable': f =>
    says(
      `The simulation backend "${f.backend}" cannot be used: ${detailText(f.reason)}.`,
      'Choose the backend "auto"; on the command line, leave out --tensorflow.',
    ),
  arguments: f => says(f.message, 'Run with --help to see the arguments.'),
  'json-broken': f =>
    says(
      `${f.file} is not valid JSON at ${place(f.at)}: expected ${f.expected}.`,
      'Mend the file there, or export it again.',
    ),
  'json-truncated': f =>
    says(
      `${f.file} ends in the middle, at ${place(f.at)}, after ${counted(f.annotationsRead, 'annotation')}.`,
      'The download or export was cut off: fetch the file again.',
    ),
  'not-coco': f =>
    says(
      `${f.file} is not a COCO annotation file: it holds ${detailText(f.found)}.`,
      'Focal Lens looks for an object with "images", "annotations" and "categories".',
    ),
  'results-not-ground-truth': f =>
    says(
      `${f.file} holds detection results, not ground truth.`,
      'Analyze the annotation file that these results were evaluated on.',
    ),
  'not-predictions': f =>
    says(
      `${f.file} holds no detections of these images, but ${detailText(f.found)}.`,
      'Give COCO results: a list of image_id, category_id, bbox and score, for the images of the annotation file.',
    ),
  'report-unusable': f =>
    says(
      `${f.file} is no report whose values can be used: ${detailText(f.reason)}.`,
      'Make it again with "focal-lens analyze --format json", or give --alpha and --gamma.',
    ),
  'counts-unusable': f =>
    says(
      `${f.file} holds no counts that can be merged: ${detailText(f.reason)}.`,
      'Make it again with "focal-lens count".',
    ),
  'counts-not-mergeable': f =>
    says(
      `These counts cannot be merged with others: ${detailText(f.reason)}.`,
      'Put the annotations into one file, and analyze that.',
    ),
  'counts-differ': f =>
    says(
      `${f.file} and ${f.other} cannot be merged: ${detailText(f.reason)}.`,
      'Count all parts with the same options, by the same version of Focal Lens.',
    ),
  'no-images': f => says(`${f.file} lists no images.`, 'Export it with its "images" section.'),
  'no-annotations': f =>
    says(
      `${f.file} lists ${counted(f.images, 'image')} but no annotations.`,
      'Choose a file with ground-truth boxes; test sets are published without them.',
    ),
  'nothing-usable': f =>
    says(
      `${f.file} holds no box that a detector could train on, among ${counted(f.annotations, 'annotation')}.`,
      'Compare the "image_id" values with the ids under "images"; crowds, empty boxes and boxes under the least size of the framework do not count.',
    ),
  'config-unsupported': f =>
    says(
      `${f.file} is in no config format that Focal Lens can edit.`,
      `It edits files that end in ${f.supported.map(end => `.${end}`).join(', ')}.`,
    ),
  'config-broken': f =>
    says(
      `${f.file} cannot be parsed at ${place(f.at)}: ${detailText(f.reason)}.`,
      'Mend the file there first; nothing was changed.',
    ),
  'config-no-focal-loss': f =>
    says(
      `${f.file} holds no focal-loss α and γ that Focal Lens knows how to set${f.reason === undefined ? '' : `: ${detailText(f.reason)}`}.`,
      `It looked for ${f.looked.join('; ')}.`,
    ),
  'config-ambiguous': f =>
    says(
      `${f.file} holds several pairs of α and γ: ${f.candidates.slice(0, MOST_CANDIDATES).map(candidate).join('; ')}${f.candidates.length > MOST_CANDIDATES ? `; and ${f.candidates.length - MOST_CANDIDATES} more` : ''}.`,
      'Say which one is meant.',
    ),
  'config-not-a-number': f =>
    says(
      `${f.key} in ${f.file} is "${f.text}", not a plain number.`,
      'Set it by hand where that value comes from; nothing was changed.',
    ),
  'config-no-detector': f =>
    says(
      `${f.file} describes no detector that Focal Lens can take from a config.`,
      `It reads ${f.reads.join(', ')}. For others choose the nearest preset.`,
    ),
  'config-too-many-bases': f =>
    says(
      `${f.file} builds on more than ${f.files} files, or on more than ${f.megabytes} MB of them.`,
      'Name fewer base files, or a config that holds everything.',
    ),
  'config-too-complex': f =>
    says(
      `${f.file} could not be read within ${f.seconds} seconds.`,
      'It is more complex than any config; nothing was changed.',
    ),
  'config-changed': f =>
    says(
      `${f.file} changed since the difference was shown.`,
      'Look at the new difference and apply again; nothing was overwritten.',
    ),
  'not-writable': f =>
    says(`${f.file} could not be written: ${detailText(f.reason)}.`, 'Nothing was changed.'),
  'partly-written': f =>
    says(
      `${f.file} was written in part only: ${detailText(f.reason)}.`,
      'Run focal-lens with this file once more: it puts the old content back first.',
    ),
};

/** In English, or in the words of another language. */
export function explain(failure: Failure, wording: FailureWording = WORDING): Explanation {
  // The table is complete by its type; TypeScript cannot see that code and argument belong together.
  return (wording[failure.code] as (failure: Failure) => Explanation)(failure);
}

function says(message: string, advice: string): Explanation {
  return { message, advice };
}
