import type { Detail, FilledDetail } from '../../../src/analysis/contract/failures/Detail.ts';
import type { Failure, FailureCode } from '../../../src/analysis/contract/failures/Failure.ts';

/** What is said inside a failure, with a text in every place that a file or a system can fill. */
function detailsNaming(text: string): readonly FilledDetail[] {
  const keys = { names: [text, text], more: 3 };
  return [
    { kind: 'missing', what: text },
    { kind: 'in-list', path: text, file: text },
    { kind: 'set-in-base', path: text, file: text },
    { kind: 'decided-elsewhere', line: 3, code: text },
    { kind: 'alpha-scale', path: text, line: 3, alpha: text },
    { kind: 'handed-on', call: text, line: 3 },
    { kind: 'order-unknown', call: text, line: 3 },
    { kind: 'base-missing', file: text },
    { kind: 'object', keys },
    { kind: 'list', count: 2, of: 'object', keys },
    { kind: 'value', type: 'literal', text },
    { kind: 'value', type: 'number', text },
    { kind: 'other-version', version: text, needed: text },
    { kind: 'in-the-way', file: text },
    { kind: 'other-schema', found: text, wanted: text },
    { kind: 'out-of-range', field: text, found: text, low: 0, high: 1 },
    { kind: 'too-many', what: 'classes', most: 3 },
    { kind: 'same-id', id: text },
    { kind: 'unexpected', path: text, found: text, wanted: 'list' },
    { kind: 'missing-columns', names: [text, text] },
    { kind: 'no-number', field: text, found: text },
    { kind: 'mixed-metrics', names: [text, text] },
    { kind: 'contradicts-config', letter: 'α', given: 0.5, config: text, written: 0.25 },
    { kind: 'system', text },
  ];
}

/** One of each code: a new one does not compile until it is added here. */
type Makers = {
  readonly [C in FailureCode]: (
    text: string,
    detail: Detail,
  ) => Omit<Extract<Failure, { code: C }>, 'code'>;
};

const at = (excerpt: string) => ({ byte: 7, line: 1, column: 8, excerpt });

const MAKERS: Makers = {
  'not-found': file => ({ file }),
  'is-directory': file => ({ file }),
  'no-permission': file => ({ file }),
  unreadable: (file, reason) => ({ file, reason }),
  'changed-while-read': file => ({ file }),
  'json-broken': file => ({ file, at: at(file), expected: 'colon' }),
  'json-truncated': file => ({ file, at: at(file), annotationsRead: 3 }),
  'not-coco': (file, found) => ({ file, found }),
  'not-annotations': file => ({ file, found: 'html' }),
  'folder-not-annotations': file => ({
    file,
    looked: ['COCO'],
    files: 3,
    isCut: false,
    endings: [{ ending: file, count: 3 }],
    likely: [file],
  }),
  'annotations-broken': (file, reason) => ({ file, reason }),
  'results-not-ground-truth': file => ({ file }),
  'not-predictions': (file, found) => ({ file, found }),
  'pilot-impossible': file => ({
    file,
    reason: { kind: 'no-pictures', images: 3, folders: [file] },
  }),
  'outputs-unusable': (file, reason) => ({ file, reason }),
  'report-unusable': (file, reason) => ({ file, reason }),
  'too-many-pairs': () => ({ wanted: 9, most: 5 }),
  'no-train-command': file => ({ file, framework: file }),
  'plan-unusable': (file, reason) => ({ file, reason }),
  'runs-unusable': (file, reason) => ({ file, reason }),
  'counts-unusable': (file, reason) => ({ file, reason }),
  'counts-not-mergeable': (_file, reason) => ({ reason }),
  'counts-differ': (file, reason) => ({ file, other: file, reason }),
  'set-unusable': (file, reason) => ({ file, reason }),
  'images-not-found': file => ({ file, wanted: file, looked: [file, file] }),
  'split-unknown': file => ({ file, split: file, known: [file, file] }),
  'no-splits': file => ({ file, split: file }),
  'no-images': file => ({ file }),
  'no-annotations': file => ({ file, images: 3 }),
  'nothing-usable': file => ({
    file,
    annotations: 3,
    reasons: [
      { kind: 'box-absent', instead: 'other', keys: [file], count: 2 },
      {
        kind: 'image-unknown',
        count: 1,
        ids: { given: file, listed: file, differ: 'other' },
      },
    ],
  }),
  'boxes-misread': file => ({
    file,
    convention: { code: 'corners', boxes: 3, asWritten: 0.5, asFound: 1 },
  }),
  'labels-refused': file => ({ file, images: 2, example: file }),
  'not-fixable': file => ({ file, format: file }),
  'output-is-input': file => ({ file }),
  'output-exists': file => ({ file }),
  'all-left-out': file => ({
    file,
    framework: file,
    annotations: 3,
    classIds: null,
    faults: [{ code: 'no-polygon', outcome: 'record-out', count: 3 }],
  }),
  'no-image-sizes': file => ({ file, seen: { kind: 'names', example: file } }),
  'input-too-large': () => ({ height: 1, width: 2, anchors: 3, most: 2 }),
  'unknown-detector': name => ({ name, known: [name, name] }),
  'detector-dynamic': name => ({ name, rule: 'simota', needs: 'pair' }),
  arguments: message => ({ message }),
  'backend-unavailable': (backend, reason) => ({ backend, reason }),
  'config-unsupported': file => ({ file, supported: [file, file] }),
  'config-broken': (file, reason) => ({ file, at: at(file), reason }),
  'config-no-focal-loss': (file, reason) => ({ file, reason, looked: ['adelaidet'] }),
  'config-ambiguous': file => ({ file, candidates: [{ path: file, line: 3 }, { path: file }] }),
  'config-other-loss': file => ({
    file,
    loss: {
      path: file,
      line: 3,
      base: file,
      meaning: 'varifocal',
      values: [{ key: file, text: file }],
    },
    more: 1,
  }),
  'config-not-a-number': file => ({ file, key: file, text: file }),
  'config-not-editable': (file, reason) => ({ file, path: file, reason }),
  'setting-unknown': file => ({ file, key: file, known: [file, file] }),
  'setting-ambiguous': file => ({
    file,
    key: file,
    candidates: [{ path: file, line: 3 }, { path: file }],
  }),
  'setting-out-of-range': file => ({
    file,
    key: file,
    value: 4,
    allowed: { kind: 'choice', of: [file] },
  }),
  'setting-not-editable': (file, reason) => ({ file, path: file, reason }),
  'setting-not-proposed': file => ({ file, key: file }),
  'config-no-detector': file => ({ file, reads: ['adelaidet'] }),
  'config-changed': file => ({ file }),
  'not-writable': (file, reason) => ({ file, reason }),
  'file-too-large': file => ({ file, megabytes: 4 }),
  'config-bases-disagree': file => ({ file, key: file, bases: [file, file] }),
  'config-other-head': file => ({ file, path: file, head: file }),
  'nothing-recommended': file => ({ file, detector: file, reason: 'rule' }),
  'pair-published': file => ({ file, detector: file }),
  'report-other-detector': file => ({
    file,
    made: file,
    madeBy: file,
    config: file,
    described: file,
    differs: 'detector',
  }),
  'runs-other-detector': file => ({
    file,
    made: file,
    madeBy: file,
    config: file,
    described: file,
    differs: ['optimizer'],
  }),
  'config-no-annotations': file => ({ file, names: [{ text: file, kind: 'missing' }] }),
  'config-too-many-bases': file => ({ file, files: 64, megabytes: 16 }),
  'config-too-complex': file => ({ file, seconds: 5 }),
  'setup-out-of-range': text => ({
    file: text,
    key: text,
    value: text,
    allowed: { kind: 'choice', of: [text] },
  }),
  'partly-written': (file, reason) => ({ file, reason }),
  cancelled: () => ({}),
  internal: message => ({ message }),
};

/** Every failure, with a text in every place that a file, a config or a system can fill. */
export function failuresNaming(text: string): readonly Failure[] {
  return Object.entries(MAKERS).flatMap(([code, make]) => {
    const all = detailsNaming(text).map(detail => ({ code, ...make(text, detail) }));
    // Most say nothing inside.
    return [...new Map(all.map(failure => [JSON.stringify(failure), failure as Failure])).values()];
  });
}
