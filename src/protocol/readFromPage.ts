import { isFocalLossValues } from '../analysis/configs/edits/isFocalLossValues.ts';
import { printableLines } from '../analysis/contract/text/printable.ts';
import { areWantedExamples } from './areWantedExamples.ts';
import { isNamedRecord } from './isNamedRecord.ts';
import { isStatedTraining } from './isStatedTraining.ts';
import type { FromPage } from './page.ts';

type Fields = Readonly<Record<string, unknown>>;

/** One of each type: a new message does not compile until it is checked here. */
type Readers = {
  readonly [T in FromPage['type']]: (fields: Fields) => Extract<FromPage, { type: T }> | null;
};

/** Characters (UTF-16 units): several times the largest table of a page, and a picture of a large screen. */
const LONGEST_TEXT = 16_000_000;
const LONGEST_PICTURE = 64_000_000;
const LONGEST_URI = 4000;

const READERS: Readers = {
  ready: () => ({ type: 'ready' }),
  'choose-file': () => ({ type: 'choose-file' }),
  'try-sample': () => ({ type: 'try-sample' }),
  cancel: () => ({ type: 'cancel' }),
  'analyze-again': () => ({ type: 'analyze-again' }),
  'analyze-as-found': () => ({ type: 'analyze-as-found' }),
  'open-report': () => ({ type: 'open-report' }),
  export: () => ({ type: 'export' }),
  compare: () => ({ type: 'compare' }),
  'choose-detector': () => ({ type: 'choose-detector' }),
  'set-training': ({ training }) =>
    isStatedTraining(training) ? { type: 'set-training', training } : null,
  'analyze-with-config': () => ({ type: 'analyze-with-config' }),
  'choose-results': () => ({ type: 'choose-results' }),
  'measure-results': ({ uri }) => (isResultsFile(uri) ? { type: 'measure-results', uri } : null),
  'open-record': ({ record }) => (isNamedRecord(record) ? { type: 'open-record', record } : null),
  'show-examples': ({ key, records }) =>
    isFileName(key) && areWantedExamples(records) ? { type: 'show-examples', key, records } : null,
  'add-run': () => ({ type: 'add-run' }),
  'plan-runs': () => ({ type: 'plan-runs' }),
  'remove-run': () => ({ type: 'remove-run' }),
  'measure-on-images': () => ({ type: 'measure-on-images' }),
  'stop-measuring': () => ({ type: 'stop-measuring' }),
  copy: ({ text }) => (isPlain(text) ? { type: 'copy', text } : null),
  'save-picture': ({ name, png }) =>
    isFileName(name) && isText(png, LONGEST_PICTURE) ? { type: 'save-picture', name, png } : null,
  apply: ({ alpha, gamma }) => {
    const values = { alpha, gamma };
    return isFocalLossValues(values) ? { type: 'apply', ...values } : null;
  },
  'apply-setting': ({ key, value }) =>
    isSettingKey(key) && isSettingValue(value) ? { type: 'apply-setting', key, value } : null,
};

/**
 * What a page asks for, checked field by field: a page shows names out of data files, so nothing is taken on trust.
 *
 * @returns null for what is no message of a page, or holds what a page never sends
 */
export function readFromPage(received: unknown): FromPage | null {
  if (typeof received !== 'object' || received === null) return null;
  const fields = received as Fields;
  const { type } = fields;
  if (typeof type !== 'string' || !Object.hasOwn(READERS, type)) return null;
  return READERS[type as FromPage['type']](fields);
}

/** A JSON file of this machine. */
function isResultsFile(uri: unknown): uri is string {
  return isText(uri, LONGEST_URI) && /^(?:file|vscode-remote):\/\/[^?#]+\.json$/i.test(uri);
}

function isText(value: unknown, longest: number): value is string {
  return typeof value === 'string' && value.length <= longest;
}

/** Tables and lists: lines of text, without what a terminal would obey when it is pasted there. */
function isPlain(value: unknown): value is string {
  return isText(value, LONGEST_TEXT) && printableLines(value) === value;
}

/** Far more than any setting takes; each has limits of its own. */
const LARGEST_SETTING = 100_000;

function isSettingValue(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= LARGEST_SETTING;
}

/** As frameworks call their settings: `imgsz`, `test_cfg.max_per_img`. */
function isSettingKey(value: unknown): value is string {
  return typeof value === 'string' && /^[a-z_][\w.]{0,99}$/i.test(value);
}

/** Of a picture, without extension, or of a request: our own names need no more. */
function isFileName(value: unknown): value is string {
  return typeof value === 'string' && /^[a-z][\w-]{0,99}$/i.test(value);
}
