import type { FromPage } from '../../../src/protocol/page.ts';

/** A valid message of each type: a new one does not compile until it is added here. */
export const MESSAGES: { readonly [T in FromPage['type']]: Extract<FromPage, { type: T }> } = {
  ready: { type: 'ready' },
  'choose-file': { type: 'choose-file' },
  'try-sample': { type: 'try-sample' },
  cancel: { type: 'cancel' },
  'analyze-again': { type: 'analyze-again' },
  'analyze-as-found': { type: 'analyze-as-found' },
  'open-report': { type: 'open-report' },
  export: { type: 'export' },
  compare: { type: 'compare' },
  'choose-detector': { type: 'choose-detector' },
  'set-training': {
    type: 'set-training',
    training: { schedule: { kind: 'epochs', epochs: 36, batch: 16 }, fromScratch: false },
  },
  'analyze-with-config': { type: 'analyze-with-config' },
  'choose-results': { type: 'choose-results' },
  'measure-results': { type: 'measure-results', uri: 'file:///data/results.json' },
  'open-record': { type: 'open-record', record: { annotation: 918, image: 'a.jpg' } },
  'show-examples': {
    type: 'show-examples',
    key: 'suspects-1',
    records: [
      { annotation: 918, image: 'a.jpg' },
      { image: 7, category: 1, box: [1, 2, 3.5, 4] },
      { size: 'small' },
    ],
  },
  'add-run': { type: 'add-run' },
  'plan-runs': { type: 'plan-runs' },
  'remove-run': { type: 'remove-run' },
  'measure-on-images': { type: 'measure-on-images' },
  'stop-measuring': { type: 'stop-measuring' },
  copy: { type: 'copy', text: 'class,boxes\r\n犬,7\r\n' },
  'save-picture': { type: 'save-picture', name: 'focal-lens-by-size', png: 'iVBORw0KGgo=' },
  apply: { type: 'apply', alpha: 0.4, gamma: 1.5 },
  'apply-setting': { type: 'apply-setting', key: 'imgsz', value: 1280 },
};

/** What no field of any message is. */
const GARBAGE: readonly unknown[] = [
  undefined,
  null,
  true,
  Number.NaN,
  -1,
  101,
  1.7e308,
  Infinity,
  '',
  '\u001b[201~rm -rf ~\n',
  'x'.repeat(64_000_001),
  [],
  ['a'],
  {},
  { toString: () => 'a' },
  { valueOf: () => 0.5 },
];

/** What is no message at all. */
const NO_MESSAGES: readonly unknown[] = [
  ...GARBAGE,
  'ready',
  ['ready'],
  { type: undefined },
  { type: null },
  { type: 7 },
  { type: ['ready'] },
  { type: 'Ready' },
  { type: 'constructor' },
  { type: '__proto__' },
  { type: 'toString' },
  { type: 'run-command', command: 'workbench.action.terminal.new' },
  { kind: 'ready' },
];

/** A training of which nothing is stated. */
function isEmptyObject(value: unknown): boolean {
  return JSON.stringify(value) === '{}' && Object.keys(value as object).length === 0;
}

/** Nothing can be copied too, whether a text is a picture shows when it is decoded, and 101 queries can be set. */
function isTaken(key: string, value: unknown): boolean {
  return (
    (key === 'text' && value === '') ||
    (key === 'value' && value === 101) ||
    (key === 'training' && isEmptyObject(value)) ||
    (key === 'png' && typeof value === 'string' && value.length < 100)
  );
}

/** What a page that is not ours may send: nothing of it is to be done. */
export const HOSTILE_MESSAGES: readonly unknown[] = [
  ...NO_MESSAGES,
  ...Object.values(MESSAGES).flatMap(message =>
    Object.keys(message)
      .filter(key => key !== 'type')
      .flatMap(key =>
        GARBAGE.filter(value => !isTaken(key, value)).map(value => ({ ...message, [key]: value })),
      ),
  ),
  { ...MESSAGES.apply, alpha: 1.001 },
  { ...MESSAGES.apply, alpha: '0.4' },
  { ...MESSAGES.apply, gamma: 100.1 },
  ...(
    [
      { schedule: { kind: 'epochs', epochs: 0 } },
      { schedule: { kind: 'epochs', epochs: 1e9 } },
      { schedule: { kind: 'iterations', iterations: 100 } },
      { schedule: { kind: 'iterations', iterations: 1.5, batch: 16 } },
      { schedule: { kind: 'preset', name: 'coco-1x' } },
      { schedule: 'x' },
      { fromScratch: 'yes' },
      { scoreThreshold: 1 },
      { prior: 0.01 },
    ] as const
  ).map(training => ({ type: 'set-training', training })),
  { ...MESSAGES['apply-setting'], key: 'a-b' },
  { ...MESSAGES['apply-setting'], key: '__proto__ ' },
  { ...MESSAGES['apply-setting'], value: '640' },
  { ...MESSAGES['save-picture'], name: '../../.bashrc' },
  { ...MESSAGES['save-picture'], name: 'a/b' },
  { ...MESSAGES['save-picture'], name: 'a\\b' },
  { ...MESSAGES['save-picture'], name: '.hidden' },
  { ...MESSAGES['save-picture'], name: 'x'.repeat(101) },
  ...['file:///etc/passwd', 'https://example.org/results.json', 'file:///a.json?b', 7].map(uri => ({
    type: 'measure-results',
    uri,
  })),
  ...[{}, [], { annotation: null }, { annotation: NaN }, { path: '/etc/passwd' }, 'image 4'].map(
    record => ({ type: 'open-record', record }),
  ),
  { ...MESSAGES.copy, text: 'a\u202eb' },
  { ...MESSAGES.copy, text: 'a\rb' },
];
