import { count, parameter, probability, ratio, share } from '../../src/analysis/advice/measures.ts';
import type { KnobAdvice, KnobCode } from '../../src/analysis/dynamic/knobs/KnobAdvice.ts';

type Variants = {
  readonly [Code in KnobCode]: readonly Omit<KnobAdvice<Code>, 'code'>[];
};

const told = { key: null, now: null, proposed: null } as const;

const size = {
  side: count(640),
  withoutNow: share(0.231),
  boxesWithout: count(1234),
  borrows: false,
  otherSide: count(1280),
  withoutThen: share(0.063),
  pointsTimes: ratio(4.1),
};
const imgsz = { key: 'imgsz', now: 640, proposed: 1280 };

const lost = {
  queries: count(300),
  lost: count(112),
  lostShare: share(0.034),
  imagesOver: count(17),
  mostBoxes: count(914),
  lostThen: count(5),
  negativesPerPositive: ratio(93),
};

const weights = {
  power: parameter(0.75),
  classes: count(12),
  emptyClasses: count(3),
  boxesTimes: ratio(45),
  boxWeight: ratio(0.22),
  boxWeightQuarter: ratio(0.71),
  boxWeightHalf: ratio(0.52),
  boxWeightFull: ratio(0.31),
  boxWeightFullBefore: ratio(0.041),
};

const rare = {
  threshold: ratio(0.0021),
  rareBelow: share(0.0023),
  rareClasses: count(4),
  classes: count(21),
  largestRepeatFactor: ratio(3.2),
  epochGrowth: share(0.12),
};

const background = {
  emptyImages: count(432),
  emptyShare: share(0.31),
  negativesShare: share(0.33),
  batch: count(16),
  emptyBatches: probability(7.3e-9),
};

/** Each advice on a setting in every way that it is worded: a new one does not compile until it is here. */
export const KNOB_VARIANTS: Variants = {
  'image-size': [
    {
      ...imgsz,
      evidence: { ...size, variant: 'larger', augmented: true, upTo: null, ofConfig: false },
    },
    {
      ...imgsz,
      key: null,
      evidence: { ...size, variant: 'larger', augmented: false, upTo: null, ofConfig: false },
    },
    {
      ...imgsz,
      evidence: {
        ...size,
        variant: 'larger',
        augmented: false,
        upTo: null,
        ofConfig: false,
        borrows: true,
      },
    },
    {
      ...imgsz,
      evidence: { ...size, variant: 'larger', augmented: true, upTo: '8.3.253', ofConfig: true },
    },
    {
      ...imgsz,
      proposed: null,
      evidence: { ...size, variant: 'none-serves', augmented: true, upTo: null, ofConfig: false },
    },
    {
      ...imgsz,
      proposed: null,
      evidence: { ...size, variant: 'older', augmented: true, upTo: '8.3.253', ofConfig: false },
    },
  ],
  tiles: [
    {
      ...told,
      evidence: {
        side: count(640),
        withoutNow: share(0.231),
        shrink: ratio(3.1),
        tilesPerPicture: count(12),
        overlap: share(0.2),
      },
    },
  ],
  queries: [
    {
      key: 'num_queries',
      now: 300,
      proposed: 900,
      evidence: { ...lost, variant: 'more', learned: true },
    },
    { key: null, now: 300, proposed: 900, evidence: { ...lost, variant: 'more', learned: false } },
    {
      key: 'num_queries',
      now: 300,
      proposed: null,
      evidence: { ...lost, variant: 'few-lost', learned: true },
    },
    {
      key: 'num_queries',
      now: 300,
      proposed: null,
      evidence: { ...lost, variant: 'many', learned: true },
    },
    {
      key: 'num_queries',
      now: 300,
      proposed: null,
      evidence: { ...lost, variant: 'many', learned: false },
    },
  ],
  'max-detections': [true, false].map(raisedByItself => ({
    key: raisedByItself ? 'max_det' : null,
    now: 300,
    proposed: 1000,
    evidence: {
      kept: count(300),
      beyond: count(56),
      beyondShare: share(0.013),
      mostBoxes: count(914),
      raisedByItself,
    },
  })),
  'start-of-head': (['calm', 'risky'] as const).flatMap(variant =>
    [true, false].map(settlesLower => ({
      key: null,
      now: null,
      proposed: null,
      evidence: {
        variant,
        startingScore: probability(0.457),
        startingPull: ratio(31.4),
        soundBias: parameter(-4.595),
        settlesLower,
        goodIou: ratio(0.7),
        settledScore: probability(0.586),
      },
    })),
  ),
  'no-object-weight': [
    {
      key: 'eos_coefficient',
      now: 0.1,
      proposed: 0.012,
      evidence: {
        variant: 'far',
        weight: ratio(0.1),
        noObjectShare: share(0.93),
        balanced: ratio(0.0123),
      },
    },
    {
      key: null,
      now: 0.1,
      proposed: null,
      evidence: {
        variant: 'off',
        weight: ratio(0.1),
        noObjectShare: share(0.84),
        balanced: ratio(0.019),
      },
    },
  ],
  denoising: ['num_denoising', null].map(key => ({
    key,
    now: 100,
    proposed: null,
    evidence: {
      batch: count(16),
      queries: count(300),
      expected: count(438),
      most: count(612),
      copies: ratio(1.3),
      attentionTimes: ratio(9.2),
    },
  })),
  'class-power': [
    ...(['strong', 'told'] as const).flatMap(variant =>
      [true, false].map(hasEmpty => ({
        key: 'cls_pw',
        now: 0.75,
        proposed: variant === 'strong' ? 0.45 : null,
        evidence: { ...weights, variant, hasEmpty, isSet: true },
      })),
    ),
    {
      key: 'cls_pw',
      now: 0,
      proposed: null,
      evidence: { ...weights, variant: 'told', hasEmpty: false, isSet: false },
    },
  ],
  'rare-classes': (['class-balanced-dataset', 'repeated-list', 'sampler'] as const).map(means => ({
    ...told,
    evidence: { ...rare, means },
  })),
  'background-images': [true, false].map(exact => ({
    ...told,
    evidence: { ...background, exact },
  })),
};
