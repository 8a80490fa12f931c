/** As the marketplace knows the extension: publisher and name of the manifest. */
export const EXTENSION_ID = 'focal-lens.focal-lens';

/** Command ids; the manifest contributes exactly these. */
export const COMMANDS = {
  analyze: 'focalLens.analyze',
  analyzeAgain: 'focalLens.analyzeAgain',
  analyzeAsFound: 'focalLens.analyzeAsFound',
  setTraining: 'focalLens.setTraining',
  measureResults: 'focalLens.measureResults',
  cancel: 'focalLens.cancel',
  openReport: 'focalLens.openReport',
  exportReport: 'focalLens.exportReport',
  applyToConfig: 'focalLens.applyToConfig',
  confirmApply: 'focalLens.confirmApply',
  dropChange: 'focalLens.dropChange',
  chooseDetector: 'focalLens.chooseDetector',
  compare: 'focalLens.compare',
  compareSplits: 'focalLens.compareSplits',
  showAnalysis: 'focalLens.showAnalysis',
  removeAnalysis: 'focalLens.removeAnalysis',
  openRecord: 'focalLens.openRecord',
  trySample: 'focalLens.trySample',
  openSampleConfig: 'focalLens.openSampleConfig',
  analyzeWithConfig: 'focalLens.analyzeWithConfig',
  applyHere: 'focalLens.applyHere',
  applySetting: 'focalLens.applySetting',
  copySnippet: 'focalLens.copySnippet',
  addRun: 'focalLens.addRun',
  planRuns: 'focalLens.planRuns',
  removeRun: 'focalLens.removeRun',
  measureOnImages: 'focalLens.measureOnImages',
  stopMeasuring: 'focalLens.stopMeasuring',
  validate: 'focalLens.validate',
  fixAnnotations: 'focalLens.fixAnnotations',
} as const;

/** What *Analyze with This Config* is given where the user is to choose one for the dataset that is shown. */
export const CHOOSE_CONFIG = 'choose';

/** Setting keys; the manifest contributes exactly these. */
export const SETTINGS = {
  detector: 'focalLens.detector',
  backend: 'focalLens.simulation.backend',
  tensorflowPath: 'focalLens.simulation.tensorflowPath',
  schedule: 'focalLens.simulation.schedule',
  iterations: 'focalLens.simulation.iterations',
  batch: 'focalLens.simulation.batchSize',
  fromScratch: 'focalLens.simulation.fromScratch',
  learningRate: 'focalLens.simulation.learningRate',
  scoreThreshold: 'focalLens.simulation.scoreThreshold',
  epochs: 'focalLens.simulation.epochs',
  prior: 'focalLens.simulation.prior',
  normalizer: 'focalLens.simulation.normalizer',
  emptyImages: 'focalLens.counting.emptyImages',
  imagesPerGpu: 'focalLens.counting.imagesPerGpu',
  exactHistogram: 'focalLens.counting.exactHistogram',
  codeLens: 'focalLens.configs.codeLens',
  diagnostics: 'focalLens.configs.diagnostics',
} as const;

export const VIEW_CONTAINER = 'focalLens';
export const IMBALANCE_VIEW = 'focalLens.imbalance';
export const DATASETS_VIEW = 'focalLens.datasets';
export const COMPARE_PANEL = 'focalLens.compare';
export const SPLITS_PANEL = 'focalLens.splits';
export const REPORT_PANEL = 'focalLens.report';

/** Scheme of the virtual documents that stand on the right of the apply difference. */
export const PREVIEW_SCHEME = 'focal-lens-preview';

/** Context key with the kind of the shown state, for `when` clauses. */
export const STATE_CONTEXT = 'focalLens.state';

/** Context key that is true while pilots are trained. */
export const PILOT_CONTEXT = 'focalLens.measuring';

/** Context key that is true while runs of the user's own are kept with the workspace. */
export const RUNS_CONTEXT = 'focalLens.hasRuns';

/** Context keys that say that something was done at least once, by which steps of the walkthrough are ticked. */
export const DONE_CONTEXTS = {
  report: 'focalLens.done.report',
  apply: 'focalLens.done.apply',
  compare: 'focalLens.done.compare',
} as const;
