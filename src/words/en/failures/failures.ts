import { amount, plural } from '../plural.ts';
import {
  type FailureWords,
  type FocalLossSchema,
  MOST_CANDIDATES,
  MOST_NAMED,
  type OutOfRangeValue,
  type ShownRelative,
  type TextPlace,
} from '../../FailureWords.ts';
import { relativeValues } from '../../SiteWords.ts';
import { lossMeanings } from '../lossMeanings.ts';
import { allowed } from './allowed.ts';
import { assignmentRules } from './assignmentRules.ts';
import { countedNeeds } from './countedNeeds.ts';
import { detail } from './detail.ts';
import { detectorFailures } from './detectorFailures.ts';
import { namingFailures } from './namingFailures.ts';
import { outputsFailures } from './outputsFailures.ts';
import { setFailures } from './setFailures.ts';
import { recordFailures } from './recordFailures.ts';
import { pilotFailures } from './pilotFailures.ts';
import { settingFailures } from './settingFailures.ts';
import { focalLossSchemas } from './focalLossSchemas.ts';
import { jsonNeed } from './jsonNeed.ts';
import { sizeFailures } from './sizeFailures.ts';
import { usableFailures } from './unusable.ts';

const place = (at: TextPlace) =>
  `line ${at.line}, column ${at.column} (byte ${at.byte})${at.excerpt === undefined ? '' : `, near ${at.excerpt}`}`;

/** Where several losses go by one path, the path says its line. */
const candidate = ({ path, line }: { readonly path: string; readonly line?: number }) => {
  if (line === undefined) return `${path} (not written yet)`;
  return path.endsWith(`(line ${line})`) ? path : `${path} (line ${line})`;
};

const inFile = ({ file, line }: { readonly file?: string; readonly line?: number }) =>
  file === undefined ? '' : `${file}${line === undefined ? '' : `, line ${line}`}: `;

/** `model.head.loss_cls (line 12: alpha 0.75, gamma 2.0)`. */
const relativePlace = (loss: ShownRelative) => {
  const values = relativeValues(loss);
  const from = loss.base === undefined ? '' : ` of ${loss.base}`;
  return `${loss.path} (line ${loss.line}${from}${values === '' ? '' : `: ${values}`})`;
};

/** Named one by one only where they are few. */
const lookedFor = (looked: readonly FocalLossSchema[]) =>
  looked.length <= MOST_NAMED
    ? `It looked for ${looked.map(one => focalLossSchemas[one]).join('; ')}.`
    : `It looked for ${looked.length} kinds of focal loss, among them ${focalLossSchemas.generic}.`;

const spelled = (value: OutOfRangeValue) => {
  if (typeof value === 'string') return value;
  return value.uncountable === 'too-large' ? 'too large to count' : 'no number';
};

const says = (message: string, advice: string) => ({ message, advice });

/** What is wrong and where, then what to do. */
export const failures: FailureWords['failures'] = {
  'not-found': f => says(`${f.file} does not exist.`, 'Check the path.'),
  'is-directory': f => says(`${f.file} is a folder.`, 'Name a file inside it.'),
  'no-permission': f =>
    says(`${f.file} cannot be read: permission denied.`, 'Check its permissions.'),
  unreadable: f =>
    says(
      `${f.file} could not be read: ${detail(f.reason)}.`,
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
      `Internal error in Focal Lens: ${f.message}`,
      'Please report it, with the file if you can share it.',
    ),
  'input-too-large': f =>
    says(
      `${inFile(f)}The detector turns an image into an input of ${f.width} × ${f.height} pixels with ${amount(f.anchors, 'anchor')}; at most ${f.most} can be counted.`,
      'Choose a detector that resizes images, or set a smaller size, larger strides or fewer anchors in its config.',
    ),
  'setup-out-of-range': f =>
    says(
      f.allowed.kind === 'length'
        ? `${inFile(f)}${f.key} is a list of ${f.allowed.count} entries; it has to be ${allowed(f.allowed)}.`
        : `${inFile(f)}${f.key} is ${spelled(f.value)}; it has to be ${allowed(f.allowed)}.`,
      'Correct it there; nothing was counted.',
    ),
  'unknown-detector': f =>
    says(`There is no detector preset "${f.name}".`, `Choose one of: ${f.known.join(', ')}.`),
  'detector-dynamic': f =>
    says(
      `"${f.name}" chooses its positives by its own predictions while it trains (${assignmentRules[f.rule]}): ${countedNeeds[f.needs].without}.`,
      countedNeeds[f.needs].instead,
    ),
  'backend-unavailable': f =>
    says(
      `The simulation backend "${f.backend}" cannot be used: ${detail(f.reason)}.`,
      'Choose the backend "auto"; on the command line, leave out --tensorflow.',
    ),
  arguments: f => says(f.message, 'Run with --help to see the arguments.'),
  'json-broken': f =>
    says(
      `${f.file} is not valid JSON at ${place(f.at)}: expected ${jsonNeed(f.expected)}.`,
      'Fix the file at that position, or export it again.',
    ),
  'json-truncated': f =>
    says(
      `${f.file} ends in the middle, at ${place(f.at)}, after ${amount(f.annotationsRead, 'annotation')}.`,
      'The download or export was cut off: fetch the file again.',
    ),
  'annotations-broken': f =>
    says(
      `${f.file} cannot be read${f.line === undefined ? '' : ` at line ${f.line}`}${f.record === undefined ? '' : ` at record ${f.record}`}: ${detail(f.reason)}.`,
      'Fetch or export the file again.',
    ),
  'results-not-ground-truth': f =>
    says(
      `${f.file} holds detection results, not ground truth.`,
      'Analyze the annotation file that these results were evaluated on, then measure them (Measure a Model’s Results…, or --predictions).',
    ),
  'not-predictions': f =>
    says(
      `${f.file} holds no detections of these images, but ${detail(f.found)}.`,
      'Give COCO results: a list of image_id, category_id, bbox and score, for the images of the annotation file.',
    ),
  'report-unusable': f =>
    says(
      `${f.file} is no report whose values can be used: ${detail(f.reason)}.`,
      'Make it again with "focal-lens analyze --format json", or give --alpha and --gamma.',
    ),
  'runs-unusable': f =>
    says(
      `${inFile(f)}these runs cannot be used: ${detail(f.reason)}.`,
      'Give runs of one dataset, one metric and one length, each with the γ and α it was trained with.',
    ),
  'too-many-pairs': f =>
    says(
      `${f.wanted} pairs are asked for, and ${f.most} are worth a run: more were measured not to lead to a better choice.`,
      'Ask for fewer pairs, and for more seeds instead (--seeds).',
    ),
  'no-train-command': f =>
    says(
      `How ${f.framework} is started for ${f.file}, with a seed and a folder of its results, is not known.`,
      'Give the --command with {config}, {folder} and {seed} in it.',
    ),
  'plan-unusable': f =>
    says(
      `${f.file} is not a usable plan: ${detail(f.reason)}.`,
      'Name the plan.json that "focal-lens plan" wrote, or plan again.',
    ),
  'counts-unusable': f =>
    says(
      `${f.file} holds no counts that can be merged: ${detail(f.reason)}.`,
      'Make it again with "focal-lens count".',
    ),
  'counts-not-mergeable': f =>
    says(
      `These counts cannot be merged with others: ${detail(f.reason)}.`,
      'Put the annotations into one file, and analyze that.',
    ),
  'counts-differ': f =>
    says(
      `${f.file} and ${f.other} cannot be merged: ${detail(f.reason)}.`,
      'Count all parts with the same options, by the same version of Focal Lens.',
    ),
  ...sizeFailures,
  ...usableFailures,
  'config-unsupported': f =>
    says(
      `Focal Lens cannot edit this type of config: ${f.file}.`,
      `It edits files that end in ${f.supported.map(end => `.${end}`).join(', ')}.`,
    ),
  'config-broken': f =>
    says(
      `${f.file} cannot be parsed at ${place(f.at)}: ${detail(f.reason)}.`,
      'Fix the file at that position first; nothing was changed.',
    ),
  'config-no-focal-loss': f =>
    says(
      `${f.file} holds no focal-loss α and γ that Focal Lens knows how to set${f.reason === undefined ? '' : `: ${detail(f.reason)}`}.`,
      f.reason === undefined
        ? lookedFor(f.looked)
        : 'Nothing was changed. If the loss is defined in another file, name that file.',
    ),
  'config-other-loss': f =>
    says(
      `${relativePlace(f.loss)} in ${f.file} takes no recommended pair: it is ${lossMeanings[f.loss.meaning].is}${f.more === 0 ? '' : `; ${f.more} more in the file ${plural(f.more, 'takes', 'take')} none either`}.`,
      `Nothing was changed. ${lossMeanings[f.loss.meaning].sensible}`,
    ),
  'config-ambiguous': f =>
    says(
      `${f.file} holds several pairs of α and γ${f.alike ? ' that can take the same values' : ''}: ${f.candidates.slice(0, MOST_CANDIDATES).map(candidate).join('; ')}${f.candidates.length > MOST_CANDIDATES ? `; and ${f.candidates.length - MOST_CANDIDATES} more` : ''}.`,
      f.alike
        ? 'Choose one with --site <path>, or all of them with --site all.'
        : 'Choose one with --site <path>.',
    ),
  'config-not-a-number': f =>
    says(
      `${f.key} in ${f.file} is "${f.text}", not a plain number.`,
      'Set it by hand where that value comes from; nothing was changed.',
    ),
  'config-not-editable': f =>
    says(
      `α and γ of ${f.path} in ${f.file} cannot be written safely: ${detail(f.reason)}.`,
      'Set them by hand; nothing was changed.',
    ),
  ...detectorFailures,
  ...namingFailures,
  ...recordFailures,
  ...outputsFailures,
  ...setFailures,
  ...settingFailures,
  ...pilotFailures,
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
    says(`${f.file} could not be written: ${detail(f.reason)}.`, 'Nothing was changed.'),
  'partly-written': f =>
    says(
      `${f.file} was written in part only: ${detail(f.reason)}.`,
      'Run focal-lens with this file once more: it puts the old content back first.',
    ),
};
