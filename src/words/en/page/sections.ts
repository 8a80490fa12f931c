import { amount } from '../plural.ts';
import { backend as backendWords } from '../backend.ts';
import { training } from '../training.ts';

const evidence = {
  counted: 'counted',
  bounded: 'bounded',
  simulated: 'simulated',
  measured: 'measured',
  trained: 'your runs',
  piloted: 'pilots',
};

const evidenceMeaning: Readonly<Record<keyof typeof evidence, string>> = {
  counted: 'Counted exactly on this dataset',
  bounded: 'A limit that follows from the annotations, whatever the model predicts',
  simulated:
    'Simulated from the counts, the recommendation also from stored training runs; only ranks and relative differences mean something',
  measured: 'Measured on a model’s own predictions',
  trained: 'From training runs of your own, and from what was expected before them',
  piloted: 'From small detectors that were trained on your images for minutes',
};

/** Titles of the sections and the words that stand in several of them. */
export const sections = {
  titles: {
    overview: 'Overview',
    recommendation: 'Recommendation',
    tuning: 'Try α and γ',
    explorer: 'Loss explorer',
    levels: 'Anchors',
    classes: 'Classes',
    sizes: 'Sizes and shapes',
    assignment: 'Assignment',
    unmatched: 'Unmatched boxes',
    layout: 'Positions and co-occurrence',
    difficulty: 'Easy and hard',
    surface: 'AP surface',
    learned: 'Your own runs',
    pilot: 'Measured on your images',
    measured: 'Your model’s detections',
    remedies: 'Other remedies',
    problems: 'Problems',
    'what-if': 'What if',
    counted: 'Counted',
    bounded: 'Bounded',
    predictions: 'Needs predictions',
    knobs: 'Settings of its config',
    detectors: 'Detectors with counts',
    shifts: 'Distributions',
    differences: 'Differences',
    method: 'How it was computed',
  },
  evidence,
  evidenceMeaning,
  tiles: {
    images: 'images',
    annotations: 'annotations',
    crowd: 'crowd regions',
    classes: 'classes',
    anchors: 'anchors',
    foreground: 'foreground anchors',
    ignored: 'ignored anchors',
    background: 'background anchors',
    unmatched: 'unmatched boxes',
    boxesPerImage: 'boxes per image',
    emptyImages: 'images without boxes',
    sampled: 'anchors in the loss after sampling',
    bytes: 'file size',
  },
  forExample: (places: string) => `e.g. ${places}`,
  seeThem: 'See them on their images',
  looking: 'Looking for the images…',
  shape: (parts: string) => `Boxes: ${parts}`,
  noProblems: 'No suspicious records were found.',
  counted: (framework: string, detector: string, preset: boolean, images: string) =>
    `Anchors, matches and sizes follow ${framework} (${detector}, from a ${preset ? 'preset' : 'config file'}), on every image ${images}.`,
  countedImages: {
    all: 'of the file',
    used: 'that training uses',
    sized: 'of the file that has a width and a height',
  },
  simulated: (backend: string, budget: string, threshold: string) =>
    `Easy and hard come from a small simulated head (TensorFlow.js, ${backend} backend; training budget ${budget}; scores from ${threshold} on), the AP surface and the recommendation from such heads and from stored training runs. Only ranks and relative differences mean something; no detector was trained on your data.`,
  sizes: (count: string) =>
    `Every image is counted at each of its ${amount(count, 'training size')}: numbers of anchors, and of boxes with or without them, are sums over these.`,
  batches: (images: string) =>
    `Images are padded together, ${images} at a time, in one seeded shuffle that represents all epochs.`,
  stated: 'Read from the config:',
  notModelled: 'Not modelled:',
  backend: backendWords,
  normalizers: { foreground: 'foreground anchors', all: 'all anchors' },
  training: {
    ...training,
    start: (fromScratch: boolean): string =>
      fromScratch ? 'an untrained backbone' : 'a pretrained backbone',
    rate: (value: string, relative: string) =>
      `${value}, ${relative} times the usual one for the batch`,
    withOrigin: (value: string, origin: string) => `${value} (${origin})`,
  },
  method: {
    detector: 'Detector',
    source: 'File',
    format: 'Format',
    loss: 'Loss in the detector’s own settings',
    levels: 'Strides',
    backend: 'Backend',
    schedule: 'Training schedule',
    learningRate: 'Learning rate',
    start: 'Training starts from',
    budget: 'Training budget τ',
    threshold: 'Score threshold',
    prior: 'Initial prior π',
    normalizer: 'Loss divided by',
    members: 'Sets of simulator constants',
    grid: 'Grid of pairs',
  },
};
