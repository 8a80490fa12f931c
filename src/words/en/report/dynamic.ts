import { amount } from '../plural.ts';
import type {
  BoundArgument,
  FactCode,
  NeedCode,
  SettingMeaning,
  Versions,
} from '../../DynamicWords.ts';

interface FactNumbers {
  /** Of the rule: k, a stride, the kept detections; empty where there is none. */
  readonly by: string;
}

/** What a figure is called, before its value. */
const facts: Readonly<Record<FactCode, (p: FactNumbers) => string>> = {
  points: () => 'points of one picture',
  'without-candidate': () => 'boxes without a candidate',
  'showings-without-candidate': () => 'the same, of showings in training',
  'showings-dropped': () => 'showings that the loader drops',
  'fewer-than-claimed': p => `boxes with fewer than ${p.by} candidates`,
  'on-level': p => `boxes with candidates at stride ${p.by}`,
  'images-without-size': () => 'images without a size, left out',
  matched: () => 'boxes with a query',
  'without-query': p => `boxes lost beyond ${p.by} queries`,
  'images-over': p => `images with more than ${amount(p.by, 'box')}`,
  'most-boxes': () => 'boxes of the fullest image',
  'negatives-per-positive': () => 'negatives per positive',
  'beyond-kept': p => `boxes beyond the ${amount(p.by, 'detection')} kept`,
  'no-object-share': () => 'share of "no object" in the class loss',
  'no-object-balanced': () => 'its weight at which it has half',
  'denoising-groups': () => 'noised copies of each box, expected',
  'denoising-queries': () => 'denoising queries of a picture, expected',
  'positives-at-most': () => 'positives in one pass, at most',
  'claims-at-most': () => 'candidates that boxes claim, at most',
  'background-at-least': () => 'background per positive, at least',
  'denoising-at-most': () => 'denoising queries of a picture, at most',
};

/** Why a bound holds. */
const bounds: Readonly<Record<BoundArgument, (by: string) => string>> = {
  'one-box-a-point': by =>
    `no point has two boxes, and the boxes of an image claim at most ${by} candidates each`,
  claims: by => `at most ${by} candidates a box, summed; one box alone may get more`,
  'points-left': () => 'all points that are not positives at most',
  'fullest-image': () => 'pictures are padded to the fullest of their batch',
};

/** What nobody knows without predictions. */
const needs: Readonly<Record<NeedCode, string>> = {
  'which-candidates': 'which of its candidates a box gets while training, and how many',
  'shared-points': 'which box gets a point that two claim',
  'target-scores': 'the sum of target scores that the loss is divided by, and so its balance',
  'number-of-positives': 'how many positives there are, by which the loss is divided',
  'which-boxes-lose': 'which boxes find no query',
  'which-query': 'which query a box gets',
  'quality-weights': 'how well it fits, where the loss is weighted by that',
  everything: 'which candidates are positives, and how many',
};

const settings: Readonly<Record<SettingMeaning, string>> = {
  'image-size': 'image size',
  queries: 'queries',
  denoising: 'denoising',
  'no-object-weight': 'weight of "no object"',
  'max-detections': 'detections kept',
  'class-power': 'power of class weights',
};

/** The text, Markdown and CSV reports of a detector that chooses by its predictions; numbers come formatted. */
export const dynamic = {
  versions: ({ from, to }: Versions): string => {
    if (from === null) return to === null ? '' : `up to ${to}`;
    if (to === null) return `${from} and later`;
    return from === to ? from : `${from} to ${to}`;
  },
  headline: {
    showings: (p: { share: string; side: string; name: string }) =>
      `At ${p.side} px, ${p.share} of the sampled showings of boxes have no candidate for ${p.name}`,
    everyShowing: (p: { side: string; name: string }) =>
      `At ${p.side} px, every sampled showing of a box has a candidate for ${p.name}`,
    boxes: (p: { share: string; side: string; name: string }) =>
      `At ${p.side} px, ${p.share} of the boxes have no candidate for ${p.name}`,
    everyBox: (p: { side: string; name: string }) =>
      `At ${p.side} px, every box has a candidate for ${p.name}`,
    lost: (p: { share: string; lost: string; queries: string; ratio: string }) =>
      `${p.share} of the boxes (${p.lost}) find none of ${p.queries} queries; ${p.ratio} negatives for 1 positive`,
    noneLost: (p: { queries: string; ratio: string }) =>
      `Every box finds one of ${p.queries} queries; ${p.ratio} negatives for 1 positive`,
    noBoxes: 'No box takes part in training: all are crowds or have no size',
    ruleOnly: (name: string) =>
      `${name} chooses its positives by its own predictions; here is what the data alone say`,
  },
  byVersion: (framework: string, parts: string) =>
    `Showings without one, by version of ${framework}: ${parts}.`,
  versionShare: (versions: string, share: string) => `${share} (${versions})`,
  detector: (p: { name: string; framework: string; rule: string }) =>
    `detector  ${p.name} (${p.framework === '' ? '' : `${p.framework}, `}${p.rule})`,
  config: {
    named: (p: { file: string; head: string; preset: string }) =>
      `config    ${p.file} names ${p.head}; numbers are those of the preset ${p.preset}`,
    usual: (p: { file: string; head: string; preset: string }) =>
      `config    ${p.file} names ${p.head}, which says no more: the preset ${p.preset} is assumed`,
    none: (p: { file: string; head: string }) =>
      `config    ${p.file} names ${p.head}; no preset has its numbers`,
    read: (list: string) => `          read: ${list}`,
    readOne: (p: { key: string; value: string; taken: string | null }) =>
      p.taken === null ? `${p.key} ${p.value}` : `${p.key} ${p.value}, trained as ${p.taken}`,
    assumed: {
      default: (list: string) => `          not in it, so the default: ${list}`,
      preset: (list: string) => `          not read, so the preset's: ${list}`,
    },
    assumedOne: (setting: SettingMeaning, value: string) => `${settings[setting]} ${value}`,
  },
  titles: {
    sizes: 'Sizes of boxes (counted; small < 32² px ≤ medium < 96² px ≤ large)',
    counted: 'Counted: exact, whatever the weights',
    bounded: 'Bounded: limits, whatever the weights',
    predictions: 'Needs predictions: annotations do not say',
    whatIf: {
      showings: 'What if: other image sizes (no candidate: share of showings)',
      boxes: 'What if: other image sizes (no candidate: share of boxes)',
      queries: 'What if: other numbers of queries',
    },
    measured: 'Measured: your model’s detections',
    knobs: 'Settings',
  },
  at: {
    points: (side: string, versions: string) => `At ${side} px, by the rule of ${versions}`,
    queries: (queries: string) => `With ${queries} queries, in each layer`,
  },
  facts,
  bounds,
  needs,
  detectionsOnly:
    'Detections are what non-maximum suppression or a cut by score leaves, so they do not say what needs predictions above. Raw outputs do: focal-lens explore --outputs.',
  noBounds: 'nothing: all of the above is exact',
  part: (count: string, of: string, share: string) => `${count} of ${of} (${share})`,
  counted: (count: string, share: string) => `${count} (${share})`,
  rounding: (low: string, high: string) => `(${low} to ${high} by rounding)`,
  unknownRule:
    'Nothing but the data: the rule of this detector is known here, its numbers are not.',
  showings: (p: { scale: string; translate: string; draws: string }) =>
    `A showing: the picture scaled by 1 ± ${p.scale} and moved by up to ${p.translate}, as training does to its end. Sampled: ${amount(p.draws, 'seeded draw')} of each picture, without mosaic.`,
  unaugmented: (hasShowings: boolean, borrows: boolean) =>
    `${hasShowings ? 'All else is' : 'All of this is'} of pictures as they are. A candidate of a box is a point that may become its positive. ${borrows ? 'A box without a candidate can only get one of another box.' : 'A box without a candidate is background when it is shown so.'}`,
  groups: (groups: string) =>
    `Training has ${groups} groups of queries side by side: these are the figures of each.`,
  denoising: (batch: string) =>
    `Denoising is expected over random batches of ${amount(batch, 'picture')}.`,
  columns: {
    size: 'boxes that are',
    withoutCandidate: 'no candidate',
    side: 'image size',
    points: 'points',
    fewer: (most: string) => `under ${most}`,
    positives: 'positives ≤',
    ratio: 'bg per fg ≥',
    queries: 'queries',
    lost: 'boxes lost',
    over: 'images over',
    negatives: 'neg per pos',
    beyond: 'beyond kept',
    denoising: 'denoising',
    noObject: 'no object',
    tier: 'tier',
    figure: 'figure',
    value: 'value',
    argument: 'because',
  },
  byRelease: (framework: string) => `No candidate, by version of ${framework}`,
};
