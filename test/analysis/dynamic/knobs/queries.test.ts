import { describe, expect, test } from 'vitest';
import { adviseKnobs } from '../../../../src/analysis/dynamic/knobs/adviseKnobs.ts';
import { backgroundImages } from '../../../../src/analysis/dynamic/knobs/rules/backgroundImages.ts';
import { denoising } from '../../../../src/analysis/dynamic/knobs/rules/denoising.ts';
import { maxDetections } from '../../../../src/analysis/dynamic/knobs/rules/maxDetections.ts';
import { noObjectWeight } from '../../../../src/analysis/dynamic/knobs/rules/noObjectWeight.ts';
import { queries } from '../../../../src/analysis/dynamic/knobs/rules/queries.ts';
import { startOfHead } from '../../../../src/analysis/dynamic/knobs/rules/startOfHead.ts';
import { pointContext, presetOf, queryContext } from './contexts.ts';

describe('the number of queries', () => {
  test('is raised until fewer than one box in a thousand is lost', () => {
    // 10 × 350 + 1 × 401 = 3901 boxes; 300 lose 601, 400 lose one.
    expect(queries(queryContext('rt-detr', { 350: 10, 401: 1 }))).toMatchObject({
      key: 'num_queries',
      now: 300,
      proposed: 400,
      evidence: {
        variant: 'more',
        lost: { value: 601 },
        imagesOver: { value: 11 },
        lostThen: { value: 1 },
        learned: false,
      },
    });
  });

  test('is raised once more where as many are lost as matter', () => {
    // 10 × 350 + 1 × 404 = 3904: four beyond 400 are one in a thousand and more.
    expect(queries(queryContext('rt-detr', { 350: 10, 404: 1 }))).toMatchObject({ proposed: 500 });
    // One of 1000 exactly.
    expect(queries(queryContext('rt-detr', { 1: 599, 401: 1 }))).toMatchObject({ proposed: 500 });
  });

  test('is told where next to none is lost', () => {
    expect(queries(queryContext('detr', { 10: 1000, 101: 1 }))).toMatchObject({
      proposed: null,
      evidence: { variant: 'few-lost', lost: { value: 1 }, learned: true },
    });
  });

  test('is told where there are thirty for each box of the fullest image', () => {
    expect(queries(queryContext('dino', { 0: 5, 30: 1 }))).toMatchObject({
      proposed: null,
      evidence: { variant: 'many' },
    });
    expect(queries(queryContext('dino', { 31: 1 }))).toBeNull();
  });

  test('is called as the framework calls it', () => {
    expect(queries(queryContext('rtdetr-ultralytics', { 350: 10 }))).toMatchObject({ key: 'nq' });
  });

  test('says nothing of images without boxes alone', () => {
    expect(queries(queryContext('detr', { 0: 5 }))).toBeNull();
  });
});

test('detections that are kept are raised only where the queries suffice', () => {
  const { detector } = queryContext('dino', { 1: 1 });
  const context = queryContext('dino', { 10: 10, 350: 1 }, { detector });
  expect(maxDetections(context)).toMatchObject({
    key: 'num_select',
    now: 300,
    proposed: 400,
    evidence: { beyond: { value: 50 }, raisedByItself: false },
  });
  const short = presetOf('rt-detr');
  if (short.counts?.kind !== 'queries') throw new RangeError('no queries');
  const { counts } = short;
  const rule = { ...counts.detector.rule, queries: 200 };
  const fewer = { ...short, counts: { ...counts, detector: { ...counts.detector, rule } } };
  expect(maxDetections(queryContext('rt-detr', { 350: 1 }, { detector: fewer }))).toBeNull();
});

describe('the weight of "no object"', () => {
  test('is proposed where one side has nine tenths', () => {
    // 100 queries, one box: 99 × .1 = 9.9 of 10.9 are background, .908; balanced at 1/99.
    expect(noObjectWeight(queryContext('detr', { 1: 50 }))).toMatchObject({
      key: 'eos_coefficient',
      now: 0.1,
      proposed: 0.01,
      evidence: { variant: 'far' },
    });
  });

  test('is told where one side has three quarters', () => {
    // 98 × .1 = 9.8 of 11.8 are background: .83.
    const told = noObjectWeight(queryContext('detr', { 2: 50 }));
    expect(told).toMatchObject({ proposed: null, evidence: { variant: 'off' } });
    expect(told?.evidence.balanced.value).toBeCloseTo(2 / 98, 12);
  });

  test('is left to the number of queries where that is too small', () => {
    // 99 of 100 queries have a box, but every box beyond is lost.
    expect(noObjectWeight(queryContext('detr', { 1: 50, 200: 5 }))).toBeNull();
  });

  test('is none above 1', () => {
    // 5 × .1 of 95.5 are background; balanced at 19.
    expect(noObjectWeight(queryContext('detr', { 95: 50 }))).toMatchObject({ proposed: 1 });
  });

  test('is left where both sides have their part, and where there is none', () => {
    expect(noObjectWeight(queryContext('detr', { 7: 50 }))).toBeNull();
    expect(noObjectWeight(queryContext('detr', { 120: 50 }))).toBeNull();
    expect(noObjectWeight(queryContext('rt-detr', { 1: 50 }))).toBeNull();
  });
});

test('detections that are a setting of their own are raised where the queries are as many', () => {
  expect(maxDetections(queryContext('rf-detr', { 350: 10 }))).toMatchObject({
    key: 'num_select',
    proposed: 400,
  });
});

test('detections are no less than the queries where all of them are kept', () => {
  expect(maxDetections(queryContext('d-fine', { 350: 10 }))).toBeNull();
});

test('denoising is told where it adds more queries than there are', () => {
  expect(denoising(queryContext('rt-detr', { 10: 100, 306: 1 }))).toMatchObject({
    key: 'num_denoising',
    now: 100,
    proposed: null,
    evidence: { most: { value: 612 }, attentionTimes: { value: (912 / 300) ** 2 } },
  });
  expect(denoising(queryContext('rt-detr', { 150: 100 }))).toBeNull();
  expect(denoising(queryContext('detr', { 306: 1 }))).toBeNull();
});

describe('images without a box', () => {
  test('are told with their share of the background, exact for queries', () => {
    // 100 queries: 10 × 100 of 10 × 100 + 90 × 90 unmatched ones.
    const found = backgroundImages(queryContext('detr', { 0: 10, 10: 90 }));
    expect(found?.evidence.exact).toBe(true);
    expect(found?.evidence.negativesShare.value).toBeCloseTo(1000 / 9100, 12);
    expect(found?.evidence.emptyBatches.value).toBeCloseTo(1e-16, 20);
  });

  test('are told with a bound for points', () => {
    const images = { 0: 20, 1: 80 };
    const { data } = queryContext('detr', images);
    expect(backgroundImages(pointContext([[640, [0]]], data))).toMatchObject({
      evidence: { exact: false, negativesShare: { value: 0.2 } },
    });
  });

  test('are nothing to speak of below a tenth, or where there is nothing else', () => {
    expect(backgroundImages(queryContext('detr', { 0: 9, 1: 91 }))).toBeNull();
    expect(backgroundImages(queryContext('detr', { 0: 9 }))).toBeNull();
  });
});

test('all rules are silent on a set that suits its detector', () => {
  expect(adviseKnobs(queryContext('detr', { 7: 90, 12: 10 }))).toEqual([]);
  expect(
    adviseKnobs(
      pointContext([
        [640, [0, 1, 2]],
        [1280, [0, 0, 0]],
      ]),
    ),
  ).toEqual([]);
});

test('a detector of which only the rule is known gets what the data say', () => {
  const context = { ...queryContext('detr', { 0: 50, 1: 50 }), exploration: null };
  expect(adviseKnobs(context).map(({ code }) => code)).toEqual(['background-images']);
});

describe('the start of a new class head', () => {
  test('is told as calm where the framework starts it low', () => {
    expect(startOfHead(queryContext('deim', { 5: 100 }))).toMatchObject({
      evidence: {
        variant: 'calm',
        startingScore: { value: 0.01 },
        settlesLower: true,
        settledScore: { value: 0.7 ** 1.5 },
      },
    });
  });

  test('is risky where no bias is set and boxes are few', () => {
    // 300 queries × 3 classes for one box each: 899 · .75 · .25 · (½ + ln 2) = 201.
    expect(startOfHead(queryContext('deformable-detr', { 1: 100 }))).toMatchObject({
      evidence: {
        variant: 'risky',
        startingScore: { value: 0.5 },
        startingPull: { value: 899 * 0.75 * 0.25 * (0.5 + Math.LN2) },
        settlesLower: false,
      },
    });
  });

  test('is not told of softmax, and where no box is matched', () => {
    expect(startOfHead(queryContext('detr', { 5: 100 }))).toBeNull();
    expect(startOfHead(queryContext('deim', { 0: 100 }))).toBeNull();
  });
});
