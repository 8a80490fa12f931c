import { amount } from '../plural.ts';
import {
  type Detail,
  type DetailWords,
  type ElementKind,
  type FilledDetailWords,
  filledText,
  type SectionKind,
  type SomeKeys,
} from '../../FailureWords.ts';
import { ENGLISH } from '../../numberFormat.ts';
import { annotationFaults } from './faults/annotationFaults.ts';
import { archiveFaults } from './faults/archiveFaults.ts';
import { tableFaults } from './faults/tableFaults.ts';
import { markupFaults } from './faults/markupFaults.ts';
import { predictions } from '../dataset/predictions.ts';
import { remarkIn } from '../../dataset/PredictionWords.ts';
import { jsonNeed } from './jsonNeed.ts';
import { backendFaults } from './faults/backendFaults.ts';
import { configFaults } from './faults/configFaults.ts';
import { countFaults, countValues } from './faults/countFaults.ts';
import { editFaults } from './faults/editFaults.ts';
import { fileContents } from './faults/fileContents.ts';
import { fileFaults } from './faults/fileFaults.ts';
import { lossReasons } from './faults/lossReasons.ts';
import { outputsDetails, outputsFaults } from './faults/outputsFaults.ts';
import { runFaults } from './faults/runFaults.ts';
import { setFaults } from './faults/setFaults.ts';
import { settingFaults } from './faults/settingFaults.ts';

const DETAILS: DetailWords = {
  ...fileFaults,
  ...markupFaults,
  ...tableFaults,
  ...archiveFaults,
  ...backendFaults,
  ...annotationFaults,
  ...fileContents,
  ...configFaults,
  ...editFaults,
  ...countFaults,
  ...lossReasons,
  ...outputsFaults,
  ...runFaults,
  ...setFaults,
  ...settingFaults,
};

const PLURALS: Readonly<Record<ElementKind, string>> = {
  object: 'objects',
  array: 'lists',
  number: 'numbers',
  string: 'texts',
  literal: 'values',
  mixed: 'values',
};

const TOO_MANY = { classes: 'classes', 'class-pairs': 'pairs of classes' } as const;

const SECTION_KINDS: Readonly<Record<SectionKind, string>> = {
  object: 'an object',
  list: 'a list of other values',
  number: 'a number',
  string: 'a text',
  literal: 'true, false or null',
};

const FILLED: FilledDetailWords = {
  ...outputsDetails,
  'xml-broken': ({ line, column }) => `its XML is broken in line ${line}, column ${column}`,
  missing: ({ what }) => `${what} is missing`,
  'other-version': ({ version, needed }) => `its version is ${version}, and ${needed}.x is needed`,
  'in-the-way': ({ file }) => `${file}, which Focal Lens has not written, is in the way`,
  'in-list': ({ path, file }) =>
    `a focal loss in a list, ${path} of ${file}, which only that file can change`,
  'decided-elsewhere': ({ line, code }) =>
    `line ${line} decides them otherwise, at least in some cases: ${code}`,
  'set-in-base': ({ path, file }) =>
    `${path} of ${file} has to change with it, and only that file can change it`,
  'fixed-in-code': ({ letter, value }) =>
    `its ${letter} is ${value} in the code, which no config sets`,
  'no-place': ({ letter }) =>
    `its ${letter} is not written there, and the file does not show where it is set, so only half of a pair could be written`,
  'alpha-scale': ({ path, line, alpha }) =>
    `α ${alpha} of ${path} (line ${line}) is no weight from 0 to 1: it scales the whole loss, and no recommendation says how much`,
  'handed-on': ({ call, line }) =>
    `the values that ${call} (line ${line}) gets come from another file or an expression`,
  'order-unknown': ({ call, line }) =>
    `the values that ${call} (line ${line}) gets have no names, and the order of its arguments is defined in another file; name them in the call (alpha=…, gamma=…)`,
  'base-missing': ({ file }) =>
    `it builds on ${file}, which could not be read, and describes no loss itself`,
  'hard-coded': ({ alpha, gamma }) =>
    `it trains with focal loss, but α and γ are hard-coded (${alpha}, ${gamma})`,
  'left-to-model-config': ({ alpha, gamma }) =>
    `these arguments of efficientdet-pytorch leave α = ${alpha} and γ = ${gamma} to its model configs in code`,
  'too-many-characters': ({ most }) =>
    `it is longer than ${ENGLISH.count(most)} characters, more than any config`,
  'too-many-documents': ({ most }) => `it holds more than ${most} documents`,
  'more-than-megabytes': ({ megabytes }) => `more than ${megabytes} MB`,
  object: ({ keys }) => `an object ${withKeys(keys)}`,
  list: ({ count, of, keys }) => {
    const noun = count === 1 ? PLURALS[of].slice(0, -1) : PLURALS[of];
    return `a list of ${count} ${noun}${keys === undefined ? '' : ` ${withKeys(keys)}`}`;
  },
  sections: ({ sections }) =>
    `sections that are no lists of records: ${sections.map(({ name, is }) => `${name} (${SECTION_KINDS[is]})`).join(', ')}`,
  value: ({ type, text }) => (type === 'literal' ? text : `the number ${text}`),
  'json-at': ({ line, column, expected }) =>
    `text that is no valid JSON at line ${line}, column ${column}: expected ${jsonNeed(expected)}`,
  'json-lines': ({ line, column }) =>
    `one JSON object a line (the second at line ${line}, column ${column}), where a list [{…}, {…}] is needed`,
  'json-ends': ({ line, column }) =>
    `JSON that ends in the middle, at line ${line}, column ${column}`,
  'unusable-detections': ({ count, remarks }) =>
    `${count} ${count === 1 ? 'record' : 'records'} of which none can be used: ${remarks.map(one => remarkIn(predictions, one)).join('; ')}`,
  'other-schema': ({ found, wanted }) => `its schema is ${found}, not ${wanted}`,
  'out-of-range': ({ field, found, low, high }) =>
    `${field} is ${found ?? 'missing'}, not a number from ${low} to ${high}`,
  'too-many': ({ what, most }) => `there are more than ${most} ${TOO_MANY[what]}`,
  'same-id': ({ id }) => `two categories have the id ${id}, once as a number and once as a text`,
  unexpected: ({ path, found, wanted }) =>
    `${path ?? 'the document'} is ${found ?? 'missing'}, not ${countValues[wanted]}`,
  'missing-columns': ({ names }) => `it has no column for ${names.join(', ')}`,
  'no-number': ({ field, found }) => `${field} is ${found ?? 'empty'}, not a number`,
  'too-many-runs': ({ most }) => `it holds more than ${ENGLISH.count(most)} runs`,
  'mixed-metrics': ({ names }) =>
    `its runs are judged by different metrics: not all of them have any one of ${names.join(', ')}`,
  'other-images': ({ found, images }) =>
    `it was trained on ${amount(found, 'image')}, and the annotation file has ${images}`,
  'other-length': ({ unit, found, wanted }) =>
    `its runs took ${found} ${unit}, and the schedule says ${wanted}`,
  'contradicts-config': ({ letter, given, config, written }) =>
    `${letter} is given as ${given}, but ${config} trained with ${written}`,
  system: ({ text }) => text,
};

/** A clause or a noun phrase that can stand behind a colon. */
export function detail(said: Detail): string {
  return typeof said === 'string' ? DETAILS[said] : filledText(said, FILLED);
}

function withKeys({ names, more }: SomeKeys): string {
  if (names.length === 0) return 'without keys';
  const rest = more === 0 ? '' : ` and ${more} more`;
  return `with the key${names.length === 1 ? '' : 's'} ${names.join(', ')}${rest}`;
}
