import { PREDICTION_VARIANTS } from './predictionVariants.ts';
import { UNUSABLE_VARIANTS } from './unusableVariants.ts';
import type { Allowed } from '../../src/analysis/contract/failures/Allowed.ts';
import type { Detail, FilledDetail } from '../../src/analysis/contract/failures/Detail.ts';
import { FILE_KINDS } from '../../src/analysis/contract/failures/FileKind.ts';
import type { JsonNeed } from '../../src/analysis/contract/failures/detailCodes.ts';
import { RELATIVE_MEANINGS, type ShownRelative } from '../../src/analysis/contract/LossMeaning.ts';
import { TRAINING_DIFFERENCES } from '../../src/analysis/contract/TrainingFacts.ts';
import type { Failure, FailureCode } from '../../src/analysis/contract/failures/Failure.ts';

/** Names in capitals and numbers of three digits: what a language has to say again. */
const at = { byte: 111, line: 222, column: 333 };
const shown = { ...at, excerpt: 'EXCERPT' };
const system = (text: string): Detail => ({ kind: 'system', text });
const candidates = [{ path: 'PAIR', line: 101 }, { path: 'OTHER' }];
const file = 'FILE';
const relative: ShownRelative = {
  path: 'PATH',
  line: 101,
  meaning: 'varifocal',
  values: [{ key: 'KEY', text: 'TEXT' }],
};

/** Every failure in every way that it is worded: a new one does not compile until it is here. */
export const FAILURE_VARIANTS: {
  readonly [C in FailureCode]: readonly Omit<Extract<Failure, { code: C }>, 'code'>[];
} = {
  'not-found': [{ file }],
  'is-directory': [{ file }],
  'no-permission': [{ file }],
  unreadable: [{ file, reason: system('REASON') }],
  'changed-while-read': [{ file }],
  'file-too-large': [{ file, megabytes: 131 }],
  'json-broken': [
    { file, at, expected: 'colon' },
    { file, at: shown, expected: 'colon' },
  ],
  'json-truncated': [
    { file, at, annotationsRead: 999 },
    { file, at: shown, annotationsRead: 999 },
  ],
  'not-coco': [{ file, found: system('FOUND') }],
  'not-annotations': FILE_KINDS.map(found => ({ file, found })),
  'folder-not-annotations': [
    { file, looked: ['FIRST', 'SECOND'], files: 0, isCut: false, endings: [], likely: [] },
    ...[true, false].map(isCut => ({
      file,
      looked: ['FIRST', 'SECOND'],
      files: 357,
      isCut,
      endings: [
        { ending: 'ENDING', count: 234 },
        { ending: '', count: 123 },
      ],
      likely: ['LIKELY'],
    })),
  ],
  'annotations-broken': [
    { file, reason: system('REASON') },
    { file, line: 141, reason: system('REASON') },
    { file, record: 151, reason: system('REASON') },
  ],
  'results-not-ground-truth': [{ file }],
  'not-predictions': [{ file, found: system('FOUND') }],
  'pilot-impossible': [
    ...(['no-anchors', 'other-loss', 'other-levels'] as const).map(kind => ({
      file,
      reason: { kind, detector: 'DETECTOR' },
    })),
    ...(['boxes-too-small', 'other-imbalance'] as const).map(kind => ({
      file,
      reason: { kind, longer: 512, medianBox: 345.04, factor: 345.04, deeper: 0.25, limit: 123 },
    })),
    {
      file,
      reason: {
        kind: 'deeper-levels',
        longer: 512,
        medianBox: 1,
        factor: 1,
        deeper: 2.34,
        limit: 1.23,
      },
    },
    { file, reason: { kind: 'no-pictures', images: 123, folders: ['FIRST', 'SECOND'] } },
    { file, reason: { kind: 'too-few-images', found: 123, needed: 456 } },
    { file, reason: { kind: 'too-few-boxes', found: 123, needed: 456 } },
    { file, reason: { kind: 'too-short', steps: 123, needed: 456, minutes: 789 } },
    { file, reason: { kind: 'no-memory', longer: 123 } },
    { file, reason: { kind: 'not-on-disk' } },
    { file, reason: { kind: 'other-state' } },
  ],
  'outputs-unusable': [{ file, reason: system('REASON') }],
  'report-unusable': [{ file, reason: system('REASON') }],
  'runs-unusable': [
    { file, reason: system('REASON') },
    { file, line: 141, reason: system('REASON') },
  ],
  'plan-unusable': [{ file, reason: system('REASON') }],
  'too-many-pairs': [{ wanted: 123, most: 456 }],
  'no-train-command': [{ file, framework: 'FRAMEWORK' }],
  'set-unusable': [{ file, reason: system('REASON') }],
  'images-not-found': [{ file, wanted: 'WANTED', looked: ['FIRST', 'OTHER'] }],
  'split-unknown': [
    { file, split: 'SPLIT', known: [] },
    { file, split: 'SPLIT', known: ['FIRST', 'OTHER'] },
  ],
  'no-splits': [
    { file, split: null },
    { file, split: 'SPLIT' },
  ],
  'no-images': [{ file }],
  'no-annotations': [{ file, images: 777 }],
  'nothing-usable': UNUSABLE_VARIANTS.map(reasons => ({ file, annotations: 888, reasons })),
  'boxes-misread': [
    { file, convention: { code: 'corners', boxes: 333, asWritten: 0.25, asFound: 1 } },
    { file, convention: { code: 'beyond', boxes: 333, asWritten: 0.25, asFound: 0.25 } },
    {
      file,
      convention: { code: 'scaled', boxes: 333, asWritten: 0.25, asFound: 1, factor: 2.5 },
    },
    {
      file,
      convention: {
        code: 'corners',
        boxes: 333,
        asWritten: 0.25,
        asFound: 0.99,
        area: { asWritten: 0.03, asFound: 0.97 },
      },
    },
  ],
  'labels-refused': [{ file, images: 171, example: 'EXAMPLE' }],
  'not-fixable': [{ file, format: 'FORMAT' }],
  'output-is-input': [{ file }],
  'output-exists': [{ file }],
  'all-left-out': [
    {
      file,
      framework: 'FRAMEWORK',
      annotations: 888,
      faults: [
        { code: 'ignore-set', outcome: 'box-out', count: 222 },
        { code: 'class-unlisted', outcome: 'record-out', count: 333 },
        { code: 'crowd-text', outcome: 'crowd', count: 444 },
      ],
      classIds: null,
    },
    {
      file,
      framework: 'FRAMEWORK',
      annotations: 888,
      faults: [{ code: 'class-unlisted', outcome: 'record-out', count: 333 }],
      classIds: { given: '"GIVEN"', listed: 'LISTED' },
    },
  ],
  'no-image-sizes': [
    { file, seen: { kind: 'labels', files: 171 } },
    { file, seen: { kind: 'shares', images: 171 } },
    { file, seen: { kind: 'names', example: 'EXAMPLE' } },
    { file, seen: { kind: 'unreadable', images: 171, example: 'EXAMPLE' } },
  ],
  'input-too-large': [
    { width: 444, height: 555, anchors: 666, most: 121 },
    { file, width: 444, height: 555, anchors: 666, most: 121 },
  ],
  'setup-out-of-range': [
    { file, key: 'KEY', value: 'VALUE', allowed: { kind: 'choice', of: ['FIRST'] } },
    { file, line: 161, key: 'KEY', value: 'VALUE', allowed: { kind: 'choice', of: ['FIRST'] } },
    {
      file,
      key: 'KEY',
      value: '',
      allowed: { kind: 'length', count: 303, least: 101, most: 202 },
    },
  ],
  'unknown-detector': [{ name: 'NAME', known: ['KNOWN', 'OTHER'] }],
  'detector-dynamic': [
    { name: 'NAME', rule: 'bipartite', needs: 'pair' },
    { name: 'NAME', rule: 'bipartite', needs: 'parts' },
    { name: 'NAME', rule: 'bipartite', needs: 'limits' },
    { name: 'NAME', rule: 'bipartite', needs: 'comparison' },
  ],
  arguments: [{ message: 'MESSAGE' }],
  'backend-unavailable': [{ backend: 'BACKEND', reason: system('REASON') }],
  'config-unsupported': [{ file, supported: ['ENDS', 'OTHER'] }],
  'config-broken': [
    { file, at, reason: system('REASON') },
    { file, at: shown, reason: system('REASON') },
  ],
  'config-no-focal-loss': [
    { file, looked: ['generic', 'yolo'] },
    { file, reason: system('REASON'), looked: ['generic', 'yolo'] },
  ],
  'config-other-loss': [
    ...RELATIVE_MEANINGS.map(meaning => ({ file, loss: { ...relative, meaning }, more: 0 })),
    { file, loss: { ...relative, base: 'BASE' }, more: 0 },
    { file, loss: { ...relative, values: [] }, more: 0 },
    { file, loss: relative, more: 1 },
    { file, loss: relative, more: 222 },
  ],
  'config-ambiguous': [
    { file, candidates },
    { file, candidates, alike: true },
    { file, candidates: Array.from({ length: 124 }, () => ({ path: 'PAIR', line: 101 })) },
  ],
  'config-not-a-number': [{ file, key: 'KEY', text: 'TEXT' }],
  'counts-unusable': [{ file, reason: system('REASON') }],
  'counts-not-mergeable': [{ reason: system('REASON') }],
  'counts-differ': [{ file, other: 'OTHER FILE', reason: system('REASON') }],
  'config-not-editable': [{ file, path: 'PATH', reason: system('REASON') }],
  'setting-unknown': [
    { file, key: 'KEY', known: [] },
    { file, key: 'KEY', known: ['FIRST', 'SECOND'] },
  ],
  'setting-ambiguous': [
    { file, key: 'KEY', candidates },
    {
      file,
      key: 'KEY',
      candidates: Array.from({ length: 124 }, () => ({ path: 'PATH', line: 101 })),
    },
  ],
  'setting-out-of-range': [
    { file, key: 'KEY', value: 111, allowed: { kind: 'number', range: { least: 222, most: 333 } } },
  ],
  'setting-not-editable': [{ file, path: 'PATH', reason: system('REASON') }],
  'setting-not-proposed': [{ file, key: 'KEY' }],
  'config-no-detector': [
    { file, reads: ['yolov5', 'efficientdet'] },
    { file, reason: system('REASON'), reads: ['yolov5', 'efficientdet'] },
    ...(['package', 'model-zoo', 'address', 'circle', 'code', 'file'] as const).map(kind => ({
      file,
      reads: [],
      base: { reference: 'REFERENCE', kind },
    })),
  ],
  'config-bases-disagree': [{ file, key: 'KEY', bases: ['FIRST', 'SECOND'] }],
  'config-other-head': [{ file, path: 'PATH', head: 'HEAD' }],
  'nothing-recommended': (['balanced-sample', 'rule', 'no-foreground'] as const).map(reason => ({
    file,
    detector: 'DETECTOR',
    reason,
  })),
  'pair-published': [{ file, detector: 'DETECTOR' }],
  'report-other-detector': (['detector', TRAINING_DIFFERENCES] as const).map(differs => ({
    file,
    made: 'MADE',
    madeBy: 'MAKER',
    config: 'CONFIG',
    described: 'DESCRIBED',
    differs,
  })),
  'runs-other-detector': (['detector', TRAINING_DIFFERENCES] as const).map(differs => ({
    file,
    made: 'MADE',
    madeBy: 'MAKER',
    config: 'CONFIG',
    described: 'DESCRIBED',
    differs,
  })),
  'config-no-annotations': [
    { file, names: [] },
    ...(['missing', 'registered', 'other-format'] as const).map(kind => ({
      file,
      names: [{ text: 'TEXT', kind }],
    })),
  ],
  'config-too-many-bases': [{ file, files: 141, megabytes: 131 }],
  'config-too-complex': [{ file, seconds: 151 }],
  'config-changed': [{ file }],
  'not-writable': [{ file, reason: system('REASON') }],
  'partly-written': [{ file, reason: system('REASON') }],
  cancelled: [{}],
  internal: [{ message: 'MESSAGE' }],
};

/** Every detail with values, in every way that it is worded. */
export const DETAIL_VARIANTS: {
  readonly [K in FilledDetail['kind']]: readonly (FilledDetail & { readonly kind: K })[];
} = {
  'xml-broken': [{ kind: 'xml-broken', line: 123, column: 456 }],
  missing: [{ kind: 'missing', what: 'WHAT' }],
  'json-at': [{ kind: 'json-at', line: 123, column: 456, expected: 'comma-or-brace' }],
  'json-lines': [{ kind: 'json-lines', line: 123, column: 456, expected: 'end' }],
  'json-ends': [{ kind: 'json-ends', line: 123, column: 456 }],
  'unusable-detections': PREDICTION_VARIANTS.map(remarks => ({
    kind: 'unusable-detections',
    count: 999,
    remarks,
  })),
  'tensor-broken': [
    { kind: 'tensor-broken', tensor: 'TENSOR', found: 'FOUND' },
    { kind: 'tensor-broken', tensor: 'TENSOR', found: null },
  ],
  'tensor-cut': [{ kind: 'tensor-cut', tensor: 'TENSOR', end: 456, size: 123 }],
  'tensors-overlap': [{ kind: 'tensors-overlap', first: 'FIRST', second: 'SECOND' }],
  'tensor-unfit': [{ kind: 'tensor-unfit', tensor: 'TENSOR', found: 'FOUND', wanted: 'WANTED' }],
  'metadata-unfit': [
    { kind: 'metadata-unfit', key: 'KEY', found: 'FOUND' },
    { kind: 'metadata-unfit', key: 'KEY', found: null },
  ],
  'no-probability': [{ kind: 'no-probability', image: 'IMAGE', found: 'FOUND' }],
  'no-coordinate': [{ kind: 'no-coordinate', image: 'IMAGE', found: 'FOUND' }],
  'no-pixels': [{ kind: 'no-pixels', image: 'IMAGE' }],
  'image-unknown': [{ kind: 'image-unknown', image: 'IMAGE' }],
  'image-twice': [{ kind: 'image-twice', image: 'IMAGE' }],
  'class-unknown': [{ kind: 'class-unknown', name: 'NAME' }],
  'other-points': [{ kind: 'other-points', found: 123, wanted: 456, side: 789 }],
  'other-queries': [{ kind: 'other-queries', found: 123, wanted: 456 }],
  'other-detector': [{ kind: 'other-detector', found: 'FOUND', wanted: 'WANTED' }],
  'no-rule': [{ kind: 'no-rule', name: 'NAME' }],
  'other-version': [{ kind: 'other-version', version: '100', needed: '222' }],
  'in-the-way': [{ kind: 'in-the-way', file: 'JOURNAL' }],
  'in-list': [{ kind: 'in-list', path: 'MODEL[0]', file: 'BASE' }],
  'set-in-base': [{ kind: 'set-in-base', path: 'PATH', file: 'BASE' }],
  'decided-elsewhere': [{ kind: 'decided-elsewhere', line: 123, code: 'CODE' }],
  'fixed-in-code': [{ kind: 'fixed-in-code', letter: 'γ', value: 2.345 }],
  'no-place': [{ kind: 'no-place', letter: 'α' }],
  'alpha-scale': [{ kind: 'alpha-scale', path: 'MODEL.FOCAL', line: 123, alpha: '3.45' }],
  'handed-on': [{ kind: 'handed-on', call: 'FOCAL', line: 123 }],
  'order-unknown': [{ kind: 'order-unknown', call: 'FOCAL', line: 123 }],
  'base-missing': [{ kind: 'base-missing', file: '../BASE.yaml' }],
  'hard-coded': [{ kind: 'hard-coded', alpha: 0.123, gamma: 2.345 }],
  'left-to-model-config': [{ kind: 'left-to-model-config', alpha: 0.123, gamma: 2.345 }],
  'too-many-characters': [{ kind: 'too-many-characters', most: 123_456 }],
  'too-many-documents': [{ kind: 'too-many-documents', most: 123 }],
  'more-than-megabytes': [{ kind: 'more-than-megabytes', megabytes: 123 }],
  object: [
    { kind: 'object', keys: { names: ['KEY', 'OTHER'], more: 0 } },
    { kind: 'object', keys: { names: ['KEY', 'OTHER'], more: 123 } },
    { kind: 'object', keys: { names: [], more: 0 } },
  ],
  sections: [
    {
      kind: 'sections',
      sections: [
        { name: 'FIRST', is: 'object' },
        { name: 'SECOND', is: 'literal' },
      ],
    },
  ],
  list: [
    { kind: 'list', count: 345, of: 'object', keys: { names: ['KEY'], more: 0 } },
    { kind: 'list', count: 345, of: 'array' },
    { kind: 'list', count: 345, of: 'number' },
    { kind: 'list', count: 345, of: 'string' },
    { kind: 'list', count: 345, of: 'mixed' },
  ],
  value: [
    { kind: 'value', type: 'number', text: '123' },
    { kind: 'value', type: 'literal', text: 'NULL' },
  ],
  'other-schema': [{ kind: 'other-schema', found: 'FOUND', wanted: 'WANTED' }],
  'out-of-range': [
    { kind: 'out-of-range', field: 'FIELD', found: 'FOUND', low: 111, high: 222 },
    { kind: 'out-of-range', field: 'FIELD', found: null, low: 111, high: 222 },
  ],
  'too-many': [
    { kind: 'too-many', what: 'classes', most: 16384 },
    { kind: 'too-many', what: 'class-pairs', most: 4194304 },
  ],
  'same-id': [{ kind: 'same-id', id: 'ID' }],
  'missing-columns': [{ kind: 'missing-columns', names: ['FIRST', 'SECOND'] }],
  'no-number': [
    { kind: 'no-number', field: 'FIELD', found: 'FOUND' },
    { kind: 'no-number', field: 'FIELD', found: null },
  ],
  'too-many-runs': [{ kind: 'too-many-runs', most: 1024 }],
  'mixed-metrics': [{ kind: 'mixed-metrics', names: ['FIRST', 'SECOND'] }],
  'other-images': [{ kind: 'other-images', found: 123, images: 456 }],
  'other-length': [
    { kind: 'other-length', unit: 'epochs', found: 123, wanted: 456 },
    { kind: 'other-length', unit: 'iterations', found: 123, wanted: 456 },
  ],
  'contradicts-config': [
    { kind: 'contradicts-config', letter: 'γ', given: 123, config: 'CONFIG', written: 456 },
  ],
  unexpected: [
    { kind: 'unexpected', path: 'PATH', found: 'FOUND', wanted: 'list' },
    { kind: 'unexpected', path: 'PATH', found: null, wanted: 'id' },
    { kind: 'unexpected', path: null, found: 'FOUND', wanted: 'object' },
  ],
  system: [{ kind: 'system', text: 'EIO: i/o error' }],
};

/** What a reader of JSON needed that has a number. */
export const JSON_NEED_VARIANTS: readonly JsonNeed[] = (
  Object.keys({ levels: true, 'string-bytes': true, digits: true, values: true } satisfies Record<
    Exclude<JsonNeed, string>['kind'],
    true
  >) as Exclude<JsonNeed, string>['kind'][]
).map(kind => ({ kind, most: 123 }));

/** What a value has to be, in every way that it is worded. */
export const ALLOWED_VARIANTS: { readonly [K in Allowed['kind']]: readonly Allowed[] } = {
  number: [
    { kind: 'number', range: { least: 101, most: 202 } },
    { kind: 'number', range: { least: 101, most: 202, whole: true } },
    { kind: 'number', range: { least: 101, most: 202, above: true } },
    { kind: 'number', range: { least: 101, most: 202, below: true } },
    { kind: 'number', range: { least: 101, most: 202, above: true, below: true } },
    { kind: 'number', range: { least: 101, most: Infinity } },
    { kind: 'number', range: { least: 101, most: Infinity, above: true } },
    { kind: 'number', range: { least: 101, most: 101 } },
    { kind: 'number', range: { least: 0, most: 202, apart: 303 } },
  ],
  length: [
    { kind: 'length', count: 303, least: 101, most: 202 },
    { kind: 'length', count: 303, least: 101, most: 101 },
  ],
  choice: [{ kind: 'choice', of: ['FIRST', 'SECOND'] }],
  list: [{ kind: 'list' }],
  text: [{ kind: 'text' }],
  'at-least': [{ kind: 'at-least', key: 'OTHER', value: 101 }],
};
