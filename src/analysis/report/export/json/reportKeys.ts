import type { Advice } from '../../../advice/Advice.ts';
import type { Report } from '../../Report.ts';
import { PILOT_KEYS } from './pilotKeys.ts';
import type { AdviceEntry } from './adviceJson.ts';

/** A value without keys, or an object whose keys stand by name. */
const ANY = null;

/** The keys of an object in the order of the document; a list has the order of its entries. */
type Keys<T> = [NonNullable<T>] extends [Advice]
  ? Keys<AdviceEntry>
  : [NonNullable<T>] extends [readonly (infer Entry)[]]
    ? Keys<Entry>
    : [NonNullable<T>] extends [object]
      ? { readonly [Key in keyof T]-?: Keys<NonNullable<T>[Key]> } | typeof ANY
      : typeof ANY;

const HISTOGRAM = { edges: ANY, counts: ANY };
const REASON = { code: ANY, count: ANY };
const PLACE = { annotation: ANY, image: ANY, categoryId: ANY };
const PLACES = { code: ANY, examples: PLACE };
const COUNTED = { annotations: ANY, foreground: ANY, unmatched: ANY };
const PLACED = { file: ANY, line: ANY };
const SHARES = { edges: ANY, shares: ANY };
const GAIN = { value: ANY, low: ANY, high: ANY };
const ADVICE = { code: ANY, group: ANY, text: ANY, evidence: ANY };

/**
 * The order of keys in a document, so that reports can be compared line by line. The compiler asks for every key that a
 * report has.
 */
export const REPORT_KEYS: Keys<Report> = {
  schema: ANY,
  source: {
    file: ANY,
    format: ANY,
    formatLabel: ANY,
    bytes: ANY,
    files: ANY,
    split: ANY,
    unchecked: ANY,
  },
  detector: {
    name: ANY,
    framework: ANY,
    version: ANY,
    from: ANY,
    alpha: ANY,
    gamma: ANY,
    digest: ANY,
    levels: { stride: ANY, sizes: ANY, shapes: ANY },
    trainingSizes: ANY,
    notModelled: ANY,
    stated: {
      optimizer: { kind: ANY, name: ANY, ...PLACED },
      learningRate: { value: ANY, ...PLACED },
      averaging: { on: ANY, decay: ANY, ...PLACED },
      start: { value: ANY, ...PLACED },
      augmentations: { kind: ANY, name: ANY, ...PLACED },
    },
    sampling: ANY,
  },
  dataset: {
    images: ANY,
    annotations: ANY,
    crowd: ANY,
    categories: { id: ANY, name: ANY, annotations: ANY, images: ANY },
    sizes: { small: ANY, medium: ANY, large: ANY },
    problems: {
      code: ANY,
      count: ANY,
      examples: { annotation: ANY, image: ANY, category: ANY, file: ANY },
    },
    positions: {
      side: ANY,
      small: ANY,
      medium: ANY,
      large: ANY,
      outside: ANY,
      perCategory: { side: ANY, maps: { id: ANY, counts: ANY } },
    },
    cooccurrence: { categories: ANY, images: ANY },
  },
  records: {
    written: ANY,
    trainedOn: ANY,
    loader: ANY,
    faults: { code: ANY, outcome: ANY, count: ANY },
  },
  convention: {
    polygons: { asWritten: ANY, asFound: ANY },
    code: ANY,
    boxes: ANY,
    asWritten: ANY,
    asFound: ANY,
    area: { asWritten: ANY, asFound: ANY },
    factor: ANY,
  },
  assignment: {
    anchors: ANY,
    boxes: ANY,
    foreground: ANY,
    ignored: ANY,
    background: ANY,
    backgroundPerForeground: ANY,
    sampled: { foreground: ANY, background: ANY },
    imagesPerBatch: ANY,
    imagesWithoutPixels: ANY,
    leftOutImages: REASON,
    softNegatives: ANY,
    perLevel: { stride: ANY, foreground: ANY, ignored: ANY, background: ANY },
    perCategory: {
      id: ANY,
      foreground: ANY,
      unmatched: ANY,
      groups: {
        boxes: ANY,
        perLevel: ANY,
        perSize: COUNTED,
        perAspect: COUNTED,
        foregroundPerBox: ANY,
        bestIou: ANY,
        boxSizes: ANY,
        unmatched: REASON,
        weak: REASON,
      },
    },
    perSize: { name: ANY, ...COUNTED },
    perAspect: { name: ANY, ...COUNTED },
    foregroundPerBox: HISTOGRAM,
    bestIou: HISTOGRAM,
    weak: { count: ANY, reasons: REASON },
    iouHistogram: { ...HISTOGRAM, sample: { images: ANY, of: ANY, errors: ANY } },
    boxSizes: HISTOGRAM,
    boxShapes: { edges: ANY, cells: ANY },
    unmatched: {
      count: ANY,
      reasons: REASON,
      examples: PLACE,
    },
    bars: { sizes: PLACE, unmatched: PLACES, weak: PLACES },
  },
  anchorAdvice: {
    after: ANY,
    before: ANY,
    clusters: { meanIou: ANY, shapes: { height: ANY, width: ANY } },
    images: ANY,
    levels: { aspectRatios: ANY, sizes: ANY, stride: ANY },
    text: ANY,
  },
  measured: {
    averagePrecision: { AP: ANY, AP50: ANY, AP75: ANY },
    confusion: {
      classes: ANY,
      confusedOthers: ANY,
      counts: ANY,
      f1: ANY,
      others: ANY,
      precision: ANY,
      recall: ANY,
      score: ANY,
    },
    curves: { classes: { boxes: ANY, id: ANY, precision: ANY }, mean: ANY },
    detections: ANY,
    falsePositiveScores: { counts: ANY, edges: ANY },
    file: ANY,
    gradientNorms: { counts: ANY, edges: ANY },
    leftOut: ANY,
    lossShares: { gamma: ANY, hardestFalse: ANY, hardestTrue: ANY },
    lowestScore: ANY,
    missed: ANY,
    outcomes: ANY,
    perCategory: { ap50: ANY, falsePositives: ANY, id: ANY, missed: ANY, truePositives: ANY },
    remarks: { code: ANY, count: ANY, given: ANY, highest: ANY, listed: ANY, lowest: ANY },
    suspects: {
      count: ANY,
      examples: { bestIou: ANY, box: ANY, category: ANY, image: ANY, score: ANY },
      share: ANY,
    },
    truePositiveScores: { counts: ANY, edges: ANY },
  },
  difficulty: { basis: ANY, negativesPerPositive: ANY, foreground: SHARES, background: SHARES },
  simulation: {
    backend: ANY,
    scoreThreshold: ANY,
    budget: ANY,
    prior: ANY,
    normalizer: ANY,
    training: {
      schedule: { kind: ANY, batch: ANY, budget: ANY, epochs: ANY, iterations: ANY, name: ANY },
      fromScratch: ANY,
      origins: { schedule: ANY, fromScratch: ANY, scoreThreshold: ANY, prior: ANY },
      learningRate: { relative: ANY, value: ANY },
    },
    gammas: ANY,
    alphas: ANY,
    averagePrecision: ANY,
    chosenAmong: { gammas: ANY, alphas: ANY },
    members: { count: ANY, votes: ANY },
    sample: { images: ANY, of: ANY },
    memberSelection: {
      outcome: ANY,
      trained: { alpha: ANY, gamma: ANY },
      hits: ANY,
      errors: ANY,
      misfit: { after: ANY, before: ANY },
      constants: { name: ANY, before: ANY, after: ANY },
    },
  },
  recommendation: {
    gamma: ANY,
    alpha: ANY,
    gammaRange: ANY,
    alphaRange: ANY,
    confidence: ANY,
    rests: ANY,
    nearGrids: ANY,
    surer: ANY,
    regretOfDefault: ANY,
    regretOfDefaultRange: { median: ANY, low: ANY, high: ANY },
    nearOptimal: { gamma: ANY, alpha: ANY, regret: ANY, votes: ANY },
    advice: ADVICE,
  },
  learned: {
    before: { gamma: ANY, alpha: ANY, overDefault: GAIN },
    after: { gamma: ANY, alpha: ANY, overDefault: GAIN },
    verdict: ANY,
    runs: ANY,
    seeds: ANY,
    pairs: {
      gamma: ANY,
      alpha: ANY,
      score: ANY,
      runs: ANY,
      overDefault: { ...GAIN, seeds: ANY },
    },
    list: { gamma: ANY, alpha: ANY },
    next: ANY,
    seedsDiffer: ANY,
    steps: ANY,
    rows: { gamma: ANY, alpha: ANY, score: ANY, seed: ANY, status: ANY, place: PLACED },
    remarks: ANY,
  },
  pilot: PILOT_KEYS,
  advice: ADVICE,
};
